import { foldName } from './country';
import { FRENCH_DEPARTMENTS } from './french';

/** Where a department stands on the map of tiles, one square each. */
export interface DepartmentTile {
  readonly code: string;
  readonly name: string;
  /** From 0, west to east. */
  readonly column: number;
  /** From 0, north to south. */
  readonly row: number;
  /** Not at its place on the earth: in the line under the map. */
  readonly overseas: boolean;
}

/**
 * The departments in squares of one size, each as near to its place and to its neighbours as the
 * squares allow: a department of few people weighs as much for the eye as any other. The Paris
 * region is spread out.
 */
const MAINLAND = [
  '.  .  .  .  .  62 59 .  .  .  .  . ',
  '.  .  .  .  76 80 60 02 08 .  .  . ',
  '.  .  50 14 27 95 93 51 55 54 57 . ',
  '29 22 35 61 28 92 75 77 10 52 88 67',
  '.  56 53 72 78 91 94 89 21 70 90 68',
  '.  44 49 37 41 45 58 71 39 25 .  . ',
  '.  .  85 79 86 36 18 03 69 01 74 . ',
  '.  .  .  17 16 87 23 63 42 38 73 . ',
  '.  .  .  33 24 19 15 43 07 26 05 . ',
  '.  .  .  40 47 46 12 48 30 84 04 06',
  '.  .  .  64 32 82 81 34 13 83 .  . ',
  '.  .  .  .  65 31 11 .  .  .  .  2B',
  '.  .  .  .  .  09 66 .  .  .  .  2A',
];

/** Departments, then what is no department but has postcodes of its own. */
const OVERSEAS = ['971', '972', '973', '974', '976', '975', '977', '978', '986', '987', '988'];

const NAMES = new Map(FRENCH_DEPARTMENTS.map(({ code, name }) => [code, name]));

const tile = (code: string, column: number, row: number, overseas: boolean): DepartmentTile => ({
  code,
  name: NAMES.get(code) ?? code,
  column,
  row,
  overseas,
});

export const DEPARTMENT_TILES: readonly DepartmentTile[] = [
  ...MAINLAND.flatMap((line, row) =>
    line
      .trim()
      .split(/ +/)
      .flatMap((code, column) => (code === '.' ? [] : [tile(code, column, row, false)])),
  ),
  ...OVERSEAS.map((code, column) => tile(code, column, MAINLAND.length, true)),
];

const BY_NAME = new Map(FRENCH_DEPARTMENTS.map(({ code, name }) => [foldName(name), code]));

/**
 * Number of the department that a value of a file means: `59`, `1`, `2a`, `Nord`, `59 - Nord`,
 * `Nord (59)`. Null for anything else.
 */
export function departmentCode(value: string): string | null {
  const number = /^\s*(2[ab]|\d{1,3})(?![\p{L}\d])/iu.exec(value)?.[1] ?? inBrackets(value);
  const code = number?.toUpperCase().padStart(2, '0');
  if (code !== undefined && NAMES.has(code)) return code;
  return BY_NAME.get(foldName(value)) ?? null;
}

function inBrackets(value: string): string | undefined {
  return /\((2[ab]|\d{1,3})\)\s*$/i.exec(value)?.[1];
}
