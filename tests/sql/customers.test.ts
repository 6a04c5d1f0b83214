import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALL_CUSTOMERS, type CustomerQuery, type CustomerSort } from '../../src/lib/core/customers';
import { customerCard, type CustomerCard } from '../../src/lib/flows/customers/card';
import { listCustomers } from '../../src/lib/flows/customers/list';
import type { RfmResult } from '../../src/lib/flows/segment/rfm';
import { contextFor, fiveCustomers, segmented } from '../helpers/five-customers';
import type { Imported } from '../helpers/pipeline';

let base: Imported;
let result: RfmResult;

beforeAll(async () => {
  ({ base, result } = await fiveCustomers());
}, 30_000);
afterAll(() => base.close());

async function listing(query: Partial<CustomerQuery>, on: RfmResult = result) {
  const listed = await listCustomers(
    base.session,
    { ...ALL_CUSTOMERS, ...query },
    contextFor(base, on),
  );
  if (!listed.ok) throw new Error(JSON.stringify(listed.error));
  return listed.value;
}

async function idsOf(query: Partial<CustomerQuery>, on: RfmResult = result): Promise<string> {
  const page = await (await listing(query, on)).page(0, 100);
  if (!page.ok) throw new Error(JSON.stringify(page.error));
  return page.value.map((row) => row.customerId).join(' ');
}

describe('the list of customers', () => {
  it('gives every figure of a row', async () => {
    const page = await (await listing({ search: 'elodie' })).page(0, 10);
    expect(page.ok && page.value).toEqual([
      {
        key: 1,
        customerId: 'C1',
        name: 'Élodie D’Hautefeuille',
        segmentId: 'champions',
        recency: 10,
        orders: 3,
        days: 3,
        revenue: 260.5,
        basket: 86.8333,
        last: '2025-12-21',
        tags: [],
      },
    ]);
  });

  it.each<[CustomerSort, boolean, string]>([
    ['revenue', true, 'C4 C1 C3 C2 C5'],
    ['revenue', false, 'C2 C3 C1 C4 C5'],
    ['recency', false, 'C3 C1 C2 C4 C5'],
    ['last', true, 'C3 C1 C2 C4 C5'],
    ['orders', true, 'C1 C4 C2 C3 C5'],
    ['days', false, 'C2 C3 C4 C1 C5'],
    ['basket', true, 'C4 C1 C3 C2 C5'],
    ['segment', false, 'C1 C3 C2 C4 C5'],
    ['customer', false, 'C3 C5 C1 C2 C4'],
  ])('sorts by %s, descending %s, those without a purchase last', async (sort, descending, ids) => {
    expect(await idsOf({ sort, descending })).toBe(ids);
  });

  it.each<[Partial<CustomerQuery>, string]>([
    [{ segmentId: 'champions' }, 'C1'],
    [{ segmentId: 'loyal' }, ''],
    [{ segmentId: 'none' }, 'C5'],
    [{ cell: { r: 3, f: 1 } }, 'C3'],
    [{ segmentId: "x' OR TRUE --" }, ''],
  ])('filters by %j', async (query, ids) => {
    expect(await idsOf(query)).toBe(ids);
  });

  it.each([
    ['ELODIE', 'C1'],
    ['hautefeuille élodie', 'C1'],
    ["d'haute", 'C1'],
    ['o’brien', 'C2'],
    ['muller', 'C4'],
    ['Müller', 'C4'],
    ['say "hi"', 'C3'],
    ['+hostile@', 'C3'],
    ['c5', 'C5'],
    ['  ', 'C4 C1 C3 C2 C5'],
    ['%', ''],
    ['_', ''],
    ["'; DROP TABLE customer; --", ''],
    ['\\', ''],
    ['example elodie zoe', ''],
  ])('finds %j', async (search, ids) => {
    expect(await idsOf({ search })).toBe(ids);
  });

  it('sums what is listed', async () => {
    expect((await listing({})).total).toBe(5);
    expect((await listing({})).totals).toEqual({
      customers: 4,
      revenue: 661.75,
      orders: 7,
      recencyDays: 706,
    });
    expect((await listing({ search: 'example', segmentId: 'at_risk' })).totals).toEqual({
      customers: 1,
      revenue: 301,
      orders: 2,
      recencyDays: 604,
    });
    expect((await listing({ segmentId: 'none' })).totals.customers).toBe(0);
  });

  it('reads pages by place and knows the place of a customer', async () => {
    const list = await listing({});
    const page = await list.page(1, 3);
    expect(page.ok && page.value.map((row) => row.customerId)).toEqual(['C1', 'C3']);
    expect(await list.placeOf(3)).toEqual({ ok: true, value: 2 });
    expect(await (await listing({ segmentId: 'champions' })).placeOf(3)).toEqual({
      ok: true,
      value: null,
    });
  });

  it('follows the window and the definition', async () => {
    const year = await segmented(base, {}, 12);
    expect(await idsOf({ segmentId: 'none' }, year)).toBe('C4 C5');
    const split = await segmented(
      base,
      { ties: 'split', frequencyBins: { method: 'quantile', levels: 4 } },
      null,
    );
    expect(await idsOf({ sort: 'days', descending: true }, split)).toBe('C1 C4 C2 C3 C5');
    expect(await idsOf({ cell: { r: 3, f: 2 } }, split)).toBe('C3');
  });
});

describe('the card of a customer', () => {
  async function card(key: number, on: RfmResult = result): Promise<CustomerCard> {
    const read = await customerCard(base.session, key, contextFor(base, on));
    if (!read.ok || read.value === null) throw new Error(JSON.stringify(read));
    return read.value;
  }

  it('gives figures, reasons, purchases and what was declared', async () => {
    const one = await card(1);
    expect(one.figures).toEqual({
      recency: 10,
      orders: 3,
      days: 3,
      revenue: 260.5,
      basket: 86.8333,
      returned: 10,
      first: '2025-06-01',
      last: '2025-12-21',
    });
    expect(one.why).toEqual({
      segmentId: 'champions',
      reasons: [
        { measure: 'recency', value: 10, score: 3, levels: 3, above: null, upTo: 30 },
        { measure: 'frequency', value: 3, score: 3, levels: 3, above: 2, upTo: null },
        { measure: 'monetary', value: 260.5, score: 3, levels: 3, above: 200, upTo: null },
      ],
    });
    expect(one.occasions.map((o) => [o.day, o.orders, o.net, o.returned])).toEqual([
      ['2025-06-01', 1, 20, 0],
      ['2025-11-01', 1, 150.5, 0],
      ['2025-12-21', 1, 100, 0],
      ['2025-12-22', 0, -10, 10],
    ]);
    expect(one.lines.map((l) => [l.day, l.orderRef, l.product, l.amount, l.isReturn])).toEqual([
      ['2025-12-22', '101', 'Lampe', -10, true],
      ['2025-12-21', '101', 'Lampe', 100, false],
      ['2025-11-01', '102', 'Tapis', 150.5, false],
      ['2025-06-01', '103', 'Lampe', 20, false],
    ]);
    expect(one.attributes).toEqual(
      expect.arrayContaining([
        { role: 'birth_date', value: '1980-02-14' },
        { role: 'city', value: 'Nîmes' },
        { role: 'consent_email', value: true },
      ]),
    );
    expect(one.others).toEqual([{ name: 'attr_1', value: 'bleu' }]);
  });

  it('leaves out what is not known', async () => {
    const { attributes } = await card(3);
    expect(attributes.map((a) => a.role)).not.toContain('consent_email');
  });

  it('has no figures without a purchase in the window, but shows the earlier ones', async () => {
    expect(await card(5)).toMatchObject({ figures: null, why: null, occasions: [], lines: [] });
    const year = await segmented(base, {}, 12);
    const four = await card(4, year);
    expect(four).toMatchObject({ figures: null, why: null });
    expect(four.occasions).toHaveLength(2);
  });

  it('says that there is no such customer', async () => {
    expect(await customerCard(base.session, 99, contextFor(base, result))).toEqual({
      ok: true,
      value: null,
    });
  });
});
