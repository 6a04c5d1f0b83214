import type { Sql } from '../../contracts/sql';
import { ident, join, num, sql } from '../text';

/** Frame and membership side by side: both have every customer in key order. */
function beside(members: string, frame: Sql): Sql {
  return sql`${ident(members)} m POSITIONAL JOIN ${frame} f`;
}

const value = (feature: string) => sql`f.${ident(feature)}::DOUBLE`;

/** Rows (segment, then count and mean of each number), customers without a value left out of it. */
export function segmentMeans(members: string, frame: Sql, features: readonly string[]): Sql {
  const each = features.map((id) => sql`count(${value(id)}), avg(${value(id)})`);
  return sql`SELECT segment_id, ${join(each)} FROM ${beside(members, frame)} GROUP BY segment_id ORDER BY segment_id`;
}

/** One row: count, mean and standard deviation (divided by n) of each number over the whole base. */
export function baseMeans(frame: Sql, features: readonly string[]): Sql {
  const each = features.map(
    (id) => sql`count(${value(id)}), avg(${value(id)}), stddev_pop(${value(id)})`,
  );
  return sql`SELECT ${join(each)} FROM ${frame} f`;
}

/**
 * Rows (segment, value, customers) of a category or a flag, for its `most` most frequent values;
 * the others together under NULL. Customers without a value are left out.
 */
export function segmentValues(members: string, frame: Sql, feature: string, most: number): Sql {
  return sql`WITH counted AS (SELECT segment_id, f.${ident(feature)}::VARCHAR AS v, count(*) AS n FROM ${beside(members, frame)}
      WHERE f.${ident(feature)} IS NOT NULL GROUP BY 1, 2),
    kept AS (SELECT v, v AS shown FROM counted GROUP BY v ORDER BY sum(n) DESC, v LIMIT ${num(most)})
    SELECT segment_id, shown, sum(n)::BIGINT FROM counted LEFT JOIN kept USING (v) GROUP BY 1, 2 ORDER BY 1, 2`;
}
