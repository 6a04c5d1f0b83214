import { expect, test } from 'vitest';
import { createIngestRoom } from '../ingest/room';
import { codeOf, fileOf } from '../ingest/testing';
import { double, record, words, xlsBook } from './testingXls';
import { xlsFacts } from './xls';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** A container whose second sector begins with these 16-bit words. */
function xlsOf(...words: number[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(2048);
  bytes.set(SIGNATURE);
  words.forEach((word, i) => new DataView(bytes.buffer).setUint16(1024 + i * 2, word, true));
  return bytes;
}
const [BOF, GLOBALS] = [0x0809, 0x0005];
const begin = (version: number) => [BOF, 8, version, GLOBALS, 0, 0];

test('days from 1904, passwords and old versions are told before reading', () => {
  expect(xlsFacts(xlsOf(...begin(0x0600), 0x22, 2, 1, 0x0a, 0))).toEqual({
    encrypted: false,
    older: false,
    from1904: true,
    start: 1024,
  });
  expect(xlsFacts(xlsOf(...begin(0x0600), 0x2f, 4, 0, 0)).encrypted).toBe(true);
  expect(xlsFacts(xlsOf(...begin(0x0500))).older).toBe(true);
  const packaged = xlsOf();
  [...'EncryptedPackage'].forEach((letter, i) => (packaged[512 + i * 2] = letter.charCodeAt(0)));
  expect(xlsFacts(packaged).encrypted).toBe(true);
});

test('each is refused by name', async () => {
  const room = createIngestRoom();
  const failing = async (bytes: Uint8Array<ArrayBuffer>) =>
    codeOf(await room.expand(fileOf(bytes, 'a.xls')));
  expect(await failing(xlsOf(...begin(0x0600), 0x2f, 4, 0, 0))).toBe('file-encrypted');
  expect(await failing(xlsOf(...begin(0x0500)))).toBe('file-unsupported-format');
  expect(await failing(xlsOf(...begin(0x0600), 0x0a, 0))).toBe('file-damaged');
});

test('formats, merges, hidden rows and sheets, formulas and errors of an old workbook', async () => {
  const textCell = (row: number, column: number, index: number) =>
    record(0x00fd, ...words(row, column, 0, index, 0));
  const number = (row: number, column: number, style: number, value: number) =>
    record(0x0203, ...words(row, column, style), ...double(value));
  /** Whole numbers side by side, each with its style. */
  const several = (row: number, ...cells: readonly (readonly [style: number, value: number])[]) =>
    record(
      0x00bd,
      ...words(row, 0),
      ...cells.flatMap(([style, value]) => words(style, (value << 2) | 2, value >> 14)),
      ...words(cells.length - 1),
    );
  const records = [
    ...record(0x0208, ...words(2, 0, 4, 255, 0, 0, 0x20, 0)),
    ...[0, 1, 2, 3].flatMap((column) => textCell(0, column, column)),
    ...several(1, [1, 1000], [2, 45296]),
    ...number(1, 2, 3, 0.155),
    ...textCell(1, 3, 4),
    ...several(2, [1, 75011], [2, 45297]),
    ...record(0x0006, ...words(2, 2, 3), ...double(12.5), ...words(0, 0, 0, 0)),
    ...record(0x0205, ...words(3, 2, 0), 42, 1),
    ...several(3, [1, 6000], [2, 60]),
    ...record(0x00e5, ...words(1, 1, 2, 3, 3)),
  ];
  const bytes = xlsBook(
    [
      { name: 'Ventes', records },
      { name: 'Notes', hidden: true, records: textCell(0, 0, 4) },
    ],
    [
      [164, '00000'],
      [14, 'd/m/yyyy'],
      [165, '0.0%'],
    ],
    ['Code postal', 'Date', 'Taux', 'Ville', 'Lyon'],
  );
  const opened = await createIngestRoom().expand(fileOf(bytes, 'old.xls'));
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const [sales, notes] = opened.value.parts;
  expect(await sales?.file.text()).toBe(
    'Code postal,Date,Taux,Ville\n' +
      '01000,2024-01-05,0.155,Lyon\n' +
      '75011,2024-01-06,12.5,Lyon\n' +
      '06000,1900-02-28,,\n',
  );
  expect(sales?.notes).toEqual([
    { code: 'merged-cells', params: { cells: 1, filled: 1 } },
    { code: 'error-cells', params: { cells: 1, example: '#N/A' } },
    { code: 'formulas', params: { cells: 1 } },
    { code: 'hidden-rows', params: { rows: 1 } },
    { code: 'zeros-restored', params: { column: 'Code postal', cells: 2, example: '1000' } },
  ]);
  expect(notes?.notes).toEqual([{ code: 'hidden-sheet' }]);
});
