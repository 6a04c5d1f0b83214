import type { Snippet } from 'svelte';
import type { Sort } from '../types';

interface Column<Row> {
  readonly id: string;
  readonly label: string;
  /** Its definition, shown on hover of the heading. */
  readonly hint?: string;
  /** `end` for figures. */
  readonly align?: 'start' | 'end';
  /** What a cell says; `cell` draws something else. */
  readonly text?: (row: Row) => string;
  readonly cell?: Snippet<[Row]>;
}

/** A column of a small table, which sorts itself. */
export interface DataColumn<Row> extends Column<Row> {
  /** Gives the column a sort; null goes last either way. */
  readonly sortBy?: (row: Row) => number | string | null;
}

/** A column of a table that asks for its rows; sorting is done where the rows come from. */
export interface GridColumn<Row> extends Column<Row> {
  readonly sortable?: boolean;
  /** A CSS grid track: `minmax(12rem, 2fr)`, `8rem`. */
  readonly width: string;
}

/** The sort after a press on a heading: figures start with the largest. */
export function nextSort(
  column: string,
  align: 'start' | 'end' | undefined,
  current: Sort | null,
): Sort {
  const first = align === 'end' ? 'desc' : 'asc';
  if (current?.column !== column) return { column, direction: first };
  return { column, direction: current.direction === 'asc' ? 'desc' : 'asc' };
}

export function ariaSort(
  column: string,
  sort: Sort | null,
): 'ascending' | 'descending' | undefined {
  if (sort?.column !== column) return undefined;
  return sort.direction === 'asc' ? 'ascending' : 'descending';
}

/** Sorted copy; equal rows keep their order, rows without a value go last. */
export function sorted<Row>(
  rows: readonly Row[],
  by: (row: Row) => number | string | null,
  sort: Sort,
  locale: string,
): Row[] {
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const sign = sort.direction === 'asc' ? 1 : -1;
  return rows
    .map((row) => ({ row, key: by(row) }))
    .sort((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
      const order =
        typeof a.key === 'number' && typeof b.key === 'number'
          ? a.key - b.key
          : collator.compare(String(a.key), String(b.key));
      return order * sign;
    })
    .map(({ row }) => row);
}
