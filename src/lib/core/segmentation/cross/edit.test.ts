import { describe, expect, it } from 'vitest';
import type { CrossDef } from './definition';
import { crossedWith, lostCells, mergeOf, putTogether, renameMerge, takeApart } from './edit';
import { cellSegment } from './segments';
import { crossProblems } from './validate';

const DEF: CrossDef = { kind: 'cross', first: 'rfm', second: 'lifecycle', merges: [] };
const named = (name: string) => ({ fr: name, en: name });

describe('cells put together', () => {
  const both = putTogether(
    DEF,
    [
      ['a', 'x'],
      ['a', 'y'],
    ],
    named('Stars'),
  );

  it('are one segment under their name, with an id of their own', () => {
    expect(cellSegment(both, 'a', 'x')).toBe('together-1');
    expect(cellSegment(both, 'b', 'x')).toBe('b|x');
    expect(mergeOf(both, ['a', 'y'])?.name.fr).toBe('Stars');
    expect(crossProblems(both, () => true)).toEqual([]);
  });

  it('leave the merge that they were in; one that is empty is gone', () => {
    const moved = putTogether(
      both,
      [
        ['a', 'y'],
        ['b', 'y'],
      ],
      named('Risers'),
    );
    expect(moved.merges.map(({ id, cells }) => [id, cells])).toEqual([
      ['together-1', [['a', 'x']]],
      [
        'together-2',
        [
          ['a', 'y'],
          ['b', 'y'],
        ],
      ],
    ]);
    expect(takeApart(moved, [['a', 'x']]).merges.map(({ id }) => id)).toEqual(['together-2']);
    expect(putTogether(both, [], named('Nobody'))).toBe(both);
  });

  it('take another name, and are gone with the segmentations that they were of', () => {
    expect(renameMerge(both, 'together-1', named('Best')).merges[0]?.name.en).toBe('Best');
    expect(crossedWith(both, 'second', 'tiers')).toEqual({ ...DEF, second: 'tiers' });
    expect(crossedWith(both, 'second', 'lifecycle')).toBe(both);
  });

  it('are told when a segment no longer exists', () => {
    const segment = (id: string) => ({ id, tone: 0 as const });
    const facts = { first: [segment('a')], second: [segment('x')] };
    expect(lostCells(both, facts)).toEqual([['a', 'y']]);
  });
});
