import { describe, expect, it } from 'vitest';
import { circularProblems } from './circle';
import type { SegmentationDef } from './definition';
import { DEFAULT_LIFECYCLE } from './lifecycle/definition';

const cross = (first: string, second: string): SegmentationDef => ({
  kind: 'cross',
  first,
  second,
  merges: [],
});
/** Rules are written here as the ids that they speak of. */
const rules = (...ids: string[]): SegmentationDef => ({
  kind: 'rules',
  rules: ids.map((id, i) => ({ id: `r${i}`, name: { fr: 'R', en: 'R' }, rule: id })),
  rest: null,
});
const spoken = (rule: unknown) => [String(rule)];
const found = (
  own: { id: string; def: SegmentationDef },
  others: Record<string, SegmentationDef>,
) =>
  circularProblems(own, new Map(Object.entries(others)), spoken).map(({ field, code }) => [
    field,
    code,
  ]);

describe('a segmentation that comes back to itself', () => {
  it('is said at the field by which it does, directly or through others', () => {
    const own = { id: 'own-1', def: cross('lifecycle', 'own-2') };
    const others = { lifecycle: DEFAULT_LIFECYCLE, 'own-2': rules('lifecycle', 'own-3') };
    expect(found(own, { ...others, 'own-3': DEFAULT_LIFECYCLE })).toEqual([]);
    expect(found(own, { ...others, 'own-3': cross('lifecycle', 'own-1') })).toEqual([
      ['second', 'circular'],
    ]);
    expect(found({ id: 'own-1', def: rules('lifecycle', 'own-1') }, others)).toEqual([
      ['rules.1', 'circular'],
    ]);
  });

  it('is not taken for one that meets a circle of others, and the search ends there', () => {
    const others = { a: cross('b', 'c'), b: cross('a', 'c'), c: DEFAULT_LIFECYCLE };
    expect(found({ id: 'own-1', def: cross('a', 'c') }, others)).toEqual([]);
    expect(found({ id: 'own-1', def: cross('gone', 'c') }, others)).toEqual([]);
  });
});
