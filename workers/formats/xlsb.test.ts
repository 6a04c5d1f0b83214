import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { expand } from './expand';
import { zipOf } from './testing';

const u32 = (n: number) => [n & 255, (n >> 8) & 255, (n >> 16) & 255, (n >>> 24) & 255];
const wide = (text: string) => [
  ...u32(text.length),
  ...Array.from(text, (c) => c.charCodeAt(0)).flatMap((code) => [code & 255, code >> 8]),
];
const double = (value: number) => [...new Uint8Array(new Float64Array([value]).buffer)];
/** A record of MS-XLSB, section 2.1.4: type and size in groups of seven bits, then its bytes. */
const record = (type: number, bytes: readonly number[] = []) => [
  ...(type < 128 ? [type] : [(type & 127) | 128, type >> 7]),
  ...(bytes.length < 128 ? [bytes.length] : [(bytes.length & 127) | 128, bytes.length >> 7]),
  ...bytes,
];

/** BrtCellSt and BrtCellReal in rows of BrtRowHdr (MS-XLSB, sections 2.4.321, 2.4.319 and 2.4.740). */
function sheet(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const written = rows.flatMap((cells, row) => [
    ...record(0, [
      ...u32(row),
      ...u32(0),
      0x2c,
      1,
      0,
      0,
      0,
      ...u32(1),
      ...u32(0),
      ...u32(cells.length - 1),
    ]),
    ...cells.flatMap((cell, column) => {
      const at = [...u32(column), ...u32(0)];
      return typeof cell === 'string'
        ? record(6, [...at, ...wide(cell)])
        : record(5, [...at, ...double(cell)]);
    }),
  ]);
  return Uint8Array.from([
    ...record(129),
    ...record(145),
    ...written,
    ...record(146),
    ...record(130),
  ]);
}

const BOOK = Uint8Array.from([
  ...record(131),
  ...record(143),
  ...record(156, [...u32(0), ...u32(1), ...wide('rId1'), ...wide('Ventes')]),
  ...record(144),
  ...record(132),
]);
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (type: string, target: string) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATION}/${type}" Target="${target}"/></Relationships>`;
const packageOf = (book: Uint8Array, rows: Uint8Array, name = 'ventes.xlsb') =>
  zipOf(
    {
      '[Content_Types].xml': strToU8(
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/><Override PartName="/xl/worksheets/sheet1.bin" ContentType="application/vnd.ms-excel.worksheet"/></Types>',
      ),
      '_rels/.rels': relations('officeDocument', 'xl/workbook.bin'),
      'xl/workbook.bin': book,
      'xl/_rels/workbook.bin.rels': relations('worksheet', 'worksheets/sheet1.bin'),
      'xl/worksheets/sheet1.bin': rows,
    },
    name,
  );

const ROWS = [
  ['Code client', 'Ville', 'Montant'],
  ['C1', 'Nîmes', 10.5],
  ['C2', 'Lyon', 20],
];

describe('a binary workbook', () => {
  it('gives its cells as any workbook', async () => {
    const result = await expand(packageOf(BOOK, sheet(ROWS)), {});
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    const [part] = result.value.parts;
    expect(result.value.kind).toBe('workbook');
    expect([part?.name, part?.rows, part?.columns]).toEqual(['Ventes', 3, 3]);
    expect(await part?.file.text()).toBe('Code client,Ville,Montant\nC1,Nîmes,10.5\nC2,Lyon,20\n');
  });

  it('that is broken or empty says so', async () => {
    const empty = await expand(packageOf(BOOK, sheet([])), {});
    expect(empty).toMatchObject({ ok: false, error: { code: 'workbook-empty' } });
    const cut = await expand(packageOf(BOOK.slice(0, 9), sheet(ROWS)), {});
    expect(cut).toMatchObject({ ok: false, error: { params: { fileName: 'ventes.xlsb' } } });
  });
});
