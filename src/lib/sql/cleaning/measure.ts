import type { Sql } from '../../contracts/sql';
import { join, num, sql } from '../text';
import { rawTable } from '../import/stage';
import type { Change } from './change';

/** One row: for each condition, the lines of a source that meet it. */
export function countWhere(sourceId: string, conditions: readonly Sql[]): Sql {
  const each = conditions.map((c) => sql`count(*) FILTER (${c})`);
  return sql`SELECT ${join(each)} FROM ${rawTable(sourceId)}`;
}

/** Rows (before, after, cells, all cells, all values), most frequent first: what a change does to the filled cells of a source. */
export function countChange(sourceId: string, change: Change, limit: number): Sql {
  const counts = change.added ? sql`after IS NOT NULL` : sql`after IS DISTINCT FROM before`;
  return sql`WITH change AS MATERIALIZED (
      SELECT before, after, count(*) AS cells FROM (
        SELECT ${change.before} AS before, ${change.after} AS after FROM ${rawTable(sourceId)} WHERE ${change.where})
      WHERE trim(before) <> '' AND ${counts} GROUP BY ALL)
    SELECT before, after, cells, (SELECT sum(cells) FROM change)::BIGINT, (SELECT count(*) FROM change)
    FROM change ORDER BY cells DESC, before LIMIT ${num(limit)}`;
}

/** Rows (value, lines) of an expression over a source, most frequent first. */
export function frequentValues(sourceId: string, value: Sql, limit: number): Sql {
  return sql`SELECT v, count(*) FROM (SELECT ${value} AS v FROM ${rawTable(sourceId)}) WHERE v IS NOT NULL AND v <> ''
    GROUP BY v ORDER BY 2 DESC, 1 LIMIT ${num(limit)}`;
}

/** One row: the latest of some days, or NULL. */
export function latestDay(sourceId: string, value: Sql): Sql {
  return sql`SELECT max(${value})::DATE::VARCHAR FROM ${rawTable(sourceId)}`;
}
