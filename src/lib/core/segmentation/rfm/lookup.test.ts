import { describe, expect, it } from 'vitest';
import type { SCHEME_IDS } from './definition';
import { codeIndex, lookupOf, toFive } from './lookup';
import { SCHEMES } from './schemes';

const segmentAt = (scheme: (typeof SCHEME_IDS)[number], code: string) => {
  const [r, f, m] = [...code].map(Number) as [number, number, number];
  return lookupOf(scheme).byCode[codeIndex(r, f, m)];
};

describe('schemes', () => {
  it('partition_125 holds each of the 125 codes exactly once', () => {
    const { matches, segments } = lookupOf('partition_125');
    expect(matches).toHaveLength(125);
    expect(matches.every((n) => n === 1)).toBe(true);
    expect(segments).toHaveLength(11);
    const rules = SCHEMES.partition_125;
    expect(
      rules.form === 'codes' && rules.codes.flatMap(([, codes]) => codes.split(' ')),
    ).toHaveLength(125);
  });

  it.each([
    ['555', 'champions'],
    ['335', 'loyal'],
    ['323', 'potential_loyalist'],
    ['311', 'new'],
    ['525', 'promising'],
    ['324', 'need_attention'],
    ['251', 'about_to_sleep'],
    ['124', 'at_risk'],
    ['113', 'cannot_lose'],
    ['212', 'hibernating'],
    ['151', 'lost'],
  ])('partition_125 puts %s in %s, as published', (code, segment) => {
    expect(segmentAt('partition_125', code)).toBe(segment);
  });

  it.each([
    ['551', 'champions'],
    ['153', 'cannot_lose'],
    ['311', 'about_to_sleep'],
    ['335', 'need_attention'],
    ['445', 'loyal'],
    ['411', 'promising'],
    ['515', 'new'],
    ['425', 'potential_loyalist'],
    ['134', 'at_risk'],
    ['225', 'hibernating'],
  ])('rf_grid puts %s in %s whatever M is', (code, segment) => {
    expect(segmentAt('rf_grid', code)).toBe(segment);
  });

  it('rf_grid covers every code once', () => {
    expect(lookupOf('rf_grid').matches.every((n) => n === 1)).toBe(true);
  });

  it('putler_grid reads the mean of F and M, and overlaps', () => {
    expect(segmentAt('putler_grid', '535')).toBe('champions'); // FM = 4
    expect(segmentAt('putler_grid', '111')).toBe('hibernating'); // R 1, FM 1: comes before lost, whose ranges match too
    expect(lookupOf('putler_grid').matches.some((n) => n > 1)).toBe(true);
  });

  it('r_rfm_vignette leaves codes without rule, shown as such', () => {
    const { byCode, segments, matches } = lookupOf('r_rfm_vignette');
    expect(byCode.filter((s) => s === 'unassigned')).toHaveLength(
      matches.filter((n) => n === 0).length,
    );
    expect(segments.at(-1)).toBe('unassigned');
    expect(segmentAt('r_rfm_vignette', '555')).toBe('champions');
  });
});

describe('toFive', () => {
  it('keeps the ends and spreads the levels evenly', () => {
    expect([1, 2, 3].map((l) => toFive(l, 3))).toEqual([1, 3, 5]);
    expect([1, 2, 3, 4].map((l) => toFive(l, 4))).toEqual([1, 2, 4, 5]);
    expect([1, 2, 3, 4, 5].map((l) => toFive(l, 5))).toEqual([1, 2, 3, 4, 5]);
    expect(Array.from({ length: 10 }, (_, i) => toFive(i + 1, 10))).toEqual([
      1, 1, 2, 2, 3, 3, 4, 4, 5, 5,
    ]);
  });
});
