import { describe, expect, test } from 'vitest';
import { fixture, fixtureJson, hasFixtures, SPECTRUM } from '../../tests/helpers/fixtures';
import { lineFeedsOnly } from './newlines';
import { readRecords } from './records';
import { createIngestRoom } from './room';
import { codeOf, fileOf, valueOf } from './testing';

const room = createIngestRoom();

async function seen(path: string) {
  const file = fileOf(fixture(path), path);
  const preview = valueOf(await room.preview(file));
  const text = valueOf(await room.readable(file, preview.dialect));
  const content = await text.blob.text();
  return {
    file,
    preview,
    text,
    content,
    records: readRecords(lineFeedsOnly(content), text.delimiter, text.quote).records,
  };
}

describe.skipIf(!hasFixtures)('real files', () => {
  test.each(SPECTRUM)('csv-spectrum %s gives its JSON', async (name) => {
    const { file, preview, content, records } = await seen(`csv-spectrum/csvs/${name}.csv`);
    const answer = fixtureJson<Record<string, string>[]>(`csv-spectrum/json/${name}.json`);
    const cells = answer.map((record) => Object.values(record).map(lineFeedsOnly));
    expect(preview.labels).toEqual(Object.keys(answer[0] ?? {}));
    expect(preview.rows).toEqual(cells);
    expect(records.map((r) => r.fields)).toEqual(cells);
    // The engine gets the file's own bytes, newlines inside cells with them.
    expect((await file.text()).endsWith(content)).toBe(true);
  });

  test('CDNOW master: runs of blanks under a header', async () => {
    const { preview, text, records } = await seen('cdnow/CDNOW_master.txt');
    expect(preview.dialect).toMatchObject({ layout: 'blanks', header: true, encoding: 'utf-8' });
    expect(preview.labels).toEqual(['customer_id', 'date', 'number_of_cds', 'dollar_value']);
    expect(text).toMatchObject({ delimiter: '\t', quote: '', linesAbove: 1, multiline: false });
    expect(records).toHaveLength(69_659);
    expect(records.every((record) => record.fields.length === 4)).toBe(true);
  });

  test('CDNOW sample: runs of blanks without header keep their first line', async () => {
    const { preview, text, records } = await seen('cdnow/CDNOW_sample.txt');
    expect(preview.dialect).toMatchObject({ layout: 'blanks', header: false });
    expect(preview.labels).toEqual(['', '', '', '', '']);
    expect(text.linesAbove).toBe(0);
    expect(records[0]?.fields).toEqual(['00004', '0001', '19970101', '2', '29.33']);
    expect(records).toHaveLength(6919);
  });

  test('online retail: read where it lies', async () => {
    const { preview, text, records } = await seen('online_retail/online_retail.csv.gz');
    expect(preview.labels).toEqual([
      'InvoiceNo',
      'StockCode',
      'Description',
      'Quantity',
      'InvoiceDate',
      'UnitPrice',
      'CustomerID',
      'Country',
    ]);
    expect(preview.rows).toHaveLength(200);
    expect(text).toMatchObject({ delimiter: ',', linesAbove: 1, blankLines: [] });
    expect(records).toHaveLength(541_909);
    expect(records.filter((record) => record.fields.length !== 8)).toEqual([]);
  }, 30_000);

  test('superstore as an English spreadsheet writes it: mark and commas', async () => {
    const { preview, records } = await seen('superstore_us/Sample - Superstore.csv');
    expect(preview.dialect).toMatchObject({
      encoding: 'utf-8',
      delimiter: ',',
      quote: '"',
      header: true,
    });
    expect(preview.guesses.encoding.evidence.code).toBe('bom');
    expect(preview.labels[0]).toBe('Row ID');
    expect(records).toHaveLength(9994);
  });

  test('superstore as a French spreadsheet writes it: Windows-1252 and semicolons', async () => {
    const { preview, records } = await seen('superstore_fr/superstore_fr.csv');
    expect(preview.dialect).toMatchObject({
      encoding: 'windows-1252',
      delimiter: ';',
      quote: '"',
      header: true,
    });
    expect(preview.labels).toContain("Date d'expédition");
    expect(preview.labels).toContain('Montant (€)');
    expect(records).toHaveLength(9994);
    expect(records.every((record) => record.fields.length === 21)).toBe(true);
  });

  test('a workbook is named, not read', async () => {
    const result = await room.preview(fileOf(fixture('superstore_us/Sample - Superstore.xls')));
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'file-unsupported-format', params: { format: 'xls' } },
    });
  });

  test('other files', async () => {
    const rennes = await seen('rennes_subventions/rennes_subventions_2019.csv');
    expect(rennes.preview.labels).toContain("Budget de l'année");
    expect(rennes.records).toHaveLength(362);
    const orders = await seen('rfm_orders/rfm_data_orders.csv');
    expect(orders.preview.labels).toEqual([
      'customer_id',
      'order_date',
      'revenue',
      'first_name',
      'last_name',
      'email',
    ]);
    expect(orders.records).toHaveLength(4906);
    const summary = await seen('cdnow/cdnow_customers_summary.csv');
    expect(summary.preview.dialect.header).toBe(true);
  });

  test('encodings', async () => {
    const names = (await seen('encodings/latin1.csv')).preview;
    expect([names.dialect.encoding, names.labels, names.rows[0]]).toEqual([
      'windows-1252',
      ['name', 'age'],
      ['José Álvarez', '30'],
    ]);
    const wide = await seen('encodings/utf16.csv');
    expect([wide.preview.dialect.encoding, wide.preview.rows[0]]).toEqual([
      'utf-16le',
      ['José Álvarez', '30'],
    ]);
    expect(wide.content.startsWith('José Álvarez,30\r\n')).toBe(true);
    const japanese = (await seen('encodings/shift_jis.csv')).preview;
    expect([japanese.dialect.encoding, japanese.guesses.encoding.certainty]).toEqual([
      'shift_jis',
      'likely',
    ]);
    expect(japanese.labels).toEqual(['名前', '年齢']);
    expect(japanese.rows[1]).toEqual(['山田', '30']);
    expect(codeOf(await room.preview(fileOf(fixture('encodings/all_latin1.csv'))))).toBe(
      'file-one-column',
    );
    expect(codeOf(await room.preview(fileOf(fixture('encodings/all_utf16.csv'))))).toBe(
      'file-one-column',
    );
  });
});
