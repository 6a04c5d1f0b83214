import { describe, expect, it } from 'vitest';
import { levelsOf, MATCH_FIELD_NAMES } from '../../core/matching/fields';
import type { PatternCount } from '../../core/matching/math';
import { finished } from '../../../../tests/helpers/steps';
import { estimateModel as estimating } from './em';

const estimateModel = (input: Parameters<typeof estimating>[0]) => finished(estimating(input));

/** A base of 2,000 records in which 400 pairs are one person, with chances made up by hand. */
const TOTAL = (2000 * 1999) / 2;
const LAMBDA = 400 / TOTAL;
const M = [
  [0.02, 0.03, 0.05, 0.1, 0.8],
  [0.1, 0.02, 0.03, 0.1, 0.7, 0.05],
  [0.02, 0.03, 0.05, 0.05, 0.85],
  [0.3, 0.05, 0.05, 0.6],
  [0.25, 0.05, 0.7],
  [0.2, 0.1, 0.2, 0.5],
  [0.02, 0.98],
];
const U = [
  [0.975, 0.004, 0.002, 0.003, 0.016],
  [0.9965, 0.001, 0.0005, 0.0005, 0.001, 0.0005],
  [0.99495, 0.003, 0.001, 0.001, 0.00005],
  [0.9996, 0.0002, 0.0001, 0.0001],
  [0.9998, 0.0001, 0.0001],
  [0.978, 0.016, 0.005, 0.001],
  [0.5, 0.5],
];

/** Expected pairs of every pattern, without sampling noise. */
function everyPattern(lambda: number): PatternCount[] {
  const walk = (field: number, levels: readonly number[], m: number, u: number): PatternCount[] => {
    const [same, other] = [M[field], U[field]];
    if (!same || !other) {
      const pairs = TOTAL * (lambda * m + (1 - lambda) * u);
      return [{ levels, pairs, clash: false }];
    }
    return same.flatMap((chance, level) =>
      walk(field + 1, [...levels, level], m * chance, u * (other[level] ?? 0)),
    );
  };
  return walk(0, [], 1, 1);
}

const mixed = (lambda: number) =>
  U.map((levels, f) => levels.map((u, l) => lambda * (M[f]?.[l] ?? 0) + (1 - lambda) * u));

describe('estimateModel', () => {
  const known = estimateModel({
    patterns: everyPattern(LAMBDA),
    random: mixed(LAMBDA),
    totalPairs: TOTAL,
  });

  it('finds the share of matches that the patterns were made with', () => {
    expect(known.converged).toBe(true);
    expect(known.model.lambda / LAMBDA).toBeCloseTo(1, 1);
  });

  it.each(MATCH_FIELD_NAMES.map((name, i) => [name, i] as const))('recovers m of %s', (name, i) => {
    expect(known.model.fields[i]?.field).toBe(name);
    known.model.fields[i]?.m.forEach((m, level) =>
      expect(Math.abs(m - (M[i]?.[level] ?? 0))).toBeLessThan(0.02),
    );
  });

  it('takes the matches among random pairs out of u', () => {
    const email = known.model.fields[3]?.u[3] ?? 0;
    expect(mixed(LAMBDA)[3]?.[3]).toBeGreaterThan(0.0002);
    expect(email / 0.0001).toBeCloseTo(1, 0);
  });

  it('gives back the usual chances and next to no match for a base without duplicates', () => {
    const { model } = estimateModel({ patterns: [], random: U, totalPairs: TOTAL });
    expect(model.lambda).toBeLessThan(1e-6);
    expect(model.fields[0]?.m[4]).toBeCloseTo(0.87, 5);
  });

  it('holds persons who clearly differ at probability zero', () => {
    const pairs = 500;
    const levels = MATCH_FIELD_NAMES.map((f) => levelsOf(f).length - 1);
    const clash = [{ levels, pairs, clash: true }];
    const { model } = estimateModel({ patterns: clash, random: U, totalPairs: TOTAL });
    expect(model.lambda * TOTAL).toBeLessThan(1);
  });

  it('survives a base of one record', () => {
    const { model } = estimateModel({ patterns: [], random: U, totalPairs: 0 });
    expect(Number.isFinite(model.lambda)).toBe(true);
  });
});
