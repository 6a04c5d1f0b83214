import type { Sql } from '../../contracts/sql';
import { REST } from '../../core/segmentation/definition';
import {
  levelCount,
  RFM_MEASURES,
  type Cuts,
  type RfmCuts,
  type RfmMeasure,
} from '../../core/segmentation/rfm/cuts';
import type { RfmDef } from '../../core/segmentation/rfm/definition';
import { splitsTies } from '../../core/segmentation/rfm/edit';
import { toFive, type SchemeLookup } from '../../core/segmentation/rfm/lookup';
import { ident, join, num, sql, text } from '../text';
import { measureSql } from './measures';

const SHORT: Readonly<Record<RfmMeasure, Sql>> = {
  recency: sql`r`,
  frequency: sql`f`,
  monetary: sql`m`,
};

/** Score by cuts: equal values always share it. */
function scoreByCuts(measure: RfmMeasure, value: Sql, cuts: Cuts): Sql {
  const passes = cuts.equal === 'below' ? sql`<=` : sql`<`;
  const count = levelCount(cuts);
  const whens = cuts.values.map(
    (cut, i) =>
      sql`WHEN ${value} ${passes} ${num(cut)} THEN ${num(measure === 'recency' ? count - i : i + 1)}`,
  );
  const last = num(measure === 'recency' ? 1 : count);
  return whens.length === 0 ? sql`1` : sql`(CASE ${join(whens, ' ')} ELSE ${last} END)`;
}

/** Score by row order (NTILE): equal values may be split; the customer's key decides. */
function scoreByRank(measure: RfmMeasure, value: Sql, cuts: Cuts): Sql {
  const direction = measure === 'recency' ? sql`DESC` : sql`ASC`;
  return sql`ntile(${num(levelCount(cuts))}) OVER (ORDER BY ${value} ${direction}, customer_key)`;
}

/** Every customer of the features table with the scores r, f, m; other columns kept. */
function scoredCustomers(def: RfmDef, cuts: RfmCuts, features: string): Sql {
  const scores = RFM_MEASURES.map((measure) => {
    const value = measureSql(def, measure);
    const score = splitsTies(def, measure)
      ? scoreByRank(measure, value, cuts[measure])
      : scoreByCuts(measure, value, cuts[measure]);
    return sql`${score}::TINYINT AS ${SHORT[measure]}`;
  });
  return sql`SELECT *, ${join(scores)} FROM ${ident(features)}`;
}

/** Rows (r, f, m, customers, revenue, orders, sum of recency days): everything the page shows follows from them. */
export function rfmCells(def: RfmDef, cuts: RfmCuts, features: string): Sql {
  return sql`SELECT r, f, m, count(*), sum(monetary_sum), sum(frequency_orders)::BIGINT, sum(recency)::BIGINT
    FROM (${scoredCustomers(def, cuts, features)}) GROUP BY r, f, m ORDER BY r, f, m`;
}

/** The segment of a row with scores r, f, m. */
function segmentSql(cuts: RfmCuts, lookup: SchemeLookup): Sql {
  const five = (measure: RfmMeasure) => {
    const count = levelCount(cuts[measure]);
    return sql`[${join(Array.from({ length: count }, (_, i) => num(toFive(i + 1, count))))}][${SHORT[measure]}]`;
  };
  const code = sql`(${five('recency')} - 1) * 25 + (${five('frequency')} - 1) * 5 + ${five('monetary')}`;
  const index = lookup.byCode.map((id) => num(lookup.segments.indexOf(id) + 1));
  return sql`[${join(lookup.segments.map(text))}][[${join(index)}][${code}]]`;
}

/** `(customer_key, segment_id, r, f, m)` of every customer with a purchase in the window. */
export function rfmMembership(
  def: RfmDef,
  cuts: RfmCuts,
  lookup: SchemeLookup,
  features: string,
): Sql {
  return sql`SELECT customer_key, ${segmentSql(cuts, lookup)} AS segment_id, r, f, m FROM (${scoredCustomers(def, cuts, features)})`;
}

/**
 * `(customer_key, segment_id)` of every customer, the rest where there is no purchase in the window.
 * `everybody`: table of the features of all customers; scores are by cuts, row by row.
 */
export function rfmOfEverybody(
  def: RfmDef,
  cuts: RfmCuts,
  lookup: SchemeLookup,
  everybody: string,
): Sql {
  return sql`SELECT customer_key, CASE WHEN frequency_days > 0 THEN ${segmentSql(cuts, lookup)} ELSE ${text(REST)} END AS segment_id
    FROM (${scoredCustomers(def, cuts, everybody)})`;
}
