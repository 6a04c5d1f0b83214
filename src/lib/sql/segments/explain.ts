import type { Sql } from '../../contracts/sql';
import { RFM_MEASURES } from '../../core/segmentation/rfm/cuts';
import { lookupOf } from '../../core/segmentation/rfm/lookup';
import type { Resolved } from '../../core/segmentation/resolved';
import type { RulesDef } from '../../core/segmentation/rules/definition';
import { measureSql } from '../rfm/measures';
import { rfmMembership } from '../rfm/scores';
import { ident, join, num, sql } from '../text';
import type { RuleRows } from './rules';

/** One row: everything the frame has of a customer, columns by the names of the inputs. */
export function frameOf(frame: Sql, customerKey: number): Sql {
  return sql`SELECT * FROM ${frame} WHERE customer_key = ${num(customerKey)}`;
}

/** One row (segment, r, f, m, recency, frequency, monetary); none without a purchase in the window. */
export function rfmOf(
  { def, facts }: Extract<Resolved, { kind: 'rfm' }>,
  features: string,
  customerKey: number,
): Sql {
  const members = rfmMembership(def, facts, lookupOf(def.scheme), features);
  const measures = RFM_MEASURES.map((measure) => sql`(${measureSql(def, measure)})::DOUBLE`);
  return sql`SELECT segment_id, r, f, m, ${join(measures)} FROM (${members}) JOIN ${ident(features)} USING (customer_key)
    WHERE customer_key = ${num(customerKey)}`;
}

/** One row: for each rule, whether the customer meets it. */
export function rulesOf(def: RulesDef, { from, condition }: RuleRows, customerKey: number): Sql {
  const met = def.rules.map(({ rule }) => sql`coalesce(${condition(rule)}, FALSE)`);
  return sql`SELECT ${join(met)} FROM ${from} WHERE customer_key = ${num(customerKey)}`;
}
