import { expect, it } from 'vitest';
import { isActivation, nextInGrid, nextInList } from './keyboard';

it('moves in a list and stops at its ends', () => {
  expect(nextInList('ArrowRight', 0, 3)).toBe(1);
  expect(nextInList('ArrowDown', 2, 3)).toBe(2);
  expect(nextInList('ArrowLeft', 0, 3)).toBe(0);
  expect(nextInList('End', 0, 3)).toBe(2);
  expect(nextInList('a', 0, 3)).toBeNull();
});

it('moves in a grid, Ctrl goes to the corners', () => {
  const at = { row: 1, column: 1 };
  expect(nextInGrid('ArrowUp', false, at, 5, 5)).toEqual({ row: 0, column: 1 });
  expect(nextInGrid('ArrowRight', false, { row: 1, column: 4 }, 5, 5)).toEqual({
    row: 1,
    column: 4,
  });
  expect(nextInGrid('Home', false, at, 5, 5)).toEqual({ row: 1, column: 0 });
  expect(nextInGrid('End', true, at, 5, 5)).toEqual({ row: 4, column: 4 });
  expect(nextInGrid('Tab', false, at, 5, 5)).toBeNull();
});

it('acts on Enter and Space', () => {
  expect(['Enter', ' ', 'x'].map(isActivation)).toEqual([true, true, false]);
});
