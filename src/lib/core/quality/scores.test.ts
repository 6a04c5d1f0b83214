import { describe, expect, it } from 'vitest';
import { scoresOf, shownScore, type ScoreInputs } from './scores';

const PERFECT: ScoreInputs = {
  completeness: [{ good: 10, all: 10, needed: true }],
  validity: { cells: { good: 20, all: 20 }, lines: { good: 10, all: 10 } },
  consistency: { assigned: { good: 100, all: 100 } },
  uniqueness: { good: 10, all: 10 },
  freshness: [0],
  coverage: { rhythm: { good: 300, all: 300 }, days: 365 },
};
const score = (part: Partial<ScoreInputs>) => scoresOf({ ...PERFECT, ...part });

describe('scores', () => {
  it('are 100 where nothing is wrong', () => {
    expect(Object.values(scoresOf(PERFECT))).toEqual([100, 100, 100, 100, 100, 100]);
  });

  it('count a needed column three times', () => {
    // (3 x 0.8 + 1 x 0.4) / 4 = 0.7
    const completeness = [
      { good: 8, all: 10, needed: true },
      { good: 4, all: 10, needed: false },
    ];
    expect(score({ completeness }).completeness).toBeCloseTo(70, 10);
    expect(score({ completeness: [] }).completeness).toBeNull();
  });

  it('multiply cells that read by lines that could be cut', () => {
    const validity = { cells: { good: 90, all: 100 }, lines: { good: 8, all: 10 } };
    expect(score({ validity }).validity).toBeCloseTo(72, 10);
  });

  it('average the links that apply', () => {
    const consistency = {
      assigned: { good: 85, all: 100 },
      described: { good: 45, all: 100 },
      returns: { good: 2, all: 4 },
    };
    expect(score({ consistency }).consistency).toBeCloseTo(60, 10);
    expect(score({ consistency: {} }).consistency).toBeNull();
  });

  it('take a source without anything to judge as right', () => {
    expect(score({ uniqueness: { good: 0, all: 0 } }).uniqueness).toBe(100);
    expect(score({ uniqueness: { good: 9, all: 12 } }).uniqueness).toBe(75);
  });

  it('lose freshness over a year', () => {
    // 73 days are a fifth of a year; two years are worth nothing.
    expect(score({ freshness: [73] }).freshness).toBeCloseTo(80, 10);
    expect(score({ freshness: [0, 73, 730] }).freshness).toBeCloseTo(60, 10);
  });

  it('multiply days with sales by the length of history', () => {
    const coverage = { rhythm: { good: 90, all: 100 }, days: 73 };
    expect(score({ coverage }).coverage).toBeCloseTo(18, 10);
    expect(score({ coverage: { ...coverage, days: 2000 } }).coverage).toBeCloseTo(90, 10);
  });

  it('show 100 only for what is perfect', () => {
    expect([99.99, 100, 84.5, 0].map(shownScore)).toEqual([99, 100, 85, 0]);
  });
});
