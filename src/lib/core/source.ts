import type { Dialect } from './dialect';
import type { CleaningStep } from './cleaning/step';
import type { Certainty, Evidence, Guess } from './evidence';
import type { RenamedColumn } from './files/columns';
import type { ColumnFormat, DateOrder } from './format';
import type { FormatChange } from './refresh/formats';
import type { Repair } from './repairs';
import type { SensitiveKind } from './quality/sensitive';
import type { Role, SourceKind } from './roles';

/** One column of a source as it will be read. `label` is the file's own, hostile text. */
export interface ColumnMapping {
  readonly label: string;
  readonly role: Role | null;
  readonly format: ColumnFormat;
  /**
   * What it may reveal (GDPR, article 9). Such a column plays no role, so that nothing of it is
   * read into the dataset, until a person gives it one. Absent where nothing is suspected.
   */
  readonly sensitive?: SensitiveKind;
}

/** One of the files that make a source. */
export interface FileOfSource {
  readonly name: string;
  readonly dialect: Dialect;
  /** Columns of the source that this file has under other labels. */
  readonly renamed?: readonly RenamedColumn[];
  /** Number of the refresh that brought it; absent for the first import. */
  readonly arrival?: number;
  /**
   * Columns of the source whose values name a line: lines of earlier arrivals that have the
   * same values give way to those of this file.
   */
  readonly key?: readonly number[];
  /** Of kept lines with one key, no more give way than this file brings. Absent: all of them do. */
  readonly oneForOne?: boolean;
  /** Columns of the source that this file writes in another way: rewritten as they are read. */
  readonly formats?: readonly FormatChange[];
}

/** One imported table, of one file or of several of one shape, with its dialect and its mapping. */
export interface SourceRecipe {
  /** Stable in the project: `s1`, `s2`... */
  readonly id: string;
  /** The first file's. */
  readonly fileName: string;
  readonly kind: SourceKind;
  /** The first file's. */
  readonly dialect: Dialect;
  /** In the order in which they are read, columns matched by label; absent: the one file above, as it is. */
  readonly files?: readonly FileOfSource[];
  readonly columns: readonly ColumnMapping[];
  /** What is done to cells before they are read; absent in recipes from before there were steps. */
  readonly cleaning?: readonly CleaningStep[];
}

/** What the whole of a column holds, counted on every line by the engine (`distinct` within about 2%). */
export interface ColumnProfile {
  readonly rows: number;
  readonly filled: number;
  readonly distinct: number;
  /** Cells a plain point-decimal number cast reads. */
  readonly plainNumbers: number;
  /** Cells any supported number notation reads (digits, signs, currency, separators). */
  readonly numberLike: number;
  /** Number-like cells that prove the comma is the decimal sign (`12,5`, `1.234,00`). */
  readonly commaDecimal: number;
  /** Number-like cells that prove the point is the decimal sign (`12.5`, `1,234.00`). */
  readonly pointDecimal: number;
  /** Number-like cells such as `1,234` or `1.234` which may be either. */
  readonly ambiguousThousands: number;
  readonly negative: number;
  /** Whole numbers written with `.0`. */
  readonly pointZero: number;
  /** Cells each candidate date pattern reads. */
  readonly dates: readonly DatePatternCount[];
  /** Most frequent values of a sample spread over the file, at most 5. */
  readonly top: readonly { readonly value: string; readonly count: number }[];
}

/** Below this share of different values, a column is looked at value by value and not line by line. */
const REPEATING = 1 / 4;

/** Whether the lines of a column hold the same values again and again. */
export function repeats({ rows, distinct }: Pick<ColumnProfile, 'rows' | 'distinct'>): boolean {
  return distinct < rows * REPEATING;
}

/** A source, and what the profile counted of its columns, in their order. */
export interface ProfiledSource {
  readonly source: SourceRecipe;
  readonly profiles: readonly ColumnProfile[];
}

export interface DatePatternCount {
  readonly pattern: string;
  readonly order: DateOrder;
  readonly hasTime: boolean;
  readonly read: number;
}

/** What a guess is about, so that a screen can offer to change it. */
export type GuessTarget =
  'files' | 'encoding' | 'layout' | 'delimiter' | 'header' | 'repairs' | 'kind' | 'role' | 'format';

/** One line of the list "what we understood", kept with the project. */
export interface GuessNote {
  readonly sourceId: string;
  readonly target: GuessTarget;
  /** Index of the column, for roles and formats. */
  readonly column?: number;
  readonly certainty: Certainty;
  readonly evidence: Evidence;
  readonly decidedBy: 'guess' | 'person';
}

/** What the reading worker makes of a file's first bytes, and of a pass over all of them. */
export interface SourcePreview {
  readonly fileName: string;
  readonly bytes: number;
  readonly dialect: Dialect;
  readonly guesses: {
    readonly encoding: Guess<Dialect['encoding']>;
    readonly layout: Guess<Dialect['layout']>;
    readonly delimiter: Guess<string>;
    readonly header: Guess<boolean>;
  };
  /** As in the file; `''` where a label is missing; made up by nobody. Length = number of columns. */
  readonly labels: readonly string[];
  /** Up to 200 records, without the header, each of any length. */
  readonly rows: readonly (readonly string[])[];
  /** What the table calls for, made or not. */
  readonly repairs: readonly Repair[];
  /** The person said which repairs to make. */
  readonly repairsChosen?: boolean;
}
