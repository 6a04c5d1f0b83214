import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixesOf } from '../../src/lib/core/quality/fixes';
import { inputsOf, type QualityBase } from '../../src/lib/core/quality/inputs';
import { scoresOf } from '../../src/lib/core/quality/scores';
import { fixture, fixtureJson, hasFixtures } from '../helpers/fixtures';
import { importInNode } from '../helpers/pipeline';
import { qualityOf } from '../helpers/quality';

interface Answers {
  readonly online_retail: {
    rows: number;
    customers: number;
    invoices: number;
    stockcodes: number;
    countries: number;
    empty_desc: number;
    missing_customer_rows: number;
    exact_dup_rows: number;
    sum_amount_all: string;
    sum_amount_with_customer: string;
  };
}

/**
 * Beside the published answers, figures counted by a separate program in Python (csv, decimal,
 * statistics) over the same file.
 */
describe.skipIf(!hasFixtures)('Online Retail', () => {
  let quality: QualityBase;
  let answers: Answers['online_retail'];
  const column = (label: string) => {
    const index = quality.recipe.sources[0]?.columns.findIndex((c) => c.label === label);
    return quality.columns.find((c) => c.column === index);
  };

  beforeAll(async () => {
    answers = fixtureJson<Answers>('answers.json').online_retail;
    const bytes = fixture('online_retail/online_retail.csv.gz');
    const base = await importInNode([new File([bytes as BlobPart], 'online_retail.csv')]);
    quality = await qualityOf(base);
    base.close();
  }, 120_000);
  afterAll(() => {
    quality = undefined as never;
  });

  it('measures its columns as published', () => {
    expect(column('InvoiceNo')).toMatchObject({ filled: answers.rows, distinct: answers.invoices });
    expect(column('StockCode')?.distinct).toBe(answers.stockcodes);
    expect(column('Country')).toMatchObject({
      distinct: answers.countries,
      exact: true,
      top: [
        { value: 'United Kingdom', lines: 495_478 },
        { value: 'Germany', lines: 9495 },
        expect.anything(),
        expect.anything(),
        expect.anything(),
      ],
    });
    expect(column('CustomerID')).toMatchObject({
      filled: answers.rows - answers.missing_customer_rows,
      distinct: answers.customers,
    });
    expect(column('Description')?.filled).toBe(answers.rows - answers.empty_desc);
    expect(column('InvoiceDate')).toMatchObject({
      valid: answers.rows,
      distinct: 23_260,
      range: { of: 'date', min: '2010-12-01', max: '2011-12-09' },
      outliers: { cells: 0 },
    });
    expect(column('Quantity')?.outliers).toEqual({ low: -26, high: 37, cells: 21_976 });
  });

  it('finds its closed days and nothing else', () => {
    expect(quality.rhythm).toEqual({
      unit: 'day',
      weekdays: [0, 1, 2, 3, 4, 6],
      expected: 321,
      missing: 16,
      gaps: [
        { from: '2010-12-24', to: '2011-01-03', missing: 9 },
        { from: '2011-04-22', to: '2011-04-25', missing: 3 },
        { from: '2011-04-29', to: '2011-04-29', missing: 1 },
        { from: '2011-05-02', to: '2011-05-02', missing: 1 },
        { from: '2011-05-30', to: '2011-05-30', missing: 1 },
        { from: '2011-08-29', to: '2011-08-29', missing: 1 },
      ],
    });
  });

  it('finds resellers, returns without a sale and customers of before', () => {
    const { wholesale, returns, cutoff } = quality.base;
    expect(wholesale.customers).toBe(20);
    expect(wholesale.revenue).toBeCloseTo(1_794_765.32, 2);
    expect(wholesale.largest.slice(0, 3).map((w) => w.customerId)).toEqual([
      '14646',
      '18102',
      '17450',
    ]);
    expect(returns).toEqual({ checked: 8905, orphans: 1206, amount: -106_755.63 });
    expect(cutoff).toEqual({ days: 90, early: 1682, buyers: 4339 });
  });

  it('scores and ranks what would help most', () => {
    const scores = scoresOf(inputsOf(quality));
    const assigned = Number(answers.sum_amount_with_customer) / Number(answers.sum_amount_all);
    expect(scores.consistency).toBeCloseTo((100 * (assigned + (8905 - 1206) / 8905)) / 2, 6);
    expect(scores.uniqueness).toBeCloseTo(100 * (1 - answers.exact_dup_rows / answers.rows), 6);
    expect(scores.coverage).toBeCloseTo((100 * 305) / 321, 6);
    expect(scores.validity).toBe(100);

    const fixes = fixesOf(quality);
    expect(fixes.map((f) => f.about.kind)).toEqual(['wholesale', 'anonymous', 'gap', 'duplicates']);
    expect(fixes[1]?.about).toMatchObject({ lines: answers.missing_customer_rows });
    expect(fixes[1]?.share).toBeCloseTo(1 - assigned, 6);
    expect(fixes[3]?.about).toMatchObject({ lines: answers.exact_dup_rows });
    expect(fixes[3]?.gains).toEqual([
      { dimension: 'uniqueness', from: scores.uniqueness, to: 100 },
    ]);
  });
});
