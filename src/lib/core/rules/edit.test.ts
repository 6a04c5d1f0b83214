import { describe, expect, it } from 'vitest';
import { addAt, connectAt, moveTo, nodeAt, removeAt, replaceAt, unwrapAt, wrapAt } from './edit';
import type { Rule } from './rule';
import { featuresIn, nodesOf, segmentationsIn } from './walk';

const tag = (id: string): Rule => ({ of: 'tag', tags: [id], has: true });
const all = (...rules: readonly Rule[]): Rule => ({ of: 'all', rules });
const any = (...rules: readonly Rule[]): Rule => ({ of: 'any', rules });

const [a, b, c, d] = [tag('a'), tag('b'), tag('c'), tag('d')] as const;
/** a, (b or c), d */
const RULE = all(a, any(b, c), d);

describe('what a rule refers to', () => {
  it('names each feature and each segmentation once', () => {
    const feature = (id: string): Rule => ({
      of: 'feature',
      feature: id,
      test: { kind: 'flag', is: 'yes' },
    });
    const segment = (id: string): Rule => ({
      of: 'segment',
      segmentation: id,
      segments: ['x'],
      in: true,
    });
    const rule = all(feature('b'), any(segment('s'), feature('a')), feature('b'), segment('s'));
    expect(featuresIn(rule)).toEqual(['a', 'b']);
    expect(segmentationsIn(rule)).toEqual(['s']);
    expect(nodesOf(RULE).map((node) => node.path)).toEqual([[], [0], [1], [1, 0], [1, 1], [2]]);
  });
});

describe('changes of a rule by path', () => {
  it('finds a node', () => {
    expect(nodeAt(RULE, [])).toBe(RULE);
    expect(nodeAt(RULE, [1, 1])).toBe(c);
  });

  it('replaces a node and leaves the others alone', () => {
    expect(replaceAt(RULE, [1, 0], d)).toEqual(all(a, any(d, c), d));
    expect(replaceAt(RULE, [], b)).toBe(b);
    expect(RULE).toEqual(all(a, any(b, c), d));
  });

  it('adds to a group, at the end or at a place', () => {
    expect(addAt(RULE, [1], d)).toEqual(all(a, any(b, c, d), d));
    expect(addAt(RULE, [], c, 0)).toEqual(all(c, a, any(b, c), d));
  });

  it('removes a node', () => {
    expect(removeAt(RULE, [1, 0])).toEqual(all(a, any(c), d));
    expect(removeAt(RULE, [1])).toEqual(all(a, d));
  });

  it.each([
    // within a group: forwards and backwards
    [[0], [], 3, all(any(b, c), d, a)],
    [[2], [], 0, all(d, a, any(b, c))],
    [[0], [], 0, RULE],
    [[0], [], 1, RULE],
    // into a group below, whose path counts before the move
    [[0], [1], 1, all(any(b, a, c), d)],
    [[2], [1], 2, all(a, any(b, c, d))],
    // out of a group, before and after it
    [[1, 0], [], 0, all(b, a, any(c), d)],
    [[1, 0], [], 2, all(a, any(c), b, d)],
  ] as const)('moves %j into %j at %i', (from, to, index, moved) => {
    expect(moveTo(RULE, from, to, index)).toEqual(moved);
  });

  it('wraps a node into a group, and dissolves a group', () => {
    expect(wrapAt(RULE, [0], 'none')).toEqual(all({ of: 'none', rules: [a] }, any(b, c), d));
    expect(unwrapAt(RULE, [1])).toEqual(all(a, b, c, d));
    expect(connectAt(RULE, [1], 'none')).toEqual(all(a, { of: 'none', rules: [b, c] }, d));
  });

  it.each([
    () => nodeAt(RULE, [3]),
    () => nodeAt(RULE, [0, 0]),
    () => addAt(RULE, [0], b),
    () => addAt(RULE, [], b, 4),
    () => removeAt(RULE, []),
    () => removeAt(RULE, [1, 2]),
    () => moveTo(RULE, [1], [1], 0),
    () => unwrapAt(RULE, [0]),
  ])('refuses a path that leads nowhere (%#)', (change) => {
    expect(change).toThrow(RangeError);
  });
});
