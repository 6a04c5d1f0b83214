import { expect, it } from 'vitest';
import { changesSince } from './changes';

const change = (id: number) => ({ id, day: '2026-01-02', fr: ['a'], en: ['b'] });

it('gives what came after the latest known change, newest first', () => {
  const list = [change(1), change(2), change(3)];
  expect(changesSince(list, 1).map(({ id }) => id)).toEqual([3, 2]);
  expect(changesSince(list, 3)).toEqual([]);
});

it('leaves out what a later version writes in another way', () => {
  const odd = [
    null,
    7,
    { ...change(4), fr: 'a' },
    { ...change(5), day: 'tomorrow' },
    { ...change(6), en: [1] },
    { ...change(7), more: true },
  ];
  expect(changesSince(odd, 0).map(({ id }) => id)).toEqual([7]);
  expect(changesSince({ changes: [] }, 0)).toEqual([]);
  expect(changesSince(undefined, 0)).toEqual([]);
});
