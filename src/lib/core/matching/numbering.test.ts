import { describe, expect, it } from 'vitest';
import type { SourceKind } from '../roles';
import type { SourceRecipe } from '../source';
import {
  decideNumbering,
  identifyingSources,
  keepNumberings,
  pairFinding,
  placeSources,
  type SourceNumbering,
} from './numbering';
import type { KeyEvidence, PairEvidence } from './numbering-report';
import { DEFAULT_MATCHING, matchingChanges } from './recipe';

function source(id: string, fileName: string, kind: SourceKind, label = 'id'): SourceRecipe {
  const format = { kind: 'text' } as const;
  return {
    id,
    fileName,
    kind,
    columns: [{ label, role: 'customer_id', format }],
  } as unknown as SourceRecipe;
}

const pair = (left: string, right: string, compared: number, agreeing: number): PairEvidence => ({
  left,
  right,
  shared: compared,
  compared,
  agreeing,
  examples: [],
});

const SHOP = source('s1', 'clients_boutique.csv', 'customers', 'N° client');
const TILL = source('s2', 'clients_caisse_2025-01.csv', 'customers', 'num_client');
const APART = [pair('s1', 's2', 50, 2)];

/** Places purchases beside a shop and a till that number apart, with what their numbers meet. */
async function purchases(file: SourceRecipe, found: KeyEvidence['found'], distinct: number) {
  const placed = await placeSources([SHOP, TILL, file], [], APART, () =>
    Promise.resolve({ distinct, found }),
  );
  return placed[2];
}

describe('what shared identifiers say of two sources', () => {
  // Wilson's lower bound at 95%: 3 of 3 is 0.438, 4 of 4 is 0.510, 59 of 100 is 0.492, 60 of 100 is 0.502
  it.each([
    [0, 0, 'none'],
    [3, 0, 'none'],
    [4, 0, 'separate'],
    [4, 4, 'same'],
    [100, 41, 'none'],
    [100, 40, 'separate'],
    [100, 59, 'none'],
    [100, 60, 'same'],
  ])('%i compared, %i agreeing: %s', (compared, agreeing, finding) => {
    expect(pairFinding({ compared, agreeing })).toBe(finding);
  });
});

describe('sources in numberings', () => {
  const never = () => Promise.reject(new Error('nothing is open'));

  it('share one while nothing contradicts it', async () => {
    const placed = await placeSources([SHOP, TILL], [], [pair('s1', 's2', 3, 0)], never);
    expect(placed).toEqual([
      { source: 's1', of: 's1', by: 'first' },
      { source: 's2', of: 's1', by: 'details' },
    ]);
    expect(keepNumberings([SHOP, TILL], placed, [])).toEqual([]);
  });

  it('of three files, the third joins the one it agrees with', async () => {
    const third = source('s3', 'carte.csv', 'customers');
    const pairs = [...APART, pair('s1', 's3', 40, 1), pair('s2', 's3', 30, 29)];
    const placed = await placeSources([SHOP, TILL, third], [], pairs, never);
    expect(placed[2]).toEqual({ source: 's3', of: 's2', by: 'details' });
  });

  it('of three files that all contradict each other, three are made', async () => {
    const third = source('s3', 'caisse.csv', 'customers');
    const pairs = [...APART, pair('s1', 's3', 40, 1), pair('s2', 's3', 30, 0)];
    const placed = await placeSources([SHOP, TILL, third], [], pairs, never);
    expect(placed.map((p) => p.of)).toEqual(['s1', 's2', 's3']);
    const kept = keepNumberings([SHOP, TILL, third], placed, []);
    expect(kept.map((n) => n.name)).toEqual([null, 'caisse', 'caisses3']);
  });

  it('keep the name they once had, and the first stays without one', async () => {
    const before: SourceNumbering[] = [
      { source: 's1', of: 's1', name: 'old', decidedBy: 'evidence' },
      { source: 's2', of: 's2', name: null, decidedBy: 'evidence' },
    ];
    const placed = await placeSources([SHOP, TILL], before, APART, never);
    expect(keepNumberings([SHOP, TILL], placed, before)).toEqual(before);
  });

  it('are what a person says, whatever the evidence', async () => {
    const said = decideNumbering([], 's2', 's1');
    const placed = await placeSources([SHOP, TILL], said, APART, never);
    expect(placed[1]).toEqual({ source: 's2', of: 's1', by: 'person' });
    expect(keepNumberings([SHOP, TILL], placed, said)).toHaveLength(2);
    const gone = decideNumbering([], 's2', 's9');
    expect((await placeSources([SHOP, TILL], gone, APART, never))[1]?.by).toBe('details');
  });

  it('are read from those that tell the most to those that tell the least', () => {
    const opens = source('s0', 'opens.csv', 'interactions');
    const nameless = { ...SHOP, id: 's9', columns: [] };
    expect(identifyingSources([opens, nameless, TILL]).map((s) => s.id)).toEqual(['s2', 's0']);
  });
});

describe('a file of purchases beside two numberings', () => {
  const both = (keys: number, more = keys, sizes = [100, 100]) => [
    { of: 's1', keys, size: sizes[0] ?? 0 },
    { of: 's2', keys: more, size: sizes[1] ?? 0 },
  ];
  const sales = source('s3', 'ventes.csv', 'orders', 'client');

  it('follows the one that knows more of its identifiers', async () => {
    expect(await purchases(sales, both(80, 95), 100)).toMatchObject({ of: 's2', by: 'keys' });
  });

  it('follows the label of its column where both know as many', async () => {
    const labelled = source('s3', 'ventes.csv', 'orders', 'NUM CLIENT');
    expect(await purchases(labelled, both(98, 96), 100)).toMatchObject({ of: 's2', by: 'label' });
  });

  it('then a word of its file name that only one has', async () => {
    const named = source('s3', 'tickets_caisse_02.csv', 'orders', 'client');
    expect(await purchases(named, both(98), 100)).toMatchObject({ of: 's2', by: 'file' });
  });

  it('then the one of which it meets the greater part', async () => {
    const found = both(50, 50, [1000, 60]);
    expect(await purchases(sales, found, 50)).toMatchObject({ of: 's2', by: 'coverage' });
  });

  it('else the first, and says that nothing tells', async () => {
    expect(await purchases(sales, both(50), 50)).toMatchObject({ of: 's1', by: 'unclear' });
    expect(await purchases(sales, both(0), 50)).toMatchObject({ of: 's1', by: 'unclear' });
  });
});

it('counts a decision on a numbering as one change, and the evidence as none', () => {
  const found: SourceNumbering = { source: 's2', of: 's2', name: 'x', decidedBy: 'evidence' };
  const before = { ...DEFAULT_MATCHING, numberings: [found] };
  const said = { ...before, numberings: decideNumbering([found], 's2', 's1') };
  expect(matchingChanges(DEFAULT_MATCHING, before)).toBe(0);
  expect(matchingChanges(before, said)).toBe(1);
  const back = { ...said, numberings: decideNumbering(said.numberings, 's2', null) };
  expect(matchingChanges(said, back)).toBe(1);
  expect(matchingChanges(before, back)).toBe(0);
});
