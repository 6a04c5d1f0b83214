import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatasetSession } from '../../src/lib/contracts/engine';
import { isoDate, type IsoDate } from '../../src/lib/core/dates';
import type { DatasetSummary } from '../../src/lib/core/dataset';
import { unmet } from '../../src/lib/core/features/feature';
import { ok, type Result } from '../../src/lib/core/result';
import type { BaseFigures } from '../../src/lib/core/rules/library/figures';
import { RULE_LIBRARY } from '../../src/lib/core/rules/library';
import { validateRule } from '../../src/lib/core/rules/validate';
import { countRule } from '../../src/lib/flows/rules/count';
import { testRule } from '../../src/lib/flows/rules/customer';
import { baseFigures } from '../../src/lib/flows/rules/figures';
import { ruleFrame, type RuleBase } from '../../src/lib/flows/rules/frame';
import { overlapRules } from '../../src/lib/flows/rules/overlap';
import { describeRule } from '../../src/lib/i18n/rules/sentence';
import { ruleMembers } from '../../src/lib/sql/rules/counts';
import { ident } from '../../src/lib/sql/text';
import type { SegmentationDef } from '../../src/lib/core/segmentation/definition';
import { featureById } from '../../src/lib/core/features/catalogue';
import { ruleReader } from '../../src/lib/flows/rules/reader';
import { computeSegmentation } from '../../src/lib/flows/segment/compute';
import { featureColumns } from '../../src/lib/sql/features/columns';
import { generateDemo } from '../../src/lib/demo';
import { createTestEngine, type TestEngine } from '../helpers/engine';
import { makeBase, sourceOf, type Base } from '../helpers/feature-base';
import { importInNode, type Imported } from '../helpers/pipeline';
import { FULL_DATASET, namesFor } from '../helpers/rule-names';

const REFERENCE = isoDate('2025-12-31');
const TAGS = [{ id: 't1', name: 'Presse' }];

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const line = (customer: number, date: string, amount: number, more: object = {}) => ({
  customer,
  day: isoDate(date),
  order: `${customer}/${date}`,
  amount,
  quantity: amount < 0 ? -1 : 1,
  discount: 0,
  category: 'A',
  ...more,
});
const LYON = { store: 'Lyon' };
const PARIS = { store: 'Paris' };

/** Nine customers at 2025-12-31, a Wednesday; what each is there for is said beside the expectations. */
const HAND: Base = {
  customers: [
    { birth_date: '1960-01-15', country: 'FR', region: 'R1' },
    { birth_date: '2003-05-05', country: 'FR', region: 'R1' },
    { country: 'DE', region: 'R9' },
    { birth_date: '1990-01-20' },
    { company: 'Acme', sector: 'Retail', country: 'FR' },
    {},
    { company: 'Bois SA', sector: 'Wood' },
    {},
    { region: 'R1' },
  ],
  lines: [
    ...['2023-06-10', '2024-06-10', '2025-06-10', '2025-12-01'].map((d) => line(1, d, 100, LYON)),
    line(2, '2025-01-05', 500, { ...LYON, discount: 10 }),
    line(2, '2025-02-05', 500, { ...PARIS, discount: 10 }),
    line(3, '2025-08-01', 30, { ...PARIS, category: 'B' }),
    line(4, '2025-10-01', 20, { ...LYON, category: 'B', discount: 5 }),
    line(4, '2025-11-28', 25, { ...LYON, category: 'B', discount: 5 }),
    line(6, '2025-12-20', 50, LYON),
    line(6, '2025-12-24', -50, LYON),
    line(7, '2023-03-01', 40),
    line(7, '2025-11-15', 60),
    line(8, '2024-12-15', 80, { category: 'C' }),
    line(9, '2022-05-05', 10, { category: 'C' }),
  ],
  interactions: [
    { customer: 5, at: '2025-06-01 10:00:00', kind: 'referral' },
    { customer: 1, at: '2025-11-01 10:00:00', kind: 'complaint' },
  ],
  tags: [{ customer: 4, tag: 't1' }],
};

/**
 * Worked by hand. The last 6 months start on 1 July, the last 3 on 1 October, the last 12 on
 * 1 January 2025, 24 on 1 January 2024; 10 months ago is 28 February, 11 are 31 January, 13 are
 * 30 November 2024, 15 are 30 September 2024. Gaps between purchase days are 366, 365, 174, 31,
 * 58 and 990 days: the rhythm is (174 + 365) / 2 = 269.5, three of which are 27 months, kept at
 * 24. Net amounts are 400, 1000, 30, 45, 0, 0, 100, 80, 10. The categories with most customers are A
 * (1, 2, 6, 7), then B and C with two each; the first store is Lyon, the first region R1.
 */
const EXPECTED: Readonly<Record<string, readonly number[]>> = {
  'best-gone-quiet': [],
  'second-purchase': [6],
  new: [4, 6],
  'six-months': [2, 8, 9],
  'quiet-for-this-base': [9],
  'once-last-year': [8],
  'came-back': [7],
  'left-after-complaint': [],
  'top-spenders': [2],
  'three-years': [1],
  influencers: [5],
  'first-never-second': [1, 2, 6, 7],
  'entered-by': [6],
  'only-promotion': [2, 4],
  'full-price': [1, 7],
  'this-time-last-year': [2, 8],
  'birthday-next-month': [1, 4],
  'customer-anniversary': [2],
  young: [2],
  'over-60': [1],
  'several-stores': [2],
  'one-store-only': [1, 4],
  'passed-once': [3],
  abroad: [3],
  'abroad-once': [3],
  'never-in-summer': [1, 2, 4, 6, 7, 8, 9],
  companies: [5, 7],
  renewal: [2],
  'last-year-not-this': [8],
  'some-years-not-this': [9],
  'just-bought': [6],
  complained: [1],
  'only-returns': [6],
  prospects: [5],
  'put-aside': [4],
};

const handSummary = (): DatasetSummary => ({ ...FULL_DATASET, ...sourceOf(HAND) });

describe('ready rules on nine customers', () => {
  let engine: TestEngine;
  let base: RuleBase & { readonly dataset: DatasetSummary };
  let session: DatasetSession;
  let figures: BaseFigures;
  beforeAll(async () => {
    engine = await createTestEngine();
    await makeBase(engine, HAND);
    base = {
      dataset: handSummary(),
      asOf: { referenceDate: REFERENCE, windowMonths: null },
      tags: { table: 'tags_of_test', ids: ['t1'] },
      membership: ident,
    };
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
    figures = must(await baseFigures(session, base, TAGS));
  });
  afterAll(() => engine.close());

  it('adapts to the figures of the base', () => {
    expect(figures).toMatchObject({
      rhythmDays: 269.5,
      bought: { category: ['A', 'B', 'C'], store: ['Lyon', 'Paris'] },
      values: { region: ['R1', 'R9'], sector: ['Retail', 'Wood'] },
      putAside: ['t1'],
      influential: [],
    });
  });

  it.each(Object.keys(EXPECTED))('%s finds those whom the hand finds', async (id) => {
    const rule = RULE_LIBRARY.find((ready) => ready.id === id)?.build(figures);
    if (!rule) throw new Error(`no rule ${id}`);
    const frame = await ruleFrame(session, base, [rule]);
    const rows = must(await session.run(ruleMembers(rule, frame))).rows;
    expect(rows.map(([key]) => key)).toEqual(EXPECTED[id]);
  });

  it('says of one customer what each condition found', async () => {
    const rule = RULE_LIBRARY.find((ready) => ready.id === 'second-purchase')?.build(figures);
    if (!rule) throw new Error('no rule');
    // Customer 1 came on four days, and ordered once since 1 October.
    expect(must(await testRule(session, base, rule, 1))).toMatchObject([
      { path: [], holds: false, found: null },
      { path: [0], holds: false, found: [4] },
      { path: [1], holds: true, found: [1] },
    ]);
    expect(must(await testRule(session, base, rule, 99))).toEqual([]);
  });

  it('gives the overlap matrix of sets', async () => {
    const rules = ['six-months', 'only-promotion', 'once-last-year'].map((id) => {
      const rule = RULE_LIBRARY.find((ready) => ready.id === id)?.build(figures);
      if (!rule) throw new Error(`no rule ${id}`);
      return rule;
    });
    // {2, 8, 9}, {2, 4} and {8}.
    expect(must(await overlapRules(session, base, rules))).toEqual({
      customers: [
        [3, 1, 1],
        [1, 2, 0],
        [1, 0, 1],
      ],
      revenue: [
        [1090, 1000, 80],
        [1000, 1045, 0],
        [80, 0, 80],
      ],
      alone: [1, 1, 0],
      outside: 5,
    });
  });

  it('makes segmentations, also of rules that speak of another one', async () => {
    const ready = (id: string) => RULE_LIBRARY.find((r) => r.id === id)?.build(figures);
    const name = { fr: 'x', en: 'x' };
    const first: SegmentationDef = {
      kind: 'rules',
      rules: [
        { id: 'quiet', name, rule: ready('six-months') },
        { id: 'promo', name, rule: ready('only-promotion') },
      ],
      rest: null,
    };
    const second: SegmentationDef = {
      kind: 'rules',
      rules: [
        {
          id: 'either',
          name,
          rule: {
            of: 'all',
            rules: [
              { of: 'segment', segmentation: 'first', segments: ['quiet', 'promo'], in: true },
              { of: 'none', rules: [ready('once-last-year')] },
            ],
          },
        },
      ],
      rest: null,
    };
    const context = {
      referenceDate: REFERENCE,
      columns: featureColumns(base.dataset, undefined, base.tags),
      kindOf: (id: string) => featureById(id, base.dataset, TAGS)?.kind,
      held: () => true,
      segmentations: new Map([['first', first]]),
      tags: [],
      rules: ruleReader(session, base),
    };
    const sizes = async (def: SegmentationDef) =>
      must(await computeSegmentation(session, def, context)).segments.map((s) => s.customers);
    // {2, 8, 9}, then {4} as 2 is taken; in either, without 8: {2, 4, 9}.
    expect(await sizes(first)).toEqual([3, 1, 5]);
    expect(await sizes(second)).toEqual([3, 6]);
  });
});

describe.each(['fr', 'en'] as const)('ready rules on the invented retailer, in %s', (language) => {
  let base: Imported;
  let dataset: DatasetSummary;
  let date: IsoDate;
  beforeAll(async () => {
    const files = generateDemo(language).map((f) => new File([f.bytes as BlobPart], f.name));
    base = await importInNode(files);
    dataset = { ...base.summary, id: 'd', builtAt: 0, bytes: 0 };
    date = dataset.lastOrder;
  });
  afterAll(() => base.close());

  it('are valid, said in words and counted, wherever the base has what they need', async () => {
    const asked = {
      dataset,
      asOf: { referenceDate: date, windowMonths: null },
      tags: null,
      membership: ident,
    };
    const figures = must(await baseFigures(base.session, asked, []));
    const names = namesFor(dataset, date);
    const context = { referenceDate: date, dataset, tags: [], segmentations: [], self: null };
    let met = 0;
    let usable = 0;
    for (const ready of RULE_LIBRARY.filter((r) => unmet(r, dataset).length === 0)) {
      const rule = ready.build(figures);
      if (rule === null) continue;
      usable += 1;
      expect(validateRule(rule, context), ready.id).toEqual([]);
      for (const spoken of ['fr', 'en'] as const)
        expect(describeRule(rule, names, spoken), ready.id).not.toMatch(/undefined|null|NaN| {2}/);
      const { customers } = must(await countRule(base.session, asked, rule));
      if (customers > 0 && customers < dataset.customers) met += 1;
    }
    expect(usable).toBeGreaterThanOrEqual(50);
    expect(met).toBeGreaterThanOrEqual(45);
  });
});
