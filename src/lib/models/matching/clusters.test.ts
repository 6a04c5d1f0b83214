import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finished } from '../../../../tests/helpers/steps';
import { clusterRecords } from './clusters';

type Pair = readonly [number, number];

function run(
  records: number,
  links: readonly (readonly [number, number, number])[],
  bars: readonly Pair[] = [],
  limit = 100,
) {
  const { head, refused } = finished(
    clusterRecords({
      records,
      links: {
        left: Int32Array.from(links, (l) => l[0]),
        right: Int32Array.from(links, (l) => l[1]),
        weight: Float64Array.from(links, (l) => l[2]),
      },
      bars: { left: Int32Array.from(bars, (b) => b[0]), right: Int32Array.from(bars, (b) => b[1]) },
      limit,
    }),
  );
  return { head: [...head], refused };
}

describe('clusterRecords', () => {
  it('joins what is linked under its smallest record', () => {
    const { head } = run(6, [
      [4, 5, 3],
      [1, 4, 2],
      [0, 2, 9],
    ]);
    expect(head).toEqual([0, 1, 0, 3, 1, 1]);
  });

  it('splits a contradictory chain at its weakest link', () => {
    const chain = [
      [0, 1, 20],
      [1, 2, 4],
      [2, 3, 15],
    ] as const;
    const { head, refused } = run(4, chain, [[0, 3]]);
    expect(head).toEqual([0, 0, 2, 2]);
    expect(refused).toEqual([1]);
  });

  it('never breaks a link of infinite weight, whatever is barred', () => {
    expect(run(2, [[0, 1, Infinity]], [[0, 1]]).head).toEqual([0, 0]);
  });

  it('stops at the limit', () => {
    const star = [1, 2, 3, 4].map((r) => [0, r, 10 - r] as const);
    const { head, refused } = run(5, star, [], 3);
    expect(head).toEqual([0, 0, 0, 3, 4]);
    expect(refused).toEqual([2, 3]);
  });

  it('never puts two barred records in one cluster, and refuses only what would', () => {
    const record = fc.nat(11);
    const pair = fc.tuple(record, record).filter(([a, b]) => a !== b);
    const link = fc.tuple(record, record, fc.double({ min: -9, max: 30, noNaN: true }));
    fc.assert(
      fc.property(
        fc.array(link, { maxLength: 30 }),
        fc.array(pair, { maxLength: 8 }),
        (ls, bars) => {
          const links = ls.filter(([a, b]) => a !== b);
          const { head, refused } = run(12, links, bars);
          for (const [a, b] of bars) expect(head[a]).not.toBe(head[b]);
          links.forEach(([a, b], i) => {
            if (!refused.includes(i)) expect(head[a]).toBe(head[b]);
            else if (head[a] !== head[b])
              expect(
                bars.some(
                  ([x, y]) =>
                    (head[x] === head[a] && head[y] === head[b]) ||
                    (head[x] === head[b] && head[y] === head[a]),
                ),
              ).toBe(true);
          });
        },
      ),
    );
  });

  it('takes a hundred thousand links in one chain', () => {
    const links = Array.from({ length: 100_000 }, (_, i) => [i, i + 1, 1] as const);
    expect(new Set(run(100_001, links, [], 200_000).head).size).toBe(1);
  });
});
