import type { Sql } from '../../contracts/sql';
import { REST } from '../../core/segmentation/definition';
import { RFM_MEASURES } from '../../core/segmentation/rfm/cuts';
import { splitsTies } from '../../core/segmentation/rfm/edit';
import { lookupOf } from '../../core/segmentation/rfm/lookup';
import type { Resolved } from '../../core/segmentation/resolved';
import { fnv1a } from '../../core/hash';
import { rfmMembership, rfmOfEverybody } from '../rfm/scores';
import { ident, sql, text } from '../text';
import { idAt, type Places } from './places';
import { figureSums, placedFigures } from './totals';
import { attributeSegment } from './attribute';
import { lifecyclePlaces } from './lifecycle';
import { tierPlaces } from './tiers';
import { valueEngagementPlaces } from './value-engagement';

/** Kinds that decide row by row of the frame. */
export type Framed = Extract<
  Resolved,
  { kind: 'lifecycle' | 'tiers' | 'value-engagement' | 'attribute' }
>;

/** `(customer_key, segment_id)` of the kinds that decide row by row of the frame, in its order. */
export function framedMembership(resolved: Framed, frame: Sql): Sql {
  if (resolved.kind === 'attribute')
    return sql`SELECT customer_key, ${attributeSegment(resolved.def, resolved.facts)} AS segment_id FROM ${frame}`;
  const { rows, ids, place } = placesOf(resolved, frame);
  return sql`SELECT customer_key, ${idAt(ids, place)} AS segment_id FROM ${rows}`;
}

/** Rows (segment, customers, revenue, orders), straight from the frame. */
export function framedFigures(resolved: Framed, frame: Sql, windowMonths: number | null): Sql {
  if (resolved.kind !== 'attribute') return placedFigures(placesOf(resolved, frame), windowMonths);
  const segment = attributeSegment(resolved.def, resolved.facts);
  return sql`SELECT ${segment} AS segment_id, ${figureSums(windowMonths)} FROM ${frame} f GROUP BY 1 ORDER BY 1`;
}

function placesOf(resolved: Exclude<Framed, { kind: 'attribute' }>, frame: Sql): Places {
  switch (resolved.kind) {
    case 'lifecycle':
      return lifecyclePlaces(resolved.def, resolved.facts, frame);
    case 'tiers':
      return tierPlaces(resolved.def, resolved.facts, frame);
    case 'value-engagement':
      return valueEngagementPlaces(resolved.def, resolved.facts, frame);
  }
}

/**
 * `(customer_key, segment_id)` of RFM in key order; without a purchase in the window: the rest.
 * `everybody`: table of the features of every customer in key order; `features`: of the buyers.
 */
export function rfmMembers(
  resolved: Extract<Resolved, { kind: 'rfm' }>,
  everybody: string,
  features: string,
): Sql {
  const { def, facts } = resolved;
  const lookup = lookupOf(def.scheme);
  if (!RFM_MEASURES.some((measure) => splitsTies(def, measure)))
    return rfmOfEverybody(def, facts, lookup, everybody);
  // The order of the buyers among themselves decides.
  return sql`SELECT customer_key, coalesce(segment_id, ${text(REST)}) AS segment_id FROM (SELECT customer_key FROM customer)
    LEFT JOIN (${rfmMembership(def, facts, lookup, features)}) USING (customer_key) ORDER BY customer_key`;
}

/** A temporary table: the same statement, the same name. */
export interface MembershipTable {
  readonly name: string;
  readonly create: Sql;
}

export function membershipTable(select: Sql): MembershipTable {
  const name = `segments_${fnv1a(select)}`;
  return { name, create: sql`CREATE TEMP TABLE ${ident(name)} AS ${select}` };
}
