import { describe, expect, it } from 'vitest';
import { DEPARTMENT_TILES, departmentCode } from './department-tiles';
import { FRENCH_DEPARTMENTS } from './french';

const at = (code: string) => {
  const tile = DEPARTMENT_TILES.find((one) => one.code === code);
  if (!tile) throw new RangeError(code);
  return tile;
};
const touch = (a: string, b: string) =>
  Math.max(Math.abs(at(a).column - at(b).column), Math.abs(at(a).row - at(b).row)) <= 1;

describe('the map of tiles', () => {
  it('has every inhabited department once, and no square twice', () => {
    const codes = DEPARTMENT_TILES.map(({ code }) => code);
    const uninhabited = ['984', '989'];
    expect([...codes].sort()).toEqual(
      FRENCH_DEPARTMENTS.map(({ code }) => code)
        .filter((code) => !uninhabited.includes(code))
        .sort(),
    );
    const places = DEPARTMENT_TILES.map(({ column, row }) => `${column};${row}`);
    expect(new Set(places).size).toBe(places.length);
    expect(DEPARTMENT_TILES.filter(({ overseas }) => !overseas)).toHaveLength(96);
  });

  it.each([
    ['59', '62'],
    ['75', '92'],
    ['75', '93'],
    ['75', '94'],
    ['29', '22'],
    ['44', '85'],
    ['33', '40'],
    ['64', '65'],
    ['31', '09'],
    ['11', '66'],
    ['13', '83'],
    ['04', '06'],
    ['69', '42'],
    ['69', '01'],
    ['67', '68'],
    ['54', '57'],
    ['54', '88'],
    ['2A', '2B'],
  ])('keeps neighbours %s and %s together', (a, b) => {
    expect(touch(a, b)).toBe(true);
  });

  it.each([
    ['29', 'column', '67'],
    ['33', 'column', '69'],
    ['69', 'column', '74'],
    ['85', 'column', '71'],
    ['59', 'row', '75'],
    ['75', 'row', '45'],
    ['45', 'row', '63'],
    ['63', 'row', '34'],
    ['34', 'row', '66'],
  ] as const)('has %s before %s of %s', (a, way, b) => {
    expect(at(a)[way]).toBeLessThan(at(b)[way]);
  });
});

it.each([
  ['59', '59'],
  ['1', '01'],
  [' 2a ', '2A'],
  ['Nord', '59'],
  ['cotes d armor', '22'],
  ['Corrèze', '19'],
  ['59 - Nord', '59'],
  ['Nord (59)', '59'],
  ['974', '974'],
  ['99', null],
  ['59000', null],
  ['Surrey', null],
  ['', null],
])('reads %s as department %s', (value, code) => {
  expect(departmentCode(value)).toBe(code);
});
