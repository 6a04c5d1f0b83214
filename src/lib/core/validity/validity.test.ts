import { describe, expect, it } from 'vitest';
import { cramersV, etaSquared } from './association';
import { detectableLift } from './power';

describe('eta squared', () => {
  it('is that of R’s PlantGrowth: 3.76634 between groups of 14.25843 in all', () => {
    const groups = [5.032, 4.661, 5.526].map((mean) => ({ count: 10, mean }));
    expect(etaSquared(groups, 14.25843 / 30)).toBeCloseTo(0.26415, 5);
  });

  it('is 0 where means are equal, 1 where groups are, unknown without variance', () => {
    const same = [
      { count: 3, mean: 4 },
      { count: 9, mean: 4 },
    ];
    expect(etaSquared(same, 2)).toBe(0);
    expect(
      etaSquared(
        [
          { count: 1, mean: 0 },
          { count: 1, mean: 2 },
        ],
        1,
      ),
    ).toBe(1);
    expect(etaSquared(same, 0)).toBeNull();
  });
});

describe('Cramér’s V', () => {
  it('is 0.394 on the arthritis trial, as R’s vcd prints it', () => {
    const table = [
      [29, 7, 7],
      [13, 7, 21],
    ];
    expect(cramersV(table)).toBeCloseTo(0.394, 3);
  });

  it('is 0 where rows are alike, 1 where the row says the column, unknown with one row', () => {
    expect(
      cramersV([
        [10, 20],
        [30, 60],
      ]),
    ).toBeCloseTo(0, 12);
    expect(
      cramersV([
        [5, 0, 0],
        [0, 7, 2],
      ]),
    ).toBeCloseTo(1, 12);
    expect(
      cramersV([
        [5, 3],
        [0, 0],
      ]),
    ).toBeNull();
  });
});

describe('the smallest lift that a trial detects', () => {
  it('is that of R’s power.prop.test: 50% to 75% with 76.7 customers a side at 90% power', () => {
    const n = 76.7;
    const lift = detectableLift({ treated: n, control: n, rate: 0.5, power: 0.9 });
    expect(lift).toBeCloseTo(0.25, 4);
  });

  it('grows as the control group shrinks, and does not exist in tiny groups', () => {
    const even = detectableLift({ treated: 5000, control: 5000, rate: 0.05 }) ?? 0;
    const uneven = detectableLift({ treated: 9000, control: 1000, rate: 0.05 }) ?? 0;
    expect(even).toBeGreaterThan(0.01);
    expect(uneven).toBeGreaterThan(even);
    expect(detectableLift({ treated: 1, control: 1, rate: 0.5 })).toBeNull();
    expect(detectableLift({ treated: 0, control: 10, rate: 0.5 })).toBeNull();
  });
});
