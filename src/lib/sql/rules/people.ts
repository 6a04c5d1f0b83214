import type { Sql } from '../../contracts/sql';
import type { DatasetSummary } from '../../core/dataset';
import type { Rule } from '../../core/rules/rule';
import { nameSql } from '../customers/members';
import { searchSql } from '../customers/search';
import { num, sql } from '../text';
import { ruleSql, type RuleFrame } from './condition';

/** What is asked of a dataset to find people in it. */
export interface Found {
  readonly attributes: DatasetSummary['attributes'];
  readonly joined: boolean;
}

/** Rows (customer_key, identifier, name): customers whom a search finds, at most `limit`. */
export function peopleLike(search: string, found: Found, limit: number): Sql {
  return sql`SELECT customer_key, customer_id, ${nameSql(found.attributes)} FROM customer WHERE ${searchSql(search, found)} ORDER BY customer_id LIMIT ${num(limit)}`;
}

/** At most one row (customer_key, identifier, name): of those who meet a rule, or do not, who spent most. */
export function exampleOf(rule: Rule, meets: boolean, frame: RuleFrame, found: Found): Sql {
  const holds = sql`coalesce(${ruleSql(rule, frame)}, FALSE)`;
  const chosen = meets ? holds : sql`NOT ${holds}`;
  const one = sql`SELECT customer_key FROM ${frame.features} WHERE ${chosen} ORDER BY monetary_sum DESC NULLS LAST, customer_key LIMIT 1`;
  return sql`SELECT customer_key, customer_id, ${nameSql(found.attributes)} FROM customer WHERE customer_key IN (${one})`;
}
