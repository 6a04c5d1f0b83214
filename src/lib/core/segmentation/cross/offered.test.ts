import { describe, expect, it } from 'vitest';
import type { SegmentationDef } from '../definition';
import { DEFAULT_LIFECYCLE } from '../lifecycle/definition';
import { crossable } from './offered';

const one = (id: string, def: SegmentationDef) => ({ id, def, name: null, own: true });
const cross = (first: string, second: string): SegmentationDef => ({
  kind: 'cross',
  first,
  second,
  merges: [],
});
const member = (segmentation: string) => ({
  of: 'any',
  rules: [{ of: 'segment', segmentation, segments: ['a'], in: true }],
});

describe('what may be crossed', () => {
  it('is everything but itself and what comes back to it, through crosses and rules', () => {
    const listed = [
      one('life', DEFAULT_LIFECYCLE),
      one('mine', cross('life', 'other')),
      one('over', cross('life', 'mine')),
      one('ruled', {
        kind: 'rules',
        rules: [{ id: 'r', name: { fr: 'r', en: 'r' }, rule: member('over') }],
        rest: null,
      }),
      one('other', cross('life', 'life')),
      one('round', cross('round', 'life')),
    ];
    expect(crossable(listed, 'mine').map(({ id }) => id)).toEqual(['life', 'other', 'round']);
    expect(crossable(listed, 'new')).toHaveLength(6);
  });
});
