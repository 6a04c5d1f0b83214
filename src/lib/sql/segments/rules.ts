import type { Sql } from '../../contracts/sql';
import { REST } from '../../core/segmentation/definition';
import type { RulesDef } from '../../core/segmentation/rules/definition';
import { join, sql, text } from '../text';

/** Where rules are decided: rows of every customer in key order, and a condition on them for each rule. */
export interface RuleRows {
  /** FROM clause with `customer_key` and what the conditions read. */
  readonly from: Sql;
  readonly condition: (rule: unknown) => Sql;
}

/** `(customer_key, segment_id)`: the first rule that is met; the rest for everybody without any rule. */
export function rulesMembership(def: RulesDef, { from, condition }: RuleRows): Sql {
  const whens = def.rules.map(({ id, rule }) => sql`WHEN ${condition(rule)} THEN ${text(id)}`);
  const segment =
    whens.length === 0 ? text(REST) : sql`CASE ${join(whens, ' ')} ELSE ${text(REST)} END`;
  return sql`SELECT customer_key, ${segment} AS segment_id FROM ${from}`;
}
