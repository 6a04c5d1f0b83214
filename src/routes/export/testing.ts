import type { DatasetSession, Row } from '$lib/contracts/engine';
import { isoDate } from '$lib/core/dates';
import { ok } from '$lib/core/result';
import { DEFAULT_RFM } from '$lib/core/segmentation/rfm/definition';
import { lookupOf } from '$lib/core/segmentation/rfm/lookup';
import type { RfmResult } from '$lib/flows/segment/rfm';
import type { Workbench } from '$lib/state/app.svelte';

const REFERENCE = isoDate('2025-12-31');
const below = (...values: number[]) => ({ values, equal: 'below' as const });

export const RESULT: RfmResult = {
  def: DEFAULT_RFM,
  asOf: { referenceDate: REFERENCE, windowMonths: null },
  cuts: {
    recency: below(21, 48, 96, 210),
    frequency: below(1, 2, 3, 4),
    monetary: below(20, 45, 90, 180),
  },
  cells: [],
};

const DATASET = {
  customers: 10,
  orderLines: 40,
  firstOrder: isoDate('2023-01-02'),
  lastOrder: REFERENCE,
  attributes: ['first_name', 'consent_email'],
  lineFields: [],
  interactions: 0,
  otherAttributes: [{ name: 'attr_1', label: '=cmd|<b>' }],
  orderReport: { anonymous: { lines: 0, amount: 0 } },
} as const;

/** One row of an export of all columns: rank, key, then the columns. */
const CUSTOMER: Row = [
  1,
  1,
  'C1',
  '@Élodie',
  true,
  '+33',
  'champions',
  5,
  4,
  5,
  12,
  4,
  4,
  480.5,
  120.125,
  '2024-01-05',
  '2025-12-19',
];

interface Stub {
  readonly bench: Workbench;
  /** Statements that were run. */
  readonly statements: string[];
}

/** A project of ten customers, four of them without a purchase, and a session with fixed answers. */
export function stubBench(): Stub {
  const statements: string[] = [];
  const session: DatasetSession = {
    derive: () => Promise.resolve(ok(undefined)),
    close: () => Promise.resolve(),
    run: (statement) => {
      statements.push(statement);
      const rows: readonly Row[] = /max\(customer_key\)/.test(statement)
        ? [[1]]
        : /LIMIT/.test(statement)
          ? [[1]]
          : [CUSTOMER];
      return Promise.resolve(ok({ columns: [], rows }));
    },
  };
  const record = {
    name: 'Maison Lumen',
    demo: true,
    currency: 'EUR',
    dataset: DATASET,
    segmentation: DEFAULT_RFM,
    recipe: { sources: [{ kind: 'orders', fileName: 'ventes.csv' }] },
  };
  const sums = { revenue: 100, orders: 5, recencyDays: 50 };
  const studio = {
    result: RESULT,
    lookup: lookupOf(DEFAULT_RFM.scheme),
    total: { customers: 6, ...sums },
    segments: [
      { segmentId: 'champions', customers: 2, ...sums },
      { segmentId: 'loyal', customers: 0, ...sums },
      { segmentId: 'lost', customers: 4, ...sums },
    ],
  };
  const bench = { project: { record, session, referenceDate: REFERENCE }, studio };
  return { bench: bench as unknown as Workbench, statements };
}
