/** How a CSV file is written for the readers of one country. */
export interface CsvStyle {
  readonly delimiter: ',' | ';';
  readonly decimal: '.' | ',';
}

/** A cell: text is guarded against formulas, numbers are written as such, null is empty. */
export type CsvCell = string | number | boolean | null;

/** Characters that spreadsheets take for the start of a formula, also full-width. */
const FORMULA = /^[\s\u00a0\u202f\u3000]*[=+\-@\t\r\0＝＋－＠]/;

/** A text that a spreadsheet will not run: with an apostrophe in front where it could be a formula (OWASP, CSV injection). */
export function guardFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** One cell, quoted per RFC 4180 where it must be. Numbers without exponent, at most 4 decimals. */
export function csvCell(cell: CsvCell, style: CsvStyle): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return csvNumber(cell).replace('.', style.decimal);
  const text = guardFormula(String(cell));
  return /["\r\n]/.test(text) || text.includes(style.delimiter)
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}

function csvNumber(value: number): string {
  if (!Number.isFinite(value)) return '';
  const fixed = value.toFixed(4);
  return fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed;
}

export function csvLine(cells: readonly CsvCell[], style: CsvStyle): string {
  return cells.map((cell) => csvCell(cell, style)).join(style.delimiter) + '\r\n';
}

export const UTF8_BOM = '\ufeff';
