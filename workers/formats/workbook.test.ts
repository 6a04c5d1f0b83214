import { describe, expect, test } from 'vitest';
import type { SourcePart } from '../../src/lib/core/parts';
import { createIngestRoom } from '../ingest/room';
import { codeOf, valueOf } from '../ingest/testing';
import { odsOf, xlsxOf, xlsxParts, zipOf, type TestBook } from './testing';

const room = createIngestRoom();
const expand = async (file: File, fillMerged?: boolean) =>
  valueOf(await room.expand(file, fillMerged === undefined ? {} : { fillMerged }));
const textOf = (part: SourcePart | undefined) => part?.file.text();
const one = async (book: TestBook, fillMerged?: boolean) => {
  const { parts } = await expand(xlsxOf(book), fillMerged);
  return { text: await textOf(parts[0]), notes: parts[0]?.notes };
};
const sheet = (rows: string, after = ''): TestBook => ({ sheets: [{ name: 'S', rows, after }] });
const str = (ref: string, text: string) =>
  `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;

describe('values of an XLSX', () => {
  test('numbers: all digits, no exponent, no noise; ids without point', async () => {
    const values = [
      '17850',
      '12345678901234567',
      '1E+21',
      '1.5E-7',
      '0.1',
      '731.93999999999994',
      '-3.25',
      '1234567890123456',
    ];
    const { text } = await one(
      sheet(
        values.map((v, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${v}</v></c></row>`).join(''),
      ),
    );
    expect(text?.trimEnd().split('\n')).toEqual([
      '17850',
      '12345678901234568',
      '1000000000000000000000',
      '0.00000015',
      '0.1',
      '731.94',
      '-3.25',
      '1234567890123456',
    ]);
  });

  test('dates, times and lengths of time; a column has times or has none', async () => {
    const formats = [
      [14, 'd'],
      [22, 'm/d/yy h:mm'],
      [21, 'h:mm:ss'],
      [164, '[h]:mm'],
      [165, 'yyyy\\-mm\\-dd;@'],
    ] as const;
    const row = (r: number, cells: string[]) =>
      `<row r="${r}">${cells.map((v, i) => `<c r="${'ABCDE'[i]}${r}" s="${i + 1}"><v>${v}</v></c>`).join('')}</row>`;
    const { text } = await one({
      ...sheet(
        row(1, ['45296', '45296', '0.4375', '1.5', '60']) +
          row(2, ['45297', '45296.351388888892', '0.99998842592592593', '26.25', '61']),
      ),
      formats,
    });
    expect(text).toBe(
      '2024-01-05,2024-01-05 00:00:00,10:30:00,36:00:00,1900-02-28\n' +
        '2024-01-06,2024-01-05 08:26:00,23:59:59,630:00:00,1900-03-01\n',
    );
  });

  test('days counted from 1904', async () => {
    const book = {
      ...sheet('<row r="1"><c r="A1" s="1"><v>43834</v></c></row>'),
      formats: [[14, 'd']] as const,
      from1904: true,
    };
    const { text, notes } = await one(book);
    expect([text, notes?.[0]?.code]).toEqual(['2024-01-05\n', 'dates-1904']);
  });

  test('results of formulas, errors, booleans, texts of every kind', async () => {
    const { text, notes } = await one({
      sheets: [
        {
          name: 'S',
          rows:
            '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1" t="b"><v>1</v></c></row>' +
            '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="inlineStr"><is><r><t>ri</t></r><r><t>ch</t></r></is></c><c r="C2" t="e"><v>#N/A</v></c><c r="D2" t="b"><v>0</v></c></row>',
        },
      ],
      shared: ['l&apos;été, &quot;deux&quot;\nlignes'],
    });
    expect(text).toBe('2,ab,,true\n"l\'été, ""deux""\nlignes",rich,,false\n');
    expect(notes).toEqual([
      { code: 'error-cells', params: { cells: 2, example: '#DIV/0!' } },
      { code: 'formulas', params: { cells: 3 } },
    ]);
  });

  test('zeros in front, shown by the format or lost for good', async () => {
    const rows =
      `<row r="1">${str('A1', 'Code client')}${str('B1', 'Tél')}${str('C1', 'Code postal')}${str('D1', 'Montant')}</row>` +
      [1000, 75011, 6000]
        .map(
          (zip, i) =>
            `<row r="${i + 2}"><c r="A${i + 2}" s="1"><v>${i + 7}</v></c><c r="B${i + 2}" s="2"><v>61234567${i}</v></c><c r="C${i + 2}"><v>${zip}</v></c><c r="D${i + 2}" s="3"><v>${zip}</v></c></row>`,
        )
        .join('');
    const { text, notes } = await one({
      ...sheet(rows),
      formats: [
        [164, '00000'],
        [165, '0#" "##" "##" "##" "##'],
        [166, '#,##0.00'],
      ],
    });
    expect(text?.split('\n')[1]).toBe('00007,0612345670,1000,1000');
    expect(notes).toEqual([
      { code: 'zeros-restored', params: { column: 'Code client', cells: 3, example: '7' } },
      { code: 'zeros-restored', params: { column: 'Tél', cells: 3, example: '612345670' } },
      { code: 'zeros-lost', params: { column: 'Code postal', cells: 2, example: '1000' } },
    ]);
  });

  test('merged cells: texts go down, numbers are not repeated, a title is left alone', async () => {
    const rows = `<row r="1">${str('A1', 'Ventes 2024')}</row><row r="3">${str('A3', 'Rayon')}${str('B3', 'CA')}</row><row r="4">${str('A4', 'Vin')}<c r="B4"><v>1</v></c></row><row r="5"><c r="B5"><v>2</v></c></row>`;
    const book = sheet(
      rows,
      '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A4:A5"/></mergeCells>',
    );
    expect((await one(book, false)).text).toBe('Ventes 2024,\n\nRayon,CA\nVin,1\n,2\n');
    expect((await one(book)).text).toBe('Ventes 2024,\n\nRayon,CA\nVin,1\nVin,2\n');
    const amounts = sheet(
      `<row r="1">${str('A1', 'Article')}${str('B1', 'Total')}</row><row r="2">${str('A2', 'Vin')}<c r="B2"><v>30</v></c></row><row r="3">${str('A3', 'Pain')}</row>`,
      '<mergeCells><mergeCell ref="B2:B3"/></mergeCells>',
    );
    const kept = await one(amounts);
    expect([kept.text, kept.notes?.[0]?.params]).toEqual([
      'Article,Total\nVin,30\nPain,\n',
      { cells: 1, filled: 0 },
    ]);
    const filled = await one(book, true);
    expect([filled.text, filled.notes]).toEqual([
      'Ventes 2024,\n\nRayon,CA\nVin,1\nVin,2\n',
      [{ code: 'merged-cells', params: { cells: 1, filled: 1 } }],
    ]);
  });

  test('sheets: several, hidden, empty; tables that begin away from the corner', async () => {
    const { parts, notes } = await expand(
      xlsxOf(
        {
          sheets: [
            {
              name: 'Une',
              rows: `<row r="3">${str('C3', 'id')}${str('D3', 'n')}</row><row r="4" hidden="1"><c r="C4"><v>1</v></c><c r="D4"><v>2</v></c></row><row r="9"><c r="A9" s="0"/></row>`,
            },
            { name: 'Vide', rows: '<row r="1"><c r="A1" s="0"/></row>' },
            { name: '../../etc', rows: `<row r="1">${str('A1', '=cmd')}</row>`, state: 'hidden' },
          ],
        },
        'two.xlsx',
      ),
    );
    expect(parts.map(({ name, file, rows, columns }) => [name, file.name, rows, columns])).toEqual([
      ['Une', 'two.xlsx › Une', 2, 2],
      ['../../etc', 'two.xlsx › ../../etc', 1, 1],
    ]);
    expect(await textOf(parts[0])).toBe('\n\nid,n\n1,2\n');
    expect(parts.map((part) => part.notes)).toEqual([
      [{ code: 'hidden-rows', params: { rows: 1 } }],
      [{ code: 'hidden-sheet' }],
    ]);
    expect(notes).toEqual([{ code: 'empty-sheet', params: { name: 'Vide' } }]);
  });
});

describe('workbooks that are refused', { timeout: 60_000 }, () => {
  const parts = xlsxParts(sheet('<row r="1"><c r="A1"><v>1</v></c></row>'));
  test('a document type, in any part', async () => {
    const bomb = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]>';
    for (const path of ['xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml', 'xl/workbook.xml']) {
      const file = zipOf(
        { ...parts, [path]: (parts[path] ?? '').replace(/^<\?.*?\?>/, bomb) },
        'b.xlsx',
      );
      expect(codeOf(await room.expand(file))).toBe('file-unsafe');
    }
    expect(codeOf(await room.expand(odsOf('', 'b.ods', '<!DOCTYPE x [<!ENTITY y "z">]>')))).toBe(
      'file-unsafe',
    );
  });

  test('too many rows, without reading them', async () => {
    const rows = Array.from(
      { length: 500_001 },
      (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c></row>`,
    ).join('');
    expect(codeOf(await room.expand(xlsxOf(sheet(rows))))).toBe('workbook-too-long');
  });

  test('nothing in it, or cut short', async () => {
    expect(codeOf(await room.expand(xlsxOf(sheet(''))))).toBe('workbook-empty');
    const whole = xlsxOf(sheet('<row r="1"><c r="A1"><v>1</v></c></row>'));
    expect(codeOf(await room.expand(new File([whole.slice(0, whole.size - 40)], 'b.xlsx')))).toBe(
      'file-damaged',
    );
  });
});

describe('OpenDocument', () => {
  const cell = (type: string, attributes: string, text = '') =>
    `<table:table-cell table:style-name="ce1" office:value-type="${type}" ${attributes}><text:p>${text}</text:p></table:table-cell>`;

  test('values, repeated cells, groups of rows, headers to repeat, styled emptiness', async () => {
    const { parts } = await expand(
      odsOf(
        `<table:table table:name="Ventes"><table:table-header-rows><table:table-row>${['id', 'jour', 'heure', 'ca', 'ok'].map((text) => cell('string', '', text)).join('')}</table:table-row></table:table-header-rows>` +
          `<table:table-row-group><table:table-row table:number-rows-repeated="2">${cell('float', 'office:value="17850"', '17 850')}${cell('date', 'office:date-value="2024-01-05"', '05/01/24')}${cell('time', 'office:time-value="PT26H30M05S"', '26:30:05')}${cell('currency', 'office:value="12.5" office:currency="EUR"', '12,50 €')}${cell('boolean', 'office:boolean-value="true"', 'VRAI')}</table:table-row></table:table-row-group>` +
          `<table:table-row><table:table-cell table:number-columns-repeated="3"/>${cell('string', 'calcext:value-type="error"', '#N/A')}</table:table-row>` +
          '<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:style-name="ce2" table:number-columns-repeated="16384"/></table:table-row></table:table>',
      ),
    );
    expect(await textOf(parts[0])).toBe(
      'id,jour,heure,ca,ok\n' + '17850,2024-01-05,26:30:05,12.5,true\n'.repeat(2),
    );
    expect(parts[0]?.notes).toEqual([
      { code: 'error-cells', params: { cells: 1, example: '#N/A' } },
    ]);
  });
});
