import { describe, expect, it } from 'vitest';
import { explainPair } from './explain';
import { isWholeModel, usualM, type MatchModel } from './model';
import { MATCH_FIELD_NAMES } from './fields';

/** m over u is 2 to the power of the level, whatever the field: each level is worth its number in bits. */
const MODEL: MatchModel = {
  lambda: 1 / 17,
  fields: MATCH_FIELD_NAMES.map((field) => {
    const m = usualM(field);
    return { field, m, u: m.map((p, level) => p / 2 ** level) };
  }),
};
const levels = (...given: number[]) => given;

describe('explainPair', () => {
  it('adds the weights up from the odds of any two records', () => {
    const pair = explainPair(MODEL, levels(4, 4, 4, -1, 0, 3, 1), {
      first_name: -1.5,
      last_name: 2,
    });
    expect(pair.prior).toBeCloseTo(-4, 10);
    expect(pair.steps.map((s) => Math.round(s.weight * 100) / 100)).toEqual([
      2.5, 6, 4, 0, 0, 3, 1,
    ]);
    expect(pair.total).toBeCloseTo(12.5, 10);
    expect(pair.probability).toBeCloseTo(1 / (1 + 2 ** -12.5), 10);
    expect(pair.steps[3]?.level).toBeNull();
  });

  it.each([
    ['same', levels(4, 4, 4, 3, 2, 3, 1)],
    ['typo', levels(3, 4, 4, 3, 2, 3, 1)],
    ['typo', levels(4, 4, 2, 3, 2, 3, 1)],
    ['moved', levels(4, 4, 4, 3, -1, 0, 1)],
    ['maiden-name', levels(4, 0, 4, 3, 2, 3, 1)],
    ['swapped-names', levels(-1, 5, 4, 3, 2, 3, 1)],
    ['different', levels(0, 4, 4, 3, 2, 3, 1)],
    ['different', levels(4, 4, 0, 3, 2, 3, 1)],
  ] as const)('tells the story: %s', (story, given) => {
    expect(explainPair(MODEL, given).story).toBe(story);
  });

  it('knows a model of another shape', () => {
    expect(isWholeModel(MODEL)).toBe(true);
    expect(isWholeModel({ ...MODEL, fields: MODEL.fields.slice(1) })).toBe(false);
  });
});
