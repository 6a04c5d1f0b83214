import type { Sql } from '../../contracts/sql';
import type { Checked } from '../../core/quality/facts';
import type { Fences } from '../../core/quality/fences';
import { roleSpec } from '../../core/roles';
import type { ColumnMapping, SourceRecipe } from '../../core/source';
import { cleanedCell } from '../cleaning/cell';
import { cellFlag, cellHour, cellNumber } from '../import/cells';
import { cellMoment } from '../import/moments';
import { linesTable } from '../import/orders';
import { PARSED } from '../import/rejects';
import { rawColumn, rawTable } from '../import/stage';
import { columnValues } from '../import/values';
import { and, ident, join, num, sql } from '../text';

/** What the cells of a column are judged as: by the role that it plays, else as they are written. */
function checkedAs({ role, format }: ColumnMapping): Checked {
  if (role === 'email' || role === 'phone') return role;
  if (role === null || role === 'attribute')
    return format.kind === 'number' || format.kind === 'date' ? format.kind : 'text';
  const { type } = roleSpec(role);
  return type === 'identifier' ? 'text' : type;
}

/** A column and where its values are read: already cast in the lines of an orders source, or raw. */
export interface Measured {
  readonly index: number;
  readonly checked: Checked;
  readonly place: 'raw' | 'lines';
  readonly value: Sql;
}

const PLAIN_NUMBER = { kind: 'number', decimal: '.', thousands: '' } as const;

export function measured(source: SourceRecipe): readonly Measured[] {
  return source.columns.map((column, index) => {
    const checked = checkedAs(column);
    const parsed = column.role === null ? undefined : PARSED[column.role];
    return source.kind === 'orders' && parsed !== undefined
      ? { index, checked, place: 'lines', value: ident(parsed) }
      : {
          index,
          checked,
          place: 'raw',
          value: readAs(checked, column, cleanedCell(source, index)),
        };
  });
}

/** NULL where the cell does not read as it should. */
function readAs(checked: Checked, { format }: ColumnMapping, cell: Sql): Sql {
  switch (checked) {
    case 'number':
      return cellNumber(cell, format.kind === 'number' ? format : PLAIN_NUMBER);
    case 'date':
      return format.kind === 'date'
        ? sql`(${cellMoment(cell, format.patterns)})::DATE`
        : sql`NULL::DATE`;
    case 'time':
      return cellHour(cell);
    case 'flag':
      return cellFlag(cell);
    case 'email':
      return sql`CASE WHEN regexp_matches(trim(${cell}), '^[^@\\s]+@[^@\\s]+\\.[^@\\s.]{2,}$') THEN 1 END`;
    case 'phone':
      return sql`CASE WHEN length(regexp_replace(${cell}, '\\D', '', 'g')) BETWEEN 8 AND 15 THEN 1 END`;
    case 'text':
      return sql`NULL::TINYINT`;
  }
}

const scaled = ({ checked }: Measured) => checked === 'number' || checked === 'date';

/** Columns of one place whose quartiles mean something, in the order of `quartiles`. */
export function scaledIn(
  columns: readonly Measured[],
  place: Measured['place'],
): readonly Measured[] {
  return columns.filter((c) => c.place === place && scaled(c));
}

function tableOf(sourceId: string, place: Measured['place']): Sql {
  return place === 'raw' ? rawTable(sourceId) : linesTable(sourceId);
}

/** Numbers as DOUBLE, days as days since 1970-01-01. */
function onScale({ checked }: Measured, value: Sql): Sql {
  return checked === 'date' ? sql`(${value} - DATE '1970-01-01')` : sql`${value}::DOUBLE`;
}

function valuesOf(
  sourceId: string,
  place: Measured['place'],
  columns: readonly Measured[],
  step: number,
): Sql {
  const each = columns.map((c) => sql`${c.value} AS ${valueName(c)}`);
  const where = step > 1 ? sql` WHERE rowid % ${num(step)} = 0` : sql``;
  return sql`SELECT ${join(each)} FROM ${tableOf(sourceId, place)}${where}`;
}

function valueName({ index }: Measured): Sql {
  return ident(`v${index}`);
}

/** One row: first and third quartile of each column, over every `step`-th line. `columns` from `scaledIn`. */
export function quartiles(
  sourceId: string,
  place: Measured['place'],
  columns: readonly Measured[],
  step: number,
): Sql {
  const each = columns.map((c) => {
    const value = onScale(c, valueName(c));
    return sql`quantile_cont(${value}, 0.25), quantile_cont(${value}, 0.75)`;
  });
  return sql`SELECT ${join(each)} FROM (${valuesOf(sourceId, place, columns, step)})`;
}

/** How many cells `valueCounts` gives for each column. */
export const VALUE_COUNTS = 4;

/** One row over all lines: for each column, values that read, smallest, largest, and those beyond the fences. */
export function valueCounts(
  sourceId: string,
  place: Measured['place'],
  columns: readonly Measured[],
  fences: ReadonlyMap<number, Fences>,
): Sql {
  const each = columns.map((c) => {
    const value = valueName(c);
    const extreme = (name: 'min' | 'max') => {
      const found = sql`${ident(name)}(${value})`;
      return c.checked === 'date' ? sql`${found}::VARCHAR` : sql`${found}::DOUBLE`;
    };
    const beyond = fences.get(c.index);
    const out =
      beyond && scaled(c)
        ? sql`count(*) FILTER (NOT ${onScale(c, value)} BETWEEN ${num(beyond.low)} AND ${num(beyond.high)})`
        : sql`0`;
    return scaled(c)
      ? sql`count(${value}), ${extreme('min')}, ${extreme('max')}, ${out}`
      : sql`count(${value}), NULL, NULL, 0`;
  });
  return sql`SELECT ${join(each)} FROM (${valuesOf(sourceId, place, columns, 1)})`;
}

/**
 * Rows (column, cells that are not blank, the shortest and the longest of them in characters)
 * over all lines, by column. `kept`, by column: its values are kept.
 */
export function cellCounts(source: SourceRecipe, kept: readonly boolean[]): Sql {
  const length = (i: number) => sql`length(trim(${rawColumn(i)}))`;
  const inValues = source.columns.flatMap((_, i) =>
    kept[i]
      ? [
          sql`SELECT ${num(i)} AS place, coalesce(sum(n) FILTER (size > 0), 0)::BIGINT, min(size) FILTER (size > 0), max(size)
            FROM (SELECT ${length(i)} AS size, n FROM ${columnValues(source.id, i, true)})`,
        ]
      : [],
  );
  const others = source.columns.flatMap((_, i) => (kept[i] ? [] : [i]));
  if (others.length === 0) return sql`${join(inValues, ' UNION ALL ')} ORDER BY place`;
  const sizes = others.map((i) => sql`${length(i)} AS ${ident(`n${i}`)}`);
  const each = (cell: (size: Sql) => Sql) =>
    sql`unnest([${join(others.map((i) => cell(ident(`n${i}`))))}])`;
  const inLines = sql`SELECT unnest([${join(others.map(num))}]) AS place, ${each((n) => sql`count(*) FILTER (${n} > 0)`)},
    ${each((n) => sql`min(${n}) FILTER (${n} > 0)`)}, ${each((n) => sql`max(${n})`)}
    FROM (SELECT ${join(sizes)} FROM ${rawTable(source.id)})`;
  return sql`${join([...inValues, inLines], ' UNION ALL ')} ORDER BY place`;
}

/** Rows (value, lines, all different values), most frequent first: over all lines where the values are kept, else over every `step`-th line. */
export function topValues(
  sourceId: string,
  column: number,
  kept: boolean,
  step: number,
  limit: number,
): Sql {
  const cell = sql`trim(${rawColumn(column)})`;
  const where = and([sql`${cell} <> ''`, ...(step > 1 ? [sql`rowid % ${num(step)} = 0`] : [])]);
  const counted = kept
    ? sql`sum(n)::BIGINT AS n FROM ${columnValues(sourceId, column, true)} WHERE ${cell} <> ''`
    : sql`count(*) AS n FROM ${rawTable(sourceId)} WHERE ${where}`;
  return sql`SELECT v, n, count(*) OVER () FROM (SELECT ${cell} AS v, ${counted} GROUP BY v)
    ORDER BY n DESC, v LIMIT ${num(limit)}`;
}

/** One row: lines equal in every cell to an earlier one of their source. */
export function copiedLines(source: SourceRecipe): Sql {
  const cells = join(source.columns.map((_, i) => rawColumn(i)));
  return sql`SELECT count(*) - count(DISTINCT hash(${cells})) FROM ${rawTable(source.id)}`;
}
