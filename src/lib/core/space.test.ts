import { expect, it } from 'vitest';
import { foreseeShortage } from './space';

it('foresees a full disk from one and a half times the files', () => {
  expect(foreseeShortage(100, { used: 850, quota: 1000 })).toBeNull();
  expect(foreseeShortage(100, { used: 851, quota: 1000 })).toEqual({
    files: 100,
    needed: 150,
    left: 149,
  });
  expect(foreseeShortage(100, { used: 1200, quota: 1000 })).toMatchObject({ left: 0 });
});

it('says nothing where the browser says nothing', () => {
  expect(foreseeShortage(1e12, { used: null, quota: 1000 })).toBeNull();
  expect(foreseeShortage(1e12, { used: 0, quota: null })).toBeNull();
});
