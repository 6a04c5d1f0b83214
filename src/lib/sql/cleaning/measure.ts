import type { Sql } from '../../contracts/sql';
import { join, num, sql } from '../text';
import { rawColumn, rawTable } from '../import/stage';
import { columnValues } from '../import/values';
import type { Change } from './change';

/** One row: for each condition, the lines of a source that meet it, among those `where` holds. */
export function countWhere(sourceId: string, conditions: readonly Sql[], where: Sql): Sql {
  const each = conditions.map((c) => sql`count(*) FILTER (${c})`);
  return sql`SELECT ${join(each)} FROM ${rawTable(sourceId)} WHERE ${where}`;
}

/** One row: as countWhere, of the different kept values of one column: each is looked at once. */
export function countValuesWhere(
  sourceId: string,
  column: number,
  conditions: readonly Sql[],
): Sql {
  const each = conditions.map((c) => sql`count(*) FILTER (${c})`);
  return sql`SELECT ${join(each)} FROM ${columnValues(sourceId, column, true)}`;
}

/**
 * Some columns of a source with `n`, the lines that hold those values. `once` brings equal
 * lines together first, so that what is worked out of them is worked out once.
 */
function counted(sourceId: string, columns: readonly number[], once: boolean, where: Sql): Sql {
  const cells = join(columns.map(rawColumn));
  const [column, ...others] = columns;
  if (once && column !== undefined && others.length === 0)
    return sql`SELECT * FROM ${columnValues(sourceId, column, true)} WHERE ${where}`;
  return once
    ? sql`SELECT ${cells}, count(*) AS n FROM ${rawTable(sourceId)} WHERE ${where} GROUP BY ALL`
    : sql`SELECT ${cells}, 1 AS n FROM ${rawTable(sourceId)} WHERE ${where}`;
}

/**
 * Rows (before, after, cells, all cells, all values), most frequent first: what a change does
 * to the filled cells of a source. `repeats`: most of its values come several times, and are kept.
 */
export function countChange(
  sourceId: string,
  change: Change,
  repeats: boolean,
  limit: number,
): Sql {
  const counts = change.added ? sql`after IS NOT NULL` : sql`after IS DISTINCT FROM before`;
  return sql`WITH change AS MATERIALIZED (
      SELECT before, after, sum(n)::BIGINT AS cells FROM (
        SELECT ${change.before} AS before, ${change.after} AS after, n FROM (${counted(sourceId, change.columns, repeats, change.where)}))
      WHERE trim(before) <> '' AND ${counts} GROUP BY before, after)
    SELECT before, after, cells, (SELECT sum(cells) FROM change)::BIGINT, (SELECT count(*) FROM change)
    FROM change ORDER BY cells DESC, before LIMIT ${num(limit)}`;
}

/** Rows (value, lines) of an expression over one column, most frequent first. `kept` as of columnValues. */
export function frequentValues(
  sourceId: string,
  column: number,
  kept: boolean,
  value: Sql,
  limit: number,
): Sql {
  return sql`SELECT v, sum(n)::BIGINT AS lines FROM (SELECT ${value} AS v, n FROM ${columnValues(sourceId, column, kept)})
    WHERE v IS NOT NULL AND v <> '' GROUP BY v ORDER BY lines DESC, v LIMIT ${num(limit)}`;
}

/** One row: the latest of some days, or NULL. */
export function latestDay(sourceId: string, value: Sql): Sql {
  return sql`SELECT max(${value})::DATE::VARCHAR FROM ${rawTable(sourceId)}`;
}
