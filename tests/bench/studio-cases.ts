import type { DatasetSession } from '../../src/lib/contracts/engine';
import type { DatasetSummary } from '../../src/lib/core/dataset';
import { isoDate } from '../../src/lib/core/dates';
import type { Result } from '../../src/lib/core/result';
import type { PurchaseRule, Rule } from '../../src/lib/core/rules/rule';
import { chosenCuts, withCutsOn, type CutAxis } from '../../src/lib/core/segmentation/cut-axes';
import type { SegmentationDef } from '../../src/lib/core/segmentation/definition';
import { DEFAULT_LIFECYCLE } from '../../src/lib/core/segmentation/lifecycle/definition';
import { DEFAULT_RFM } from '../../src/lib/core/segmentation/rfm/definition';
import { DEFAULT_TIERS } from '../../src/lib/core/segmentation/tiers/definition';
import { DEFAULT_VALUE_ENGAGEMENT } from '../../src/lib/core/segmentation/value-engagement/definition';
import { countRule } from '../../src/lib/flows/rules/count';
import {
  computeSegmentation,
  previewSegmentation,
  type Segmented,
} from '../../src/lib/flows/segment/compute';
import type { SegmentationContext } from '../../src/lib/flows/segment/context';
import { projectContext } from '../../src/lib/flows/segment/project-context';
import { spreadOf } from '../../src/lib/flows/segment/spread';

/** A dataset in one of the engines, opened for one case: nothing of it is computed yet. */
export interface Place {
  readonly session: DatasetSession;
  readonly dataset: DatasetSummary;
}

/** What is asked of a large base. */
export interface StudioCase {
  readonly label: string;
  /** How long it may take in the browser, in ms. */
  readonly target: number;
  /** What was done before the clock starts; answers what is timed, as often as `turns`. */
  readonly prepare: (at: Place) => Promise<(turn: number) => Promise<unknown>>;
  readonly turns: number;
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const contextOf = async ({ session, dataset }: Place): Promise<SegmentationContext> =>
  must(await projectContext(session, { dataset, segmentation: DEFAULT_RFM }, dataset.lastOrder));

const KINDS: readonly (readonly [label: string, def: SegmentationDef])[] = [
  ['RFM', DEFAULT_RFM],
  ['lifecycle', DEFAULT_LIFECYCLE],
  ['value tiers', DEFAULT_TIERS.pmg],
  ['deciles', DEFAULT_TIERS.deciles],
  ['360°, engagement from purchases', DEFAULT_VALUE_ENGAGEMENT],
  [
    'split by favourite store',
    { kind: 'attribute', by: [{ as: 'values', feature: 'top_store', keep: 12 }] },
  ],
  [
    'cross of lifecycle and tiers',
    { kind: 'cross', first: 'lifecycle', second: 'tiers', merges: [] },
  ],
];

const kinds = KINDS.map(([label, def]): StudioCase => ({
  label: `computed anew: ${label}`,
  target: 2000,
  turns: 1,
  prepare: async (at) => {
    const context = await contextOf(at);
    return async () => must(await computeSegmentation(at.session, def, context));
  },
}));

const feature = (id: string, value: number): Rule => ({
  of: 'feature',
  feature: id,
  test: { kind: 'number', is: 'above', value },
});
const bought = (turn: number, rest: Partial<PurchaseRule> = {}): PurchaseRule => ({
  of: 'purchases',
  where: {
    lists: { category: { values: ['Garden'] } },
    period: { kind: 'always' },
    returns: 'out',
  },
  measure: 'orders',
  test: { is: 'from', value: 1 + turn },
  ...rest,
});
const RULES: readonly (readonly [string, number, (turn: number) => Rule])[] = [
  [
    'two figures',
    100,
    (turn) => ({
      of: 'all',
      rules: [feature('recency', 90 + turn), feature('monetary_sum', 100 + turn)],
    }),
  ],
  [
    'two figures, or none of a third',
    100,
    (turn) => ({
      of: 'any',
      rules: [
        feature('recency', 400 + turn),
        { of: 'none', rules: [feature('frequency_orders', turn), feature('tenure', 30)] },
      ],
    }),
  ],
  [
    'best tenth of a figure',
    100,
    (turn) => ({
      of: 'feature',
      feature: 'monetary_sum',
      test: { kind: 'number', is: 'top', share: 0.1 + turn / 100 },
    }),
  ],
  ['orders in a category', 400, (turn) => bought(turn)],
  [
    'category, twice, for more than 50, between two dates',
    400,
    (turn) =>
      bought(1, {
        where: {
          lists: { category: { values: ['Garden'] } },
          period: { kind: 'dates', from: isoDate('2023-01-01'), to: isoDate('2024-06-30') },
          returns: 'out',
        },
        and: [{ measure: 'amount', test: { is: 'above', value: 50 + turn } }],
      }),
  ],
  [
    'amount in two stores the last 6 months, or a figure',
    400,
    (turn) => ({
      of: 'any',
      rules: [
        bought(0, {
          where: {
            lists: { store: { values: ['Lyon', 'Web'] } },
            period: { kind: 'last', count: 6, unit: 'months' },
            returns: 'in',
          },
          measure: 'amount',
          test: { is: 'above', value: 100 + turn },
        }),
        feature('recency', 700),
      ],
    }),
  ],
  [
    'never bought a product',
    400,
    (turn) => ({
      of: 'none',
      rules: [
        bought(0, {
          where: {
            lists: { product: { values: [`P0000${turn}`] } },
            period: { kind: 'always' },
            returns: 'out',
          },
        }),
      ],
    }),
  ],
];

const rules = RULES.map(([label, target, rule]): StudioCase => ({
  label: `rule counted while typed: ${label}`,
  target,
  turns: 5,
  prepare: async ({ session, dataset }) => {
    const base = {
      dataset,
      asOf: { referenceDate: dataset.lastOrder, windowMonths: null },
      tags: null,
      membership: () => {
        throw new Error('no segmentation is spoken of');
      },
    };
    must(await countRule(session, base, rule(9)));
    return async (turn) => must(await countRule(session, base, rule(turn)));
  },
}));

const DRAGS: readonly (readonly [label: string, def: SegmentationDef, axis: CutAxis])[] = [
  ['value tiers', DEFAULT_TIERS.pmg, 'worth'],
  ['360°, value', DEFAULT_VALUE_ENGAGEMENT, 'worth'],
  ['360°, engagement', DEFAULT_VALUE_ENGAGEMENT, 'engagement'],
  ['lifecycle by rhythm', DEFAULT_LIFECYCLE, 'rhythm'],
  ['lifecycle by months', { ...DEFAULT_LIFECYCLE, by: 'months' }, 'months'],
  [
    'bands of orders',
    {
      kind: 'attribute',
      by: [{ as: 'bands', feature: 'frequency_orders', edges: [2, 5, 10, 20] }],
    },
    'bands-0',
  ],
];

const drags = DRAGS.map(([label, def, axis]): StudioCase => ({
  label: `a cut moved: ${label}`,
  target: 100,
  turns: 10,
  prepare: async (at) => {
    const context = await contextOf(at);
    const known: Segmented = must(await computeSegmentation(at.session, def, context));
    const spread = must(await spreadOf(at.session, def, context, axis, { highShare: 0.25, known }));
    const cuts = chosenCuts(def, axis) ?? spread?.start ?? [];
    const step = axis === 'rhythm' ? 0.1 : 1;
    const moved = (turn: number) =>
      withCutsOn(def, axis, [...cuts.slice(0, -1), (cuts.at(-1) ?? 0) + (turn + 1) * step]);
    must(await previewSegmentation(at.session, moved(20), context, known));
    return async (turn) => must(await previewSegmentation(at.session, moved(turn), context, known));
  },
}));

export const STUDIO_CASES: readonly StudioCase[] = [...kinds, ...rules, ...drags];
