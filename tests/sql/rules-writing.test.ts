import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatasetSession } from '../../src/lib/contracts/engine';
import type { DatasetSummary } from '../../src/lib/core/dataset';
import { isoDate } from '../../src/lib/core/dates';
import { ok, type Result } from '../../src/lib/core/result';
import type { Rule } from '../../src/lib/core/rules/rule';
import { startPurchases } from '../../src/lib/core/rules/start';
import type { SegmentationDef } from '../../src/lib/core/segmentation/definition';
import { DEFAULT_LIFECYCLE } from '../../src/lib/core/segmentation/lifecycle/definition';
import { DEFAULT_RFM } from '../../src/lib/core/segmentation/rfm/definition';
import { ruleStatement } from '../../src/lib/flows/rules/count';
import { exampleFor, findPeople } from '../../src/lib/flows/rules/people';
import { countRanked } from '../../src/lib/flows/rules/ranked';
import { featureSpread, listValues } from '../../src/lib/flows/rules/values';
import { computeSegmentation } from '../../src/lib/flows/segment/compute';
import { explainCustomer } from '../../src/lib/flows/segment/explain';
import {
  projectContext,
  projectRules,
  type ProjectRules,
  type SegmentChoices,
} from '../../src/lib/flows/segment/project-context';
import { sql } from '../../src/lib/sql/text';
import { createTestEngine, type TestEngine } from '../helpers/engine';
import { makeBase, sourceOf, type Base } from '../helpers/feature-base';
import { FULL_DATASET } from '../helpers/rule-names';

const REFERENCE = isoDate('2025-12-31');

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const line = (customer: number, date: string, amount: number, category: string) => ({
  customer,
  day: isoDate(date),
  order: `${customer}/${date}/${category}`,
  amount,
  quantity: 1,
  category,
});

/** Five customers: 150, 30, 40, nothing and 500 spent; A bought by 1, 3 and 5, B by 2 and 3. */
const HAND: Base = {
  customers: [
    { city: 'Lyon', first_name: 'Ann', last_name: 'Ash' },
    { city: 'Lyon', first_name: 'Bob', last_name: 'Birch' },
    { city: 'Paris', first_name: 'Élo', last_name: 'Elm' },
    { city: 'Épinal', first_name: 'Dan', last_name: 'Dogwood' },
    { first_name: 'Eve', last_name: 'Ash' },
  ],
  lines: [
    line(1, '2025-12-01', 100, 'A'),
    line(1, '2025-06-01', 50, 'A'),
    line(2, '2025-11-01', 30, 'B'),
    line(3, '2024-01-05', 20, 'A'),
    line(3, '2024-01-05', 20, 'B'),
    line(5, '2025-10-10', 500, 'A'),
  ],
  interactions: [
    { customer: 1, at: '2025-11-01 10:00:00', kind: 'open' },
    { customer: 2, at: '2025-11-02 10:00:00', kind: 'open' },
    { customer: 2, at: '2025-11-03 10:00:00', kind: 'visit' },
  ],
};

const bought = (category: string): Rule => {
  const rule = startPurchases('bought');
  const where = { ...rule.where, lists: { category: { values: [category] } } };
  return { ...rule, where: { ...where, period: { kind: 'always' } } };
};
const spent = (value: number): Rule => ({
  of: 'feature',
  feature: 'monetary_sum',
  test: { kind: 'number', is: 'from', value },
});

describe('rules while they are written, on five customers', () => {
  let engine: TestEngine;
  let session: DatasetSession;
  let dataset: DatasetSummary;
  let base: ProjectRules;
  const project = (more: Partial<SegmentChoices> = {}): SegmentChoices => ({
    dataset,
    segmentation: DEFAULT_RFM,
    ...more,
  });
  beforeAll(async () => {
    engine = await createTestEngine();
    await makeBase(engine, HAND);
    must(await engine.run(sql`ALTER TABLE customer ADD COLUMN customer_id VARCHAR`));
    must(await engine.run(sql`UPDATE customer SET customer_id = 'C' || customer_key`));
    dataset = { ...FULL_DATASET, customers: 5, ...sourceOf(HAND) };
    const made = new Set<string>();
    session = {
      run: (statement) => engine.run(statement),
      derive: async (name, create) => {
        if (made.has(name)) return ok(undefined);
        made.add(name);
        const done = await engine.run(create);
        return done.ok ? ok(undefined) : done;
      },
      close: () => Promise.resolve(),
    };
    base = must(await projectRules(session, project(), REFERENCE, [], null));
  });
  afterAll(() => engine.close());

  it.each([null, 0, 1, 2])('are counted alone and in their order, %s being written', async (at) => {
    const rules = [bought('A'), bought('B'), spent(30)];
    expect(must(await countRanked(session, base, rules, at))).toEqual({
      rules: [
        { alone: { customers: 3, revenue: 690 }, first: { customers: 3, revenue: 690 } },
        { alone: { customers: 2, revenue: 70 }, first: { customers: 1, revenue: 30 } },
        { alone: { customers: 4, revenue: 720 }, first: { customers: 0, revenue: 0 } },
      ],
      rest: { customers: 1, revenue: 0 },
    });
  });

  it('leave everybody to the rest while there is none', async () => {
    expect(must(await countRanked(session, base, [], null))).toEqual({
      rules: [],
      rest: { customers: 5, revenue: 720 },
    });
  });

  it('choose from the values of columns and categories, the most frequent first', async () => {
    const category = { of: 'line', column: 'category' } as const;
    expect(must(await listValues(session, base, category, ''))).toEqual({
      values: [
        { value: 'A', rows: 4 },
        { value: 'B', rows: 2 },
      ],
      found: 2,
      distinct: 2,
    });
    const city = { of: 'feature', feature: 'city' } as const;
    expect(must(await listValues(session, base, city, 'epi'))).toEqual({
      values: [{ value: 'Épinal', rows: 1 }],
      found: 1,
      distinct: 3,
    });
    expect(must(await listValues(session, base, city, "x'; --")).values).toEqual([]);
    const kind = { of: 'interaction', column: 'kind' } as const;
    expect(must(await listValues(session, base, kind, '')).values).toEqual([
      { value: 'open', rows: 2 },
      { value: 'visit', rows: 1 },
    ]);
  });

  it('start from where the values of a figure lie', async () => {
    // 0, 30, 40, 150 and 500: the middle one is 40, the first tenth at 12, eight tenths at 220.
    const spread = must(await featureSpread(session, base, 'monetary_sum'));
    expect(spread?.p50).toBe(40);
    expect(spread?.p10).toBeCloseTo(12, 9);
    expect(spread?.p80).toBeCloseTo(220, 9);
  });

  it('are tried on people found by words, or on who spent most', async () => {
    const ash = must(await findPeople(session, dataset, 'ash'));
    expect(ash.map(({ key, name }) => [key, name])).toEqual([
      [1, 'Ann Ash'],
      [5, 'Eve Ash'],
    ]);
    expect(must(await findPeople(session, dataset, 'elo')).map(({ key }) => key)).toEqual([3]);
    expect(must(await exampleFor(session, base, bought('A'), true))?.key).toBe(5);
    expect(must(await exampleFor(session, base, bought('A'), false))?.key).toBe(2);
    expect(must(await exampleFor(session, base, spent(1000), true))).toBeNull();
  });

  it('are a statement that gives the customers', async () => {
    const statement = must(await ruleStatement(session, base, bought('B')));
    expect(must(await engine.run(statement as never)).rows).toEqual([[2], [3]]);
  });

  describe('as a segmentation', () => {
    const named = (id: string, rule: Rule) => ({ id, name: { fr: id, en: id }, rule });
    const ranked = (...rules: readonly ReturnType<typeof named>[]): SegmentationDef => ({
      kind: 'rules',
      rules,
      rest: null,
    });
    const sizes = async (def: SegmentationDef, choices = project()) => {
      const context = must(await projectContext(session, choices, REFERENCE));
      const made = must(await computeSegmentation(session, def, context));
      return made.segments.map(({ customers }) => customers);
    };

    it('has everybody in the rest before its first rule, and says so of anyone', async () => {
      const empty = ranked();
      expect(await sizes(empty)).toEqual([5]);
      const context = must(await projectContext(session, project(), REFERENCE));
      const made = must(await computeSegmentation(session, empty, context));
      expect(must(await explainCustomer(session, made, context, 1))).toMatchObject({
        kind: 'rules',
        segmentId: 'rest',
        why: { met: [] },
      });
    });

    it('goes on beside a rule that is wrong, which finds nobody', async () => {
      const unknown: Rule = {
        of: 'feature',
        feature: 'no_such_figure',
        test: { kind: 'flag', is: 'yes' },
      };
      const hollow: Rule = { of: 'all', rules: [] };
      const def = ranked(named('a', unknown), named('b', hollow), named('c', bought('A')));
      expect(await sizes(def)).toEqual([0, 0, 3, 2]);
    });

    it('finds nobody by a rule that leads back to its own segmentation', async () => {
      const circle: Rule = { of: 'segment', segmentation: 'own-1', segments: ['a'], in: false };
      const def = ranked(named('a', circle), named('b', bought('B')));
      const choices = project({ segmentations: [{ id: 'own-1', def }] });
      expect(await sizes(def, choices)).toEqual([0, 2, 3]);
    });

    it('speaks of the segments of another one', async () => {
      // Nothing bought is a prospect: customer 4 alone.
      const prospects: Rule = {
        of: 'segment',
        segmentation: 'lifecycle',
        segments: ['prospect'],
        in: true,
      };
      const choices = project({ segmentations: [{ id: 'lifecycle', def: DEFAULT_LIFECYCLE }] });
      expect(await sizes(ranked(named('p', prospects)), choices)).toEqual([1, 4]);
      const counted = must(await projectRules(session, choices, REFERENCE, [prospects], 'own-1'));
      expect(must(await countRanked(session, counted, [prospects], 0)).rest.customers).toBe(4);
    });
  });
});
