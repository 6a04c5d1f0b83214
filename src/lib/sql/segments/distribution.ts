import type { Sql } from '../../contracts/sql';
import { ident, join, num, sql, text } from '../text';

const value = (feature: string) => sql`f.${ident(feature)}::DOUBLE`;
const beside = (members: string, frame: Sql) => sql`${ident(members)} m POSITIONAL JOIN ${frame} f`;

/** One row: smallest value, 99th percentile, greatest of a number over the whole base. */
export function numberRange(frame: Sql, feature: string): Sql {
  const v = value(feature);
  return sql`SELECT min(${v}), quantile_cont(${v}, 0.99), max(${v}) FROM ${frame} f`;
}

/** Rows (in the segment or not, bin from 0, customers); customers without a value are left out. */
export function binCounts(
  members: string,
  frame: Sql,
  feature: string,
  segmentId: string,
  edges: readonly number[],
): Sql {
  const inner = edges.slice(1, -1).map((edge) => sql`(v >= ${num(edge)})::INTEGER`);
  const bin = inner.length === 0 ? sql`0` : join(inner, ' + ');
  return sql`SELECT own, ${bin} AS bin, count(*) FROM (SELECT segment_id = ${text(segmentId)} AS own, ${value(feature)} AS v
    FROM ${beside(members, frame)}) WHERE v IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2`;
}

/** Rows (segment, then the 5th, 25th, 50th, 75th and 95th percentile) of a number. */
export function segmentQuantiles(members: string, frame: Sql, feature: string): Sql {
  return sql`SELECT segment_id, quantile_cont(${value(feature)}, [0.05, 0.25, 0.5, 0.75, 0.95])
    FROM ${beside(members, frame)} WHERE f.${ident(feature)} IS NOT NULL GROUP BY segment_id ORDER BY segment_id`;
}
