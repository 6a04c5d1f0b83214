/**
 * What programs write where they have nothing, in their own letters: `Null` is a name,
 * `NULL` is not. `NA` alone is left out, being a country.
 */
export const EMPTY_WORDS: readonly string[] = [
  'NULL',
  'null',
  '(null)',
  '(NULL)',
  '[NULL]',
  '<null>',
  '\\N',
  'N/A',
  'n/a',
  '#N/A',
  'NaN',
  'nan',
  'None',
  'undefined',
  '-',
  '--',
  '—',
  '(vide)',
  '(blank)',
  '(empty)',
  '#VALEUR!',
  '#VALUE!',
  '#REF!',
  '#NOM?',
  '#NAME?',
  '#DIV/0!',
  '#NUM!',
  '#NOMBRE!',
  '#NUL!',
  '#NULL!',
];

const WORDS: ReadonlySet<string> = new Set(EMPTY_WORDS);

/** Whether a cell says in some program's words that it is empty. */
export function isEmptyWord(cell: string): boolean {
  return WORDS.has(cell.trim());
}
