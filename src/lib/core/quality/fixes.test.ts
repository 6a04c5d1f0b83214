import { describe, expect, it } from 'vitest';
import { isoDate } from '../dates';
import { DEFAULT_BUILD_OPTIONS } from '../recipe';
import type { SourceRecipe } from '../source';
import type { ColumnFacts } from './facts';
import { fixesOf, weightOf } from './fixes';
import type { QualityBase } from './inputs';

const text = { kind: 'text' } as const;
const ORDERS = {
  id: 's1',
  fileName: 'sales.csv',
  kind: 'orders',
  dialect: {},
  columns: [
    { label: 'id', role: 'customer_id', format: text },
    { label: 'day', role: 'ordered_on', format: text },
  ],
} as unknown as SourceRecipe;

const column = (index: number, part: Partial<ColumnFacts>): ColumnFacts => ({
  sourceId: 's1',
  column: index,
  rows: 100,
  filled: 100,
  checked: 'text',
  valid: 100,
  distinct: 10,
  top: [],
  range: null,
  outliers: null,
  exact: true,
  ...part,
});

/** 100 lines for 1,000: 5 repeat another one (50), 10 are of nobody (200), 4 have no readable day. */
const BASE = {
  dataset: {
    firstOrder: isoDate('2024-01-01'),
    lastOrder: isoDate('2024-12-31'),
    sources: [{ sourceId: 's1', rows: 100, bytes: 1, rejectedLines: 0 }],
    orderReport: {
      lines: 100,
      amount: 1000,
      anonymous: { lines: 10, amount: 200 },
      exactDuplicates: { lines: 5, amount: 50 },
    },
  },
  recipe: { sources: [ORDERS], options: DEFAULT_BUILD_OPTIONS },
  referenceDate: isoDate('2024-12-31'),
  columns: [column(0, {}), column(1, { checked: 'date', valid: 96 })],
  sources: [],
  base: {
    people: {
      described: null,
      describedWithoutPurchase: 0,
      buyers: 20,
      revenue: 800,
      unknownBuyers: 0,
      unknownRevenue: 0,
      describedAgain: 0,
    },
    days: [],
    cutoff: { days: 90, early: 0, buyers: 20 },
    wholesale: { customers: 1, revenue: 300, largest: [] },
    returns: null,
    interactions: [],
  },
  rhythm: { unit: null, weekdays: [], expected: 0, missing: 0, gaps: [] },
} as unknown as QualityBase;

describe('fixes', () => {
  it('are ranked by share of revenue or by points gained, whichever is larger', () => {
    const fixes = fixesOf(BASE);
    expect(fixes.map((f) => [f.about.kind, Number(weightOf(f).toFixed(4))])).toEqual([
      ['wholesale', 0.3],
      // 20% of revenue, and as many points: consistency from 80 to 100.
      ['anonymous', 0.2],
      // 5% of revenue; uniqueness from 95 to 100.
      ['duplicates', 0.05],
      // 4 lines at 10 on average are 4% of revenue; validity from 96 to 100.
      ['unreadable', 0.04],
    ]);
    expect(fixes[1]?.gains).toEqual([{ dimension: 'consistency', from: 80, to: 100 }]);
    expect(fixes[3]?.about).toMatchObject({ column: 1, cells: 4, dates: false, needed: true });
  });

  it('are not proposed again once they are done', () => {
    const options = { ...DEFAULT_BUILD_OPTIONS, exactDuplicates: 'leave-out' as const };
    const done = fixesOf({ ...BASE, recipe: { ...BASE.recipe, options } });
    expect(done.map((f) => f.about.kind)).not.toContain('duplicates');
  });

  it('say when the cells are days out of range', () => {
    const outliers = { low: 0, high: 1, cells: 3 };
    const columns = [column(0, {}), column(1, { checked: 'date', outliers })];
    const [dates] = fixesOf({ ...BASE, columns }).filter((f) => f.about.kind === 'unreadable');
    expect(dates?.about).toMatchObject({ cells: 3, dates: true });
    expect(dates?.gains).toEqual([{ dimension: 'validity', from: 97, to: 100 }]);
  });
});
