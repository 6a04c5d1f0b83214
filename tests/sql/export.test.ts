import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportColumns } from '../../src/lib/core/export';
import { exportCsv, exportPreview, type ExportRequest } from '../../src/lib/flows/export/csv';
import type { RfmResult } from '../../src/lib/flows/segment/rfm';
import { contextFor, fiveCustomers } from '../helpers/five-customers';
import { rowOf, type Imported } from '../helpers/pipeline';
import { sql } from '../../src/lib/sql/text';

let base: Imported;
let result: RfmResult;

beforeAll(async () => {
  ({ base, result } = await fiveCustomers());
}, 30_000);
afterAll(() => base.close());

const FRENCH: Omit<ExportRequest, 'columns' | 'headers'> = {
  style: { delimiter: ';', decimal: ',' },
  dates: 'dmy',
  flags: { yes: 'oui', no: 'non' },
  segmentIds: null,
  tag: null,
  purpose: 'any',
  tagName: (id) => id,
  segmentName: (id) => id ?? 'sans achat',
};
const ENGLISH: Omit<ExportRequest, 'columns' | 'headers'> = {
  style: { delimiter: ',', decimal: '.' },
  dates: 'iso',
  flags: { yes: 'yes', no: 'no' },
  segmentIds: null,
  tag: null,
  purpose: 'any',
  tagName: (id) => id,
  segmentName: (id) => id ?? 'no purchase',
};

function request(change: Partial<ExportRequest>): ExportRequest {
  const columns = exportColumns(
    { ...base.summary, id: 'd', builtAt: 0, bytes: 0 },
    { scores: true, tags: false },
  );
  const headers = columns.map((c) =>
    c.from === 'other' ? c.label : 'role' in c ? c.role : 'id' in c ? c.id : c.from,
  );
  return { ...FRENCH, columns, headers, ...change };
}

async function written(change: Partial<ExportRequest> = {}): Promise<string> {
  const file = await exportCsv(base.session, request(change), contextFor(base, result));
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.value.blob.arrayBuffer());
}

describe('the file for a French spreadsheet', () => {
  it('holds every customer, best segment first, formulas disarmed', async () => {
    expect(await written()).toBe(
      [
        "\ufeffcustomer_id;first_name;last_name;email;civility;gender;birth_date;city;consent_email;'=Couleur;segment;r;f;m;recency;frequency_orders;frequency_days;monetary_sum;average_basket;first_purchase;last_purchase",
        'C1;Élodie;D’Hautefeuille;elodie@example.com;Mme;F;14/02/1980;Nîmes;oui;bleu;champions;3;3;3;10;3;3;260,5;86,8333;01/06/2025;21/12/2025',
        'C3;\'=cmd|\'/C calc\'!A0;"Say ""hi""";\'+hostile@example.com;M.;M;01/12/1990;Paris;;\'@SUM(1);new;3;1;2;1;1;1;60;60;30/12/2025;30/12/2025',
        'C2;Jean;O\'Brien;jean.ob@example.com;M.;M;;Lyon;non;"rouge; vif";about_to_sleep;2;1;1;91;1;1;40,25;40,25;01/10/2025;01/10/2025',
        'C4;Zoé;Müller;zoe@example.com;Mme;F;;Metz;oui;;at_risk;1;2;3;604;2;2;301;150,5;05/05/2024;06/05/2024',
        'C5;Anne;Martin;anne@example.com;Mme;F;;Brest;non;;sans achat;;;;;;;;;;',
        '',
      ].join('\r\n'),
    );
  });

  it('adds up to the net amount of the base', async () => {
    const columns = [{ from: 'feature', id: 'monetary_sum' }] as const;
    const lines = (await written({ columns, headers: ['m'] }))
      .split('\r\n')
      .slice(1)
      .filter((l) => l !== '');
    const sum = lines.reduce(
      (cents, line) => cents + Math.round(Number(line.replace(',', '.')) * 100),
      0,
    );
    expect(sum).toBe(66_175);
    expect(await rowOf(base.session, sql`SELECT sum(amount) FROM order_line`)).toEqual([661.75]);
  });
});

describe('the file for an English spreadsheet', () => {
  it('has commas, points, ISO days, yes and no', async () => {
    const lines = (await written(ENGLISH)).split('\r\n');
    expect(lines[1]).toBe(
      'C1,Élodie,D’Hautefeuille,elodie@example.com,Mme,F,1980-02-14,Nîmes,yes,bleu,champions,3,3,3,10,3,3,260.5,86.8333,2025-06-01,2025-12-21',
    );
    expect(lines[3]).toContain(',no,rouge; vif,');
  });
});

describe('a choice of customers and columns', () => {
  const ids = { columns: [{ from: 'customer_id' }], headers: ['id'] } as const;

  it.each<[readonly string[], string]>([
    [['champions'], 'C1'],
    [['at_risk', 'new'], 'C3 C4'],
    [['none'], 'C5'],
    [['none', 'champions'], 'C1 C5'],
    [["x') OR (TRUE"], ''],
    [[], ''],
  ])('%j', async (segmentIds, found) => {
    const lines = (await written({ ...ids, segmentIds })).split('\r\n').slice(1);
    expect(lines.filter((l) => l !== '').join(' ')).toBe(found);
  });

  it('previews the first lines of the very file', async () => {
    const rows = await exportPreview(base.session, request(ids), contextFor(base, result), 3);
    expect(rows).toEqual({ ok: true, value: [['C1'], ['C3'], ['C2']] });
    const dates = [
      { from: 'attribute', role: 'birth_date' },
      { from: 'attribute', role: 'consent_email' },
    ] as const;
    const cells = await exportPreview(
      base.session,
      request({ columns: dates, headers: ['', ''] }),
      contextFor(base, result),
      2,
    );
    expect(cells.ok && cells.value).toEqual([
      ['14/02/1980', 'oui'],
      ['01/12/1990', null],
    ]);
  });

  it('tells how far it is, and stops when asked', async () => {
    const seen: number[] = [];
    await exportCsv(base.session, request(ids), contextFor(base, result), {
      onProgress: (p) => seen.push(p.done / (p.total ?? 1)),
    });
    expect(seen).toEqual([1]);
    const abort = new AbortController();
    abort.abort();
    const stopped = await exportCsv(base.session, request(ids), contextFor(base, result), {
      signal: abort.signal,
    });
    expect(stopped).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });
});
