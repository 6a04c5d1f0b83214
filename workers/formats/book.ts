/** What a cell of a workbook holds; dates count in UTC, errors are their text (`#N/A`). */
export type BookCell = string | number | boolean | Date | null;

/** Places from 0, ends included. */
export interface Merge {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

/** How the numbers of a column are shown, where that changes what they say. */
export interface ColumnShow {
  /** Digits that a number is padded to with leading zeros; 0 for none. */
  readonly digits: number;
  /** Hours above a day: a length of time, not a time of day. */
  readonly duration: boolean;
}

/** One sheet, whatever wrote it. Row 0 is the first row of the sheet, filled or not. */
export interface BookSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly BookCell[] | undefined)[];
  readonly merges: readonly Merge[];
  readonly hiddenRows: number;
  readonly formulas: number;
  readonly shows: ReadonlyMap<number, ColumnShow>;
}

export interface Book {
  readonly sheets: readonly BookSheet[];
  /** Days are counted from 1904. */
  readonly from1904: boolean;
}
