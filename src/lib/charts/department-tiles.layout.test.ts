import { expect, it } from 'vitest';
import { DEPARTMENT_TILES } from '../core/geo/department-tiles';
import { nextTile, tileLayout } from './department-tiles.layout';

const tiles = DEPARTMENT_TILES.map((tile) => ({
  ...tile,
  title: tile.name,
  lines: [],
  strength: null,
  value: '',
}));
const indexOf = (code: string) => tiles.findIndex((tile) => tile.code === code);
const after = (code: string, key: string) => {
  const next = nextTile(key, indexOf(code), tiles);
  return next === null ? null : tiles[next]?.code;
};

it('keeps squares inside the width, apart from one another', () => {
  for (const width of [300, 480, 900]) {
    const { places, side } = tileLayout(tiles, width);
    for (const { x } of places) expect(x + side).toBeLessThanOrEqual(width);
    const rows = places.filter(({ tile }) => tile.row === 3).map(({ x }) => x);
    const gaps = rows.slice(1).map((x, i) => x - (rows[i] ?? 0) - side);
    expect(Math.min(...gaps)).toBeGreaterThan(0);
  }
});

it('goes from a department to the one beside it, and over gaps', () => {
  expect(after('75', 'ArrowLeft')).toBe('92');
  expect(after('75', 'ArrowUp')).toBe('93');
  expect(after('29', 'ArrowRight')).toBe('22');
  expect(after('06', 'ArrowDown')).toBe('2B');
  expect(after('29', 'ArrowLeft')).toBeNull();
  expect(after('75', 'Enter')).toBeNull();
});
