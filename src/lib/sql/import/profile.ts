import type { Sql } from '../../contracts/sql';
import { join, num, sql, text } from '../text';
import { rawColumn, rawTable } from './stage';

/** Classes of a cell of a number-like column, in the order of `numberClasses`. */
export const NUMBER_CLASSES = [
  'empty',
  'integer',
  'pointZero',
  'pointThree',
  'point',
  'commaThree',
  'comma',
  'groupedPoint',
  'groupedComma',
  'ornate',
  'other',
] as const;
export type NumberClass = (typeof NUMBER_CLASSES)[number];

/** One row: rows, then filled and approximate distinct (HyperLogLog) of every column. */
export function columnCounts(sourceId: string, columnCount: number): Sql {
  const each = Array.from({ length: columnCount }, (_, i) => {
    const c = rawColumn(i);
    return sql`count(${c}), approx_count_distinct(${c})`;
  });
  return sql`SELECT count(*), ${join(each)} FROM ${rawTable(sourceId)}`;
}

/** Rows (class index, cells, negative cells): how the numbers of a whole column are written. */
export function numberClasses(sourceId: string, column: number): Sql {
  const c = rawColumn(column);
  const cls = (name: NumberClass) => num(NUMBER_CLASSES.indexOf(name));
  const bare = sql`regexp_replace(${c}, ${text('(?i)[\\s\\x{00a0}\\x{202f}\\x{2009}€$£¥%+]|eur(os?)?|usd|gbp|chf')}, '', 'g')`;
  const kind = (cell: Sql) => sql`CASE
    WHEN regexp_matches(${cell}, '^\\(?[-−]?[1-9]\\d{0,2}\\.\\d{3}-?\\)?$') THEN ${cls('pointThree')}
    WHEN regexp_matches(${cell}, '^\\(?[-−]?\\d*\\.\\d+-?\\)?$') THEN ${cls('point')}
    WHEN regexp_matches(${cell}, '^\\(?[-−]?[1-9]\\d{0,2},\\d{3}-?\\)?$') THEN ${cls('commaThree')}
    WHEN regexp_matches(${cell}, '^\\(?[-−]?\\d*,\\d+-?\\)?$') THEN ${cls('comma')}
    WHEN regexp_matches(${cell}, ${text("^\\(?[-−]?\\d{1,3}([,']\\d{3})+(\\.\\d+)?-?\\)?$")}) THEN ${cls('groupedPoint')}
    WHEN regexp_matches(${cell}, ${text("^\\(?[-−]?\\d{1,3}([.']\\d{3})+(,\\d+)?-?\\)?$")}) THEN ${cls('groupedComma')}
    WHEN regexp_matches(${cell}, '^\\(?[-−]?\\d+-?\\)?$') THEN ${cls('ornate')}
    ELSE ${cls('other')} END`;
  return sql`SELECT class, sum(n)::BIGINT, sum(n) FILTER (negative)::BIGINT FROM (
    SELECT CASE
      WHEN ${c} IS NULL THEN ${cls('empty')}
      WHEN TRY_CAST(${c} AS DOUBLE) IS NOT NULL AND NOT contains(${c}, '.') THEN ${cls('integer')}
      WHEN ends_with(${c}, '.0') AND TRY_CAST(${c} AS DOUBLE) IS NOT NULL THEN ${cls('pointZero')}
      ELSE ${kind(bare)} END AS class,
      (starts_with(${c}, '-') OR starts_with(${c}, '(') OR ends_with(${c}, '-')) AS negative, n
    FROM (SELECT ${c}, count(*) AS n FROM ${rawTable(sourceId)} GROUP BY ${c})
  ) GROUP BY class ORDER BY class`;
}

/** One row: for each pattern, the cells of the whole column that it reads. */
export function datePatternCounts(
  sourceId: string,
  column: number,
  patterns: readonly string[],
): Sql {
  const c = rawColumn(column);
  const each = patterns.map(
    (p) =>
      sql`coalesce(sum(n) FILTER (try_strptime(trim(${c}), ${text(p)}) IS NOT NULL), 0)::BIGINT`,
  );
  return sql`SELECT ${join(each)} FROM (SELECT ${c}, count(*) AS n FROM ${rawTable(sourceId)} WHERE ${c} IS NOT NULL GROUP BY ${c})`;
}
