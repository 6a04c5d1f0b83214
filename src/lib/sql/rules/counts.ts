import type { Sql } from '../../contracts/sql';
import type { Rule } from '../../core/rules/rule';
import { sql } from '../text';
import { ruleSql, type RuleFrame } from './condition';

/** The feature whose sum is the revenue of a set of customers: every frame that is counted has it. */
export const REVENUE = 'monetary_sum';

/** One row: customers who meet a rule, and their net revenue. */
export function ruleCount(rule: Rule, frame: RuleFrame): Sql {
  return sql`SELECT count(*), coalesce(sum(monetary_sum), 0) FROM ${frame.features} WHERE ${ruleSql(rule, frame)}`;
}

/** Rows (customer_key) of the customers who meet a rule, in key order. */
export function ruleMembers(rule: Rule, frame: RuleFrame): Sql {
  return sql`SELECT customer_key FROM ${frame.features} WHERE ${ruleSql(rule, frame)} ORDER BY customer_key`;
}
