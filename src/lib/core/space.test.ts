import { expect, it } from 'vitest';
import { foreseeShortage, neededFor } from './space';

it('foresees a full disk from one and a half times the files', () => {
  expect(neededFor(100)).toBe(150);
  expect(foreseeShortage(100, 150)).toBeNull();
  expect(foreseeShortage(100, 149)).toEqual({ files: 100, needed: 150, left: 149 });
  expect(foreseeShortage(100, 0)).toMatchObject({ left: 0 });
});

it('says nothing where the browser says nothing', () => {
  expect(foreseeShortage(1e12, null)).toBeNull();
});
