/** One cell of plain CSV: comma, quotes doubled. Nothing is guarded: it is read back by us alone. */
function csvCell(text: string): string {
  // Zero characters are in no text; the reader would take the file for binary.
  const clean = text.includes('\0') ? text.replaceAll('\0', '') : text;
  return /[",\r\n]/.test(clean) || clean !== clean.trim()
    ? `"${clean.replaceAll('"', '""')}"`
    : clean;
}

/** One line; a row without anything is a blank line. */
export function csvLine(cells: readonly string[]): string {
  if (cells.every((cell) => cell === '')) return '\n';
  const line = cells.map(csvCell).join(',');
  return `${line}\n`;
}

/** The dialect that these lines are in. */
export const CSV_DIALECT = {
  encoding: 'utf-8',
  layout: 'delimited',
  delimiter: ',',
  quote: '"',
} as const;
