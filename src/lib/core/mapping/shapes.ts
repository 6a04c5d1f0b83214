import { CURRENCY_SIGNS, NUMBER_WORDS } from '../money';

/** What one cell looks like, before anything is known of its column. */
export type CellShape = 'empty' | 'number' | 'date' | 'time' | 'email' | 'text';

const EMAIL = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]{2,}$/;
const NUMBER = new RegExp(
  `^[-+−(]?\\s?(?:[${CURRENCY_SIGNS}]|${NUMBER_WORDS})?\\s?[-−]?(?:\\d[\\d\\s.,'’]*|[.,]\\d+)(?:e[-+]?\\d+)?\\s?(?:[${CURRENCY_SIGNS}%]|${NUMBER_WORDS})?\\)?-?$`,
  'i',
);
const DATE =
  /^(?:\d{4}([-/. ])\d{1,2}\1\d{1,2}|\d{1,2}([-/. ])\d{1,2}\2(?:\d{4}|\d{2}))(?:[T ]+\d{1,2}[:h]\d{2}.*)?$/;
/** With the month in letters, whatever its language. */
const NAMED_DATE =
  /^(?:\p{L}{3,9}[.,]?\s)?(?:\d{1,2}(?:er|st|nd|rd|th)?[-/. ]\p{L}{3,9}[-/., ]+\d{2,4}|\p{L}{3,9}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4})(?:[T ,]+\d{1,2}[:h]\d{2}.*)?$/u;
const TIME = /^\d{1,2}[:h]\d{2}(?::\d{2})?$/i;
const PHONE = /^(?:\+|00)?\(?\d(?:[\s.()/-]*\d){7,14}$/;

/** The shape of a cell; blanks around it do not count. */
export function cellShape(cell: string): CellShape {
  const text = cell.trim();
  if (text === '') return 'empty';
  if (text.length > 60) return EMAIL.test(text) ? 'email' : 'text';
  if (DATE.test(text) || NAMED_DATE.test(text)) return 'date';
  if (TIME.test(text)) return 'time';
  if (NUMBER.test(text)) return 'number';
  return EMAIL.test(text) ? 'email' : 'text';
}

/** A telephone number: at least 8 digits, written with a plus, blanks, points or a leading zero. */
export function looksLikePhone(cell: string): boolean {
  const text = cell.trim();
  return PHONE.test(text) && (/^[+0]/.test(text) || /[\s.]/.test(text));
}

/** Digits become 9 and letters A: `CG-12520` is `A-9`. Cells of one kind of id share it. */
export function idMask(cell: string): string {
  return cell
    .trim()
    .replace(/\.0$/, '')
    .replace(/\p{L}+/gu, 'A')
    .replace(/\d+/g, '9');
}

/** Share of the filled cells that pass the test; 0 when none is filled. */
export function shareOf(cells: readonly string[], test: (cell: string) => boolean): number {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
}
