import type { Dialect } from './dialect';

/** What was done to a part, or left out, while its container was read; the params fill the sentence. */
export const PART_NOTE_CODES = [
  /** {cells, filled}: cells that a merged one covers, and how many of them its value was repeated in. */
  'merged-cells',
  /** {cells, example}: cells that show an error were emptied. */
  'error-cells',
  /** {cells}: the results that the program saved were read; nothing was computed again. */
  'formulas',
  /** {}: days are counted from 1904, as old Macintosh programs do. */
  'dates-1904',
  /** {rows}: rows hidden by a filter or by hand were read like the others. */
  'hidden-rows',
  /** {}: the sheet is hidden in its workbook. */
  'hidden-sheet',
  /** {column, cells, example}: numbers shown with leading zeros got them back. */
  'zeros-restored',
  /** {column, cells, example}: numbers that look like codes whose leading zeros were lost. */
  'zeros-lost',
  /** {name}: a sheet without a filled cell. */
  'empty-sheet',
  /** {name, reason}: an entry of an archive, with the code of the error that kept it out. */
  'left-out',
  /** {name}: a table that the file did not have when the project was made of it; it was not read. */
  'new-part',
  /** {columns}: values that hold other values became columns (`a.b`) or JSON text. */
  'nested-values',
  /** {records}: values that are not records were passed over. */
  'not-records',
] as const;
export type PartNoteCode = (typeof PART_NOTE_CODES)[number];

export interface PartNote {
  readonly code: PartNoteCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** What a dropped file was. */
export type ContainerKind = 'text' | 'gzip' | 'zip' | 'workbook' | 'parquet' | 'json';

/** One table of a container as UTF-8 text: comma, quotes as in RFC 4180, one line per row. */
export interface SourcePart {
  /** Sheet, entry or file name: hostile text. */
  readonly name: string;
  /** The dropped file itself when it is text. */
  readonly file: File;
  /** Filled lines, the labels among them; null when nobody counted. */
  readonly rows: number | null;
  readonly columns: number | null;
  /** What is certain of the text because we wrote it; to be given to `preview`. */
  readonly dialect: Partial<Dialect>;
  readonly notes: readonly PartNote[];
}

export interface Expansion {
  readonly kind: ContainerKind;
  /** At least one. */
  readonly parts: readonly SourcePart[];
  /** What was left out of the whole. */
  readonly notes: readonly PartNote[];
}

/** Where a source comes from when it was not dropped as plain text; kept with the dataset. */
export interface PartOrigin {
  readonly kind: ContainerKind;
  /** The dropped file: hostile text. */
  readonly name: string;
  /** Tables in it. */
  readonly tables: number;
  /** Its text was written by the reader: how it is encoded and cut is no guess. */
  readonly written: boolean;
  /** What a person said of the merged cells of the workbook; absent: nothing, see `ExpandChoice`. */
  readonly fillMerged?: boolean;
}

export interface ExpandChoice {
  /**
   * Repeat the value of merged cells in all of them, or in none. Unless told, texts and days go
   * down: a number repeated on every line would be counted as often.
   */
  readonly fillMerged?: boolean;
  /** Bytes that one dropped file may inflate to; 2 GiB unless told. */
  readonly maxInflatedBytes?: number;
}

/**
 * What was said of the merged cells of a workbook that comes again: of the one by that name, else
 * of any, where all that was said agrees.
 */
export function fillChosen(
  origins: readonly (PartOrigin | undefined)[],
  name: string,
): Pick<ExpandChoice, 'fillMerged'> {
  const books = origins.flatMap((origin) => (origin?.kind === 'text' ? [] : (origin ?? [])));
  const named = books.filter((origin) => origin.name === name);
  const [said, ...others] = new Set((named.length > 0 ? named : books).map((o) => o.fillMerged));
  return said === undefined || others.length > 0 ? {} : { fillMerged: said };
}

/** Cells pasted from a spreadsheet, as the file that reading begins with. */
export function partFromPaste(text: string, name = 'clipboard.tsv'): File {
  return new File([text], name, { type: 'text/tab-separated-values' });
}
