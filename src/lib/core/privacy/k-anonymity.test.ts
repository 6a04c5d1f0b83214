import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestGeneralisation, generalise, lattice, type QuasiIdentifier } from './k-anonymity';

const all = () => '*';
const same = (value: string) => value;
const cut = (digits: number) => (value: string) => value.slice(0, digits) + '*'.repeat(5 - digits);
/** Ethnicity and ZIP of Samarati (2001, figure 3) and Sweeney (2002, figure 3). */
const RACE: QuasiIdentifier = { id: 'race', levels: [same, () => 'person'] };
const ZIP: QuasiIdentifier = { id: 'zip', levels: [same, cut(4), cut(3)] };

const done = <T>(steps: Generator<undefined, T>): T => {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

describe('the example of the papers: three ethnicities, four ZIP codes, one person of each', () => {
  const TABLE = ['asian', 'black', 'white'].flatMap((race) =>
    ['02138', '02139', '02141', '02142'].map((zip) => ({ values: [race, zip], people: 1 })),
  );
  const at = (levels: readonly number[], k: number) => generalise(TABLE, [RACE, ZIP], levels, k);

  it('reaches the k of each node of the lattice', () => {
    expect(at([1, 0], 3)).toMatchObject({ k: 3, groups: 4, suppressed: 0 });
    expect(at([0, 1], 2)).toMatchObject({ k: 2, groups: 6, suppressed: 0 });
    expect(at([0, 1], 3)).toMatchObject({ k: 0, groups: 0, suppressed: 12 });
    expect(at([1, 1], 6)).toMatchObject({ k: 6, groups: 2 });
    expect(at([0, 2], 4)).toMatchObject({ k: 4, groups: 3 });
    expect(at([1, 2], 12)).toMatchObject({ k: 12, groups: 1 });
  });

  it('weighs the loss as Prec: one less the mean of level over height', () => {
    expect(at([0, 0], 2).precision).toBe(1);
    expect(at([0, 1], 2).precision).toBe(0.75);
    expect(at([1, 0], 2).precision).toBe(0.5);
    expect(at([1, 2], 2).precision).toBe(0);
  });

  it('chooses the most precise node: ZIP codes of four digits for k = 2, no ethnicity for k = 3', () => {
    expect(done(bestGeneralisation(TABLE, [RACE, ZIP], 2, 0)).levels).toEqual([0, 1]);
    // [0, 2] and [1, 0] are as precise as each other; [0, 2] reaches 4 as well as 3.
    expect(done(bestGeneralisation(TABLE, [RACE, ZIP], 3, 0)).precision).toBe(0.5);
    expect(done(bestGeneralisation(TABLE, [RACE, ZIP], 5, 0)).levels).toEqual([1, 1]);
  });
});

it('leaves out the odd ones rather than blur everybody, as far as it may', () => {
  const table = [
    { values: ['asian', '02138'], people: 1 },
    { values: ['white', '02139'], people: 9 },
  ];
  expect(done(bestGeneralisation(table, [RACE, ZIP], 2, 1))).toMatchObject({
    levels: [0, 0],
    suppressed: 1,
    k: 9,
  });
  expect(done(bestGeneralisation(table, [RACE, ZIP], 2, 0))).toMatchObject({
    levels: [1, 1],
    suppressed: 0,
    k: 10,
  });
});

it('leaves everybody out of a table of fewer than k', () => {
  const found = done(bestGeneralisation([{ values: ['a', '1'], people: 3 }], [RACE, ZIP], 5, 0));
  expect(found).toMatchObject({ suppressed: 3, k: 0 });
});

it('always reaches k, within what may be left out, and no more precise choice does', () => {
  const letters: QuasiIdentifier = { id: 'l', levels: [same, (v) => v[0] ?? '', all] };
  const two: QuasiIdentifier = { id: 't', levels: [same, all] };
  const group = fc.record({
    values: fc.tuple(fc.constantFrom('aa', 'ab', 'ba', 'bb', 'bc'), fc.constantFrom('x', 'y', 'z')),
    people: fc.integer({ min: 1, max: 6 }),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(group, { minLength: 1, maxLength: 15, selector: (g) => g.values.join() }),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 0, max: 4 }),
      (table, k, most) => {
        const total = table.reduce((sum, { people }) => sum + people, 0);
        fc.pre(total >= k);
        const found = done(bestGeneralisation(table, [letters, two], k, most));
        expect(found.suppressed).toBeLessThanOrEqual(most);
        if (found.suppressed < total) expect(found.k).toBeGreaterThanOrEqual(k);
        for (const levels of lattice([letters, two])) {
          const other = generalise(table, [letters, two], levels, k);
          if (other.suppressed <= most)
            expect(found.precision).toBeGreaterThanOrEqual(other.precision);
        }
      },
    ),
  );
});
