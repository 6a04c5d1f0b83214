import type { Book, BookCell, BookSheet } from './book';
import { dayText, durationText, numberText, timeText } from './values';
import { odsSeconds } from './ods';

/** Errors as programs show them, in English and French, and as LibreOffice numbers them. */
const ERROR =
  /^(#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|ERR!|NUL!|VALEUR!|NOM\?|NOMBRE!)|Err:5\d\d)$/;
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

export const isErrorText = (text: string) => /^[#E]/.test(text) && ERROR.test(text);

/** How the cells of one column become text. */
export interface ColumnText {
  /** Some day of it has a time: all are written with one. */
  readonly withTime: boolean;
  /** Times of day alone, or lengths of time: there is no day to write. */
  readonly withDay: boolean;
  /** Numbers are padded to this many digits. */
  readonly digits: number;
  /** Date on which a time without a day falls. */
  readonly dayZero: number;
}

/** Looks at all cells of a sheet: the width it uses, and how each column is to be written. */
export function columnTexts(sheet: BookSheet, book: Book): readonly ColumnText[] {
  const dayZero = book.from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 31);
  const [withTime, noDay]: [boolean[], boolean[]] = [[], []];
  let width = 0;
  for (const row of sheet.rows) {
    if (!row) continue;
    for (let column = row.length - 1; column >= 0; column--) {
      const cell = row[column];
      if (cell === null || cell === undefined || cell === '') continue;
      if (column >= width) width = column + 1;
      if (!(cell instanceof Date)) continue;
      const time = cell.getTime();
      if (time < dayZero + DAY && time !== dayZero) noDay[column] = true;
      if (time % DAY !== 0) withTime[column] = true;
    }
  }
  return Array.from({ length: width }, (_, column) => {
    const show = sheet.shows.get(column);
    return {
      withTime: withTime[column] === true,
      withDay: noDay[column] !== true && show?.duration !== true,
      digits: show?.digits ?? 0,
      dayZero,
    };
  });
}

/** The text of a cell; errors are empty. */
export function cellText(cell: BookCell | undefined, column: ColumnText): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return plainText(cell);
  if (typeof cell === 'number') return paddedNumber(cell, column.digits);
  if (typeof cell === 'boolean') return String(cell);
  return dateCell(cell, column);
}

function plainText(text: string): string {
  if (isErrorText(text)) return '';
  const seconds = text.startsWith('PT') ? odsSeconds(text) : null;
  return seconds === null ? text : durationText(seconds);
}

function paddedNumber(value: number, digits: number): string {
  if (!Number.isFinite(value)) return '';
  // Workbooks compute with 15 digits and show no more: the rest is noise, except in codes.
  const text = numberText(Number.isInteger(value) ? value : Number(value.toPrecision(15)));
  return digits > 0 && Number.isInteger(value) && value >= 0 ? text.padStart(digits, '0') : text;
}

function dateCell(cell: Date, { withTime, withDay, dayZero }: ColumnText): string {
  const date = new Date(Math.round(cell.getTime() / 1000) * 1000);
  if (Number.isNaN(date.getTime())) return '';
  // Days counted from 1900 hold one that never was: later lengths of time are a day short.
  const sinceZero = date.getTime() - dayZero;
  if (!withDay && sinceZero >= 0)
    return durationText((sinceZero >= 59 * DAY ? sinceZero + DAY : sinceZero) / 1000);
  return withTime ? `${dayText(date)} ${timeText(date)}` : dayText(date);
}
