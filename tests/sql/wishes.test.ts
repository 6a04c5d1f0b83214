import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isoDate } from '../../src/lib/core/dates';
import type { Purpose, Wish } from '../../src/lib/core/privacy/wishes';
import type { RfmResult } from '../../src/lib/flows/segment/rfm';
import { countExport, exportCsv } from '../../src/lib/flows/export/csv';
import { countWishes } from '../../src/lib/flows/privacy/wishes';
import { contextFor, fiveCustomers, segmented } from '../helpers/five-customers';
import { importInNode, type Imported } from '../helpers/pipeline';
import { csv, THREE_SYSTEMS } from '../helpers/three-systems';

let base: Imported;
let result: RfmResult;
beforeAll(async () => {
  ({ base, result } = await fiveCustomers());
}, 30_000);
afterAll(() => base.close());

const on = isoDate('2026-01-05');
const no = (who: string, channel: Wish['channel'] = 'all'): Wish => ({
  who,
  channel,
  says: 'no',
  on,
});
const yes = (who: string, channel: Wish['channel'] = 'all'): Wish => ({
  ...no(who, channel),
  says: 'yes',
});

async function exported(
  wishes: readonly Wish[],
  purpose: Purpose,
  of: { base: Imported; result: RfmResult } = { base, result },
) {
  const context = contextFor(of.base, of.result, { wishes });
  const request = {
    columns: [{ from: 'customer_id' }],
    headers: ['id'],
    style: { delimiter: ';', decimal: ',' },
    dates: 'iso',
    flags: { yes: '1', no: '0' },
    segmentName: String,
    tagName: String,
    segmentIds: null,
    tag: null,
    purpose,
  } as const;
  const file = await exportCsv(of.base.session, request, context);
  const counted = await countExport(of.base.session, request, context);
  if (!file.ok || !counted.ok) throw new Error(JSON.stringify([file, counted]));
  expect(counted.value.customers).toBe(file.value.customers);
  const ids = (await file.value.blob.text()).replace('\ufeff', '').split('\r\n').slice(1, -1);
  return {
    ids: ids.sort().join(' '),
    opposed: counted.value.opposed,
    refused: counted.value.refused,
  };
}

// Consents to e-mail in the files: C1 yes, C2 no, C3 unknown, C4 yes, C5 no.
describe('an opposition', () => {
  it.each<[string, readonly Wish[], Purpose, string, number, number]>([
    ['by identifier, to everything', [no('C1')], 'any', 'C2 C3 C4 C5', 1, 0],
    ['by e-mail address, whatever its case', [no('ZOE@Example.com')], 'any', 'C1 C2 C3 C5', 1, 0],
    [
      'to one channel leaves out of a file for any use',
      [no('C4', 'sms')],
      'any',
      'C1 C2 C3 C5',
      1,
      0,
    ],
    ['to one channel says nothing of another', [no('C4', 'sms')], 'post', 'C1 C2 C3 C4 C5', 0, 0],
    ['is beside the refusals of the files', [no('C4', 'email')], 'email', 'C1 C3', 1, 2],
    ['of somebody who refused in the files counts once', [no('C2')], 'email', 'C1 C3 C4', 1, 1],
    ['wins over a consent of the list', [no('C1'), yes('C1')], 'email', 'C3 C4', 1, 2],
    [
      'of nobody in the base keeps nobody out',
      [no("C9' OR TRUE --"), no('x@y.z')],
      'any',
      'C1 C2 C3 C4 C5',
      0,
      0,
    ],
  ])('%s', async (_, wishes, purpose, ids, opposed, refused) => {
    expect(await exported(wishes, purpose)).toEqual({ ids, opposed, refused });
  });
});

it('a later consent wins over a refusal in the files, for its channel', async () => {
  expect(await exported([yes('C2', 'email')], 'email')).toMatchObject({
    ids: 'C1 C2 C3 C4',
    refused: 1,
  });
  expect(await exported([yes('C2', 'sms')], 'email')).toMatchObject({
    ids: 'C1 C3 C4',
    refused: 2,
  });
});

it('counts for each line of the list whom it names', async () => {
  const wishes = [no('C1'), no('zoe@example.com', 'sms'), no('nobody')];
  const dataset = { ...base.summary, id: 'd', builtAt: 0, bytes: 0 };
  const counted = await countWishes(base.session, dataset, wishes);
  expect(counted.ok && [...counted.value].sort()).toEqual([
    ['C1', 1],
    ['zoe@example.com', 1],
  ]);
});

describe('a customer of several files', () => {
  it('is found by each identifier, address and number of each way of writing', async () => {
    const shop = await importInNode(THREE_SYSTEMS);
    const of = { base: shop, result: await segmented(shop, {}, null) };
    const everybody = (await exported([], 'any', of)).ids.split(' ');
    for (const [who, id] of [
      ['9000001', 'C01'],
      ['Lucie.B@mail.example', 'C03'],
      ['+33 6 22 33 44 55', 'C02'],
      ['06.66.77.88.99', 'C06'],
    ] as const) {
      const { ids } = await exported([no(who)], 'any', of);
      expect(everybody.filter((one) => !ids.split(' ').includes(one))).toEqual([id]);
    }
    // A mailbox that two people share keeps both out, and the line that is only the address.
    const { ids } = await exported([no('petitjean@mail.example')], 'any', of);
    expect(everybody.filter((one) => !ids.split(' ').includes(one))).toEqual([
      'C04',
      'C05',
      'petitjean@mail.example',
    ]);
    shop.close();
  }, 120_000);

  it('is not confused by short numbers', async () => {
    const short = await importInNode([
      csv('clients.csv', ['client_id;telephone', '12;0612345678', '5678;0712345678']),
      csv('ventes.csv', ['client_id;date;montant', '12;2025-01-01;5,00', '5678;2025-01-02;6,00']),
    ]);
    const of = { base: short, result: await segmented(short, {}, null) };
    expect((await exported([no('5678')], 'any', of)).ids).toBe('12');
    short.close();
  });
});
