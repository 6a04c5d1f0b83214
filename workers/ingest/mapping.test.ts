import { describe, expect, test } from 'vitest';
import { guessMapping, type SourceFacts } from '../../src/lib/core/mapping/mapping';
import { factsOf } from '../../src/lib/core/mapping/testing';
import { fixture, hasFixtures } from '../../tests/helpers/fixtures';
import { lineFeedsOnly } from './newlines';
import { readRecords } from './records';
import { createIngestRoom } from './room';
import { fileOf, valueOf } from './testing';

const room = createIngestRoom();

async function factsOfFile(file: File, limit = 60_000): Promise<SourceFacts> {
  const preview = valueOf(await room.preview(file));
  const text = valueOf(await room.readable(file, preview.dialect));
  const { records } = readRecords(
    lineFeedsOnly(await text.blob.text()),
    text.delimiter,
    text.quote,
    limit,
  );
  return factsOf(
    preview.labels,
    records.map((record) => record.fields),
  );
}

/** Label and role of every column that plays one. */
function played(
  facts: SourceFacts,
  guess: ReturnType<typeof guessMapping>,
  source = 0,
): Record<string, string> {
  return Object.fromEntries(
    (guess.sources[source]?.columns ?? []).flatMap(({ role }, i) =>
      role.value === null ? [] : [[role.value, facts.labels[i] || String(i)]],
    ),
  );
}

async function guessed(path: string) {
  const facts = await factsOfFile(fileOf(fixture(path), path));
  const guess = guessMapping([facts]);
  const source = guess.sources[0];
  if (!source) throw new Error('no guess');
  return { guess, source, roles: played(facts, guess) };
}

describe.skipIf(!hasFixtures)('mapping of real files', () => {
  test('CDNOW', async () => {
    const master = await guessed('cdnow/CDNOW_master.txt');
    expect(master.roles).toEqual({
      customer_id: 'customer_id',
      ordered_on: 'date',
      quantity: 'number_of_cds',
      amount: 'dollar_value',
    });
    const sample = await guessed('cdnow/CDNOW_sample.txt');
    expect(sample.roles).toEqual({ customer_id: '0', ordered_on: '2', quantity: '3', amount: '4' });
    expect([master.guess.clear, sample.guess.clear]).toEqual([true, true]);
    expect(sample.source.columns[2]?.format).toMatchObject({
      value: { patterns: ['%Y%m%d'] },
      evidence: { code: 'date-compact' },
    });
    const summary = await guessed('cdnow/cdnow_customers_summary.csv');
    expect([summary.guess.clear, summary.source.kind.certainty]).toEqual([false, 'ambiguous']);
  });

  test.each([
    [0.82, 1.15],
    [1.15, 0.82],
  ])(
    'approximate counts of distinct values do not change the customer (%d, %d)',
    async (...errors) => {
      const facts = await factsOfFile(fileOf(fixture('cdnow/CDNOW_sample.txt')));
      const profiles = facts.profiles.map((profile, i) => ({
        ...profile,
        distinct: Math.round(profile.distinct * (errors[i] ?? 1)),
      }));
      const guess = guessMapping([{ ...facts, profiles }]);
      expect([played(facts, guess)['customer_id'], guess.clear]).toEqual(['0', true]);
    },
  );

  test('online retail', async () => {
    const { roles, guess, source } = await guessed('online_retail/online_retail.csv.gz');
    expect(roles).toEqual({
      order_ref: 'InvoiceNo',
      product: 'StockCode',
      product_name: 'Description',
      quantity: 'Quantity',
      ordered_on: 'InvoiceDate',
      unit_price: 'UnitPrice',
      customer_id: 'CustomerID',
      country: 'Country',
    });
    expect(guess.clear).toBe(true);
    expect(source.columns[6]?.format.value).toEqual({ kind: 'identifier', dropPointZero: true });
    expect(source.columns[4]?.format.value).toMatchObject({ kind: 'date', hasTime: true });
  });

  test('superstore, in English and in French, is the same', async () => {
    const us = await guessed('superstore_us/Sample - Superstore.csv');
    const fr = await guessed('superstore_fr/superstore_fr.csv');
    expect(us.roles).toEqual({
      order_ref: 'Order ID',
      ordered_on: 'Order Date',
      customer_id: 'Customer ID',
      full_name: 'Customer Name',
      country: 'Country',
      city: 'City',
      postcode: 'Postal Code',
      region: 'Region',
      product: 'Product ID',
      category: 'Category',
      product_name: 'Product Name',
      amount: 'Sales',
      quantity: 'Quantity',
      discount: 'Discount',
      margin: 'Profit',
    });
    expect(Object.keys(fr.roles).sort()).toEqual(Object.keys(us.roles).sort());
    expect(fr.source.columns.map((c) => c.role.value)).toEqual(
      us.source.columns.map((c) => c.role.value),
    );
    expect([us.guess.clear, fr.guess.clear]).toEqual([true, true]);
    expect(us.source.columns[2]?.format).toMatchObject({
      value: { order: 'mdy' },
      certainty: 'sure',
    });
    expect(fr.source.columns[2]?.format).toMatchObject({
      value: { order: 'dmy' },
      certainty: 'sure',
    });
    expect(fr.source.columns[17]?.format).toMatchObject({
      value: { decimal: ',' },
      certainty: 'sure',
    });
  });

  test('orders whose customer id holds names', async () => {
    const { roles, guess } = await guessed('rfm_orders/rfm_data_orders.csv');
    expect(roles).toMatchObject({
      customer_id: 'customer_id',
      ordered_on: 'order_date',
      amount: 'revenue',
      email: 'email',
    });
    expect(guess.clear).toBe(true);
  });

  test('subsidies are no orders: kind, customer, date and amount are asked', async () => {
    const { guess, source, roles } = await guessed(
      'rennes_subventions/rennes_subventions_2019.csv',
    );
    expect(source.kind.certainty).toBe('ambiguous');
    expect(roles).not.toHaveProperty('ordered_on');
    expect(guess.questions.map((question) => question.role)).toEqual([
      null,
      'customer_id',
      'ordered_on',
      'amount',
    ]);
  });
});

test.each(['fr', 'en'] as const)(
  'the invented retailer in %s asks nothing',
  async (language) => {
    const files = valueOf(await room.demo(language));
    const facts = await Promise.all(files.map((file) => factsOfFile(file, 20_000)));
    const guess = guessMapping(facts);
    expect(guess.sources.map((source) => source.kind.value)).toEqual([
      'customers',
      'orders',
      'interactions',
    ]);
    expect(guess.questions).toEqual([]);
  },
  30_000,
);
