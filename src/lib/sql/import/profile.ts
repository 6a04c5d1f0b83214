import type { Sql } from '../../contracts/sql';
import { withoutEmptyWords } from '../cleaning/marks';
import { join, num, sql, text } from '../text';
import { bareNumber } from './cells';
import { cellMoment } from './moments';
import { rawColumn, rawTable } from './stage';
import { columnValues } from './values';

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

/**
 * One row: rows, then filled and approximate distinct (HyperLogLog) of every column. Words that
 * mean empty are not filled, in the columns that are said to hold some.
 */
export function columnCounts(sourceId: string, withWords: readonly boolean[]): Sql {
  const each = withWords.map((words, i) => {
    const c = words ? withoutEmptyWords(rawColumn(i)) : rawColumn(i);
    return sql`count(${c}), approx_count_distinct(${c})`;
  });
  return sql`SELECT count(*), ${join(each)} FROM ${rawTable(sourceId)}`;
}

/** Rows (class index, cells, negative cells): how the numbers of a whole column are written. `kept` as of columnValues. */
export function numberClasses(sourceId: string, column: number, kept: boolean): Sql {
  const c = rawColumn(column);
  const cls = (name: NumberClass) => num(NUMBER_CLASSES.indexOf(name));
  const exponent = text('[eE][-+]?\\d+$');
  const kind = (cell: Sql) => sql`CASE
    WHEN regexp_matches(${cell}, '^\\(?[-−]?[1-9]\\d{0,2}\\.\\d{3}-?\\)?$') THEN ${cls('pointThree')}
    WHEN regexp_matches(${cell}, '^\\(?[-−]?\\d*\\.\\d+-?\\)?$') THEN ${cls('point')}
    WHEN regexp_matches(${cell}, '^\\(?[-−]?[1-9]\\d{0,2},\\d{3}-?\\)?$') THEN ${cls('commaThree')}
    WHEN regexp_matches(${cell}, '^\\(?[-−]?\\d*,\\d+-?\\)?$') THEN ${cls('comma')}
    WHEN regexp_matches(${cell}, ${text("^\\(?[-−]?\\d{1,3}([,']\\d{3})+(\\.\\d+)?-?\\)?$")}) THEN ${cls('groupedPoint')}
    WHEN regexp_matches(${cell}, ${text("^\\(?[-−]?\\d{1,3}([.']\\d{3})+(,\\d+)?-?\\)?$")}) THEN ${cls('groupedComma')}
    WHEN regexp_matches(${cell}, '^\\(?[-−]?\\d+-?\\)?$') THEN ${cls('ornate')}
    ELSE ${cls('other')} END`;
  // In steps, so that each pattern is compiled once, and only cells that are no plain numbers are stripped.
  const plain = sql`SELECT ${c} AS cell, n, regexp_matches(${c}, ${exponent}) AS raised, CASE
      WHEN ${c} IS NULL THEN ${cls('empty')}
      WHEN regexp_matches(${c}, ${exponent}) THEN NULL
      WHEN TRY_CAST(${c} AS DOUBLE) IS NOT NULL AND NOT contains(${c}, '.') THEN ${cls('integer')}
      WHEN ends_with(${c}, '.0') AND TRY_CAST(${c} AS DOUBLE) IS NOT NULL THEN ${cls('pointZero')} END AS known
    FROM ${columnValues(sourceId, column, kept)}`;
  const stripped = sql`SELECT *, CASE WHEN known IS NULL THEN ${bareNumber(sql`cell`)} END AS stripped FROM (${plain})`;
  const bare = sql`SELECT *, CASE WHEN raised THEN regexp_replace(stripped, ${exponent}, '') ELSE stripped END AS bare FROM (${stripped})`;
  return sql`SELECT class, sum(n)::BIGINT, sum(n) FILTER (negative)::BIGINT FROM (
    SELECT CASE WHEN known IS NOT NULL THEN known ELSE ${kind(sql`bare`)} END AS class,
      (starts_with(cell, '-') OR starts_with(cell, '(') OR ends_with(cell, '-')) AS negative, n
    FROM (${bare})
  ) GROUP BY class ORDER BY class`;
}

/** One row: for each pattern, the cells of the whole column that it reads. `kept` as of columnValues. */
export function datePatternCounts(
  sourceId: string,
  column: number,
  kept: boolean,
  patterns: readonly string[],
): Sql {
  const c = rawColumn(column);
  const each = patterns.map(
    (p) => sql`coalesce(sum(n) FILTER (${cellMoment(c, [p])} IS NOT NULL), 0)::BIGINT`,
  );
  return sql`SELECT ${join(each)} FROM ${columnValues(sourceId, column, kept)} WHERE ${c} IS NOT NULL`;
}
