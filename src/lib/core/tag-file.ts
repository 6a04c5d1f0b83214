import { parseIsoDate, type IsoDate } from './dates';
import type { TextRecord } from './records';
import type { TagMark } from './tags';

/** The first table of a file, cell by cell. */
export interface PlainTable {
  readonly name: string;
  /** As many as columns; `''` where the file has none. */
  readonly labels: readonly string[];
  /** `line`: the line of the file. */
  readonly rows: readonly TextRecord[];
  /** The file is longer than what was read. */
  readonly cut: boolean;
}

/** What the columns of a file of tags hold. */
export interface TagColumns {
  /** Identifiers or e-mails of customers. */
  readonly customer: number;
  readonly note: number | null;
  readonly day: number | null;
}

/** Whom a written text names. */
export interface Named {
  /** How many customers. */
  readonly count: number;
  /** The identifier of one of them. */
  readonly identifier: string;
}

/** A file of tags held against the base. */
export interface FileTagging {
  /** One for each customer found; without a day where the line says none. */
  readonly marks: readonly (Omit<TagMark, 'on'> & { readonly on: IsoDate | null })[];
  readonly lines: number;
  readonly blank: number;
  readonly repeated: number;
  /** Lines that name several customers. */
  readonly several: readonly TextRecord[];
  /** Lines that name nobody. */
  readonly missing: readonly TextRecord[];
  readonly badDays: number;
}

const CUSTOMER_LABEL =
  /\b(id|ids|ident\w*|client\w*|customer\w*|code|num\w*|n[°o]|carte|card|e-?mail|mail|courriel)\b/i;
const NOTE_LABEL = /\b(notes?|comm?ent\w*|remar\w*|motif|raison|reason|pourquoi|why)\b/i;
const DAY_LABEL = /\b(date|jour|day|le|on)\b/i;

/** What each column holds: customers where most are found in the base, notes and days by their labels. `found` counts those of each column. */
export function guessTagColumns(table: PlainTable, found: readonly number[]): TagColumns {
  const places = table.labels.map((_, i) => i);
  const labelled = (pattern: RegExp, but: readonly number[]) =>
    places.find((i) => !but.includes(i) && pattern.test(table.labels[i] ?? '')) ?? null;
  const most = Math.max(0, ...found);
  const customer = most > 0 ? found.indexOf(most) : (labelled(CUSTOMER_LABEL, []) ?? 0);
  const note = labelled(NOTE_LABEL, [customer]);
  const days = places.filter((i) => i !== customer && i !== note && holdsDays(table, i));
  const day = days.find((i) => DAY_LABEL.test(table.labels[i] ?? '')) ?? days[0] ?? null;
  return { customer, note, day };
}

function holdsDays({ rows }: PlainTable, column: number): boolean {
  const filled = rows.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== '');
  const read = filled.filter((cell) => readDay(cell, true) ?? readDay(cell, false));
  return filled.length > 0 && read.length * 2 > filled.length;
}

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T].*)?$/;
const OTHER = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?: .*)?$/;

/** A day as people write it; null for anything else. */
export function readDay(written: string, dayFirst: boolean): IsoDate | null {
  const two = (part = '') => part.padStart(2, '0');
  const [, year, month, day] = ISO.exec(written.trim()) ?? [];
  if (year !== undefined) return parseIsoDate(`${year}-${two(month)}-${two(day)}`);
  const [, first, second, last] = OTHER.exec(written.trim()) ?? [];
  if (last === undefined) return null;
  return dayFirst
    ? parseIsoDate(`${last}-${two(second)}-${two(first)}`)
    : parseIsoDate(`${last}-${two(first)}-${two(second)}`);
}

/** Whether days stand before months: what more cells can be read as, `otherwise` where both do. */
export function dayComesFirst(cells: readonly string[], otherwise: boolean): boolean {
  const read = (first: boolean) => cells.filter((cell) => readDay(cell, first) !== null).length;
  const [first, second] = [read(true), read(false)];
  return first === second ? otherwise : first > second;
}

/** Holds the lines of a file against whom they name; of a customer on several lines, the last one counts. */
export function tagFromFile(
  { rows }: PlainTable,
  columns: TagColumns,
  named: ReadonlyMap<string, Named>,
  dayFirst: boolean,
): FileTagging {
  const cellOf = ({ cells }: TextRecord, column: number | null) =>
    column === null ? '' : (cells[column] ?? '').trim();
  const days = rows.map((row) => cellOf(row, columns.day)).filter((cell) => cell !== '');
  const first = dayComesFirst(days, dayFirst);
  const marks = new Map<string, FileTagging['marks'][number]>();
  const [several, missing]: [TextRecord[], TextRecord[]] = [[], []];
  let [blank, repeated, badDays] = [0, 0, 0];
  for (const row of rows) {
    const written = cellOf(row, columns.customer);
    const who = named.get(written);
    if (written === '') blank++;
    else if (!who) missing.push(row);
    else if (who.count > 1) several.push(row);
    else {
      const [note, day] = [cellOf(row, columns.note), cellOf(row, columns.day)];
      const on = day === '' ? null : readDay(day, first);
      if (day !== '' && on === null) badDays++;
      if (marks.has(who.identifier)) repeated++;
      marks.set(who.identifier, {
        customer: who.identifier,
        on,
        ...(note === '' ? {} : { note }),
      });
    }
  }
  return {
    marks: [...marks.values()],
    lines: rows.length,
    blank,
    repeated,
    several,
    missing,
    badDays,
  };
}
