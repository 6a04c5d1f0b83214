import type { Sql } from '../../contracts/sql';
import { join, num, sql, text } from '../text';
import { membersBeside } from './groups';

/** Customers who are judged: where they stand, their groups, and who among them counts. */
export interface Judged {
  /** Table of the segments. */
  readonly members: string;
  readonly frame: Sql;
  readonly group: Sql;
  readonly counts: Sql;
}

/**
 * Rows (group, segment, then for each number: customers who have it, sum, sum of squares); a yes
 * is 1, a no is 0.
 */
export function numberSums(
  { members, frame, group, counts }: Judged,
  numbers: readonly Sql[],
): Sql {
  const each = numbers.map((value) => {
    const number = sql`(${value})::DOUBLE`;
    return sql`count(${number}), coalesce(sum(${number}), 0), coalesce(sum(${number} * ${number}), 0)`;
  });
  return sql`SELECT ${group} AS g, m.segment_id, ${join(each)} FROM ${membersBeside(members, frame)} WHERE ${counts} GROUP BY 1, 2 ORDER BY 1, 2`;
}

/** Rows (value, customers): the most frequent values of a category among those who count. */
export function frequentValues({ members, frame, counts }: Judged, value: Sql, most: number): Sql {
  return sql`SELECT (${value})::VARCHAR AS v, count(*) AS n FROM ${membersBeside(members, frame)} WHERE ${counts} AND ${value} IS NOT NULL
    GROUP BY 1 ORDER BY n DESC, v LIMIT ${num(most)}`;
}

/** Rows (group, segment, place of the value among `values`, customers); any other value is at their end. */
export function valueCounts(
  { members, frame, group, counts }: Judged,
  value: Sql,
  values: readonly string[],
): Sql {
  const place = sql`coalesce(list_position([${join(values.map(text))}]::VARCHAR[], (${value})::VARCHAR), ${num(values.length + 1)})`;
  return sql`SELECT ${group} AS g, m.segment_id, (${place} - 1)::INTEGER, count(*) FROM ${membersBeside(members, frame)}
    WHERE ${counts} AND ${value} IS NOT NULL GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;
}
