import { expect, it } from 'vitest';
import { foreseeShortage, neededFor } from './space';

it('foresees a full disk from what an import was measured to take', () => {
  expect(neededFor(100)).toBe(270);
  expect(foreseeShortage(100, 270)).toBeNull();
  expect(foreseeShortage(100, 269)).toEqual({ files: 100, needed: 270, left: 269 });
  expect(foreseeShortage(100, 0)).toMatchObject({ left: 0 });
});

it('says nothing where the browser says nothing', () => {
  expect(foreseeShortage(1e12, null)).toBeNull();
});
