import type { Sql } from '../../contracts/sql';
import type { Rule } from '../../core/rules/rule';
import { ident, join, sql } from '../text';
import { ruleSql, type RuleFrame } from './condition';

/**
 * Rows for each combination of rules that some customers meet: whether each rule holds, in their
 * order, then customers and net revenue. Sizes, overlaps and exclusives of any two sets come from these rows.
 */
export function overlapSql(rules: readonly Rule[], frame: RuleFrame): Sql {
  const holds = rules.map(
    (rule, i) => sql`coalesce(${ruleSql(rule, frame)}, FALSE) AS ${ident(`r${i}`)}`,
  );
  const columns = join(
    rules.map((_, i) => sql`${ident(`r${i}`)}, `),
    '',
  );
  return sql`SELECT ${columns}count(*), coalesce(sum(monetary_sum), 0) FROM (SELECT ${join(
    holds.map((h) => sql`${h}, `),
    '',
  )}monetary_sum FROM ${frame.features}) GROUP BY ALL ORDER BY ALL DESC`;
}
