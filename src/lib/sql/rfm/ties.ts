import type { Sql } from '../../contracts/sql';
import { levelCount, type RfmCuts, type RfmMeasure } from '../../core/segmentation/rfm/cuts';
import type { RfmDef } from '../../core/segmentation/rfm/definition';
import type { SchemeLookup } from '../../core/segmentation/rfm/lookup';
import { ident, num, sql } from '../text';
import { measureSql } from './measures';
import { rfmMembership } from './scores';

/**
 * One row: customers whose value is shared by customers of another score under row-order
 * quantiles (NTILE), and all customers.
 */
export function splitTies(def: RfmDef, measure: RfmMeasure, cuts: RfmCuts, features: string): Sql {
  const v = measureSql(def, measure);
  return sql`SELECT coalesce(sum(n) FILTER (low <> high), 0)::BIGINT, coalesce(sum(n), 0)::BIGINT FROM (
    SELECT v, count(*) AS n, min(tile) AS low, max(tile) AS high FROM (
      SELECT ${v} AS v, ntile(${num(levelCount(cuts[measure]))}) OVER (ORDER BY ${v}, customer_key) AS tile FROM ${ident(features)}) GROUP BY v)`;
}

/** One number: customers whose segment differs between ties together and ties split. */
export function changedByTies(
  def: RfmDef,
  cuts: RfmCuts,
  lookup: SchemeLookup,
  features: string,
): Sql {
  const together = rfmMembership({ ...def, ties: 'together' }, cuts, lookup, features);
  const split = rfmMembership({ ...def, ties: 'split' }, cuts, lookup, features);
  return sql`SELECT count(*) FROM (${together}) a JOIN (${split}) b USING (customer_key) WHERE a.segment_id <> b.segment_id`;
}
