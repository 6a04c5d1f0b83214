import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { createIngestRoom } from '../ingest/room';
import { codeOf, fileOf, valueOf } from '../ingest/testing';
import { xlsxOf, zipOf } from './testing';

const room = createIngestRoom();
const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer());
const gz = (content: string | Uint8Array, name = 'a.csv.gz') =>
  fileOf(new Uint8Array(gzipSync(content)), name);
const failing = async (file: File, maxInflatedBytes?: number) =>
  codeOf(await room.expand(file, maxInflatedBytes === undefined ? {} : { maxInflatedBytes }));
const CSV = 'id,n\n1,2\n3,4\n';

describe('zip', () => {
  test('every table in it is a part; clutter, pictures and deeper archives are not', async () => {
    const book = xlsxOf({
      sheets: [{ name: 'S', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }],
    });
    const inner = await bytesOf(zipOf({ 'x.csv': CSV }, 'inner.zip'));
    const { kind, parts, notes } = valueOf(
      await room.expand(
        zipOf(
          {
            '2024/ventes.csv': CSV,
            'clients.csv.gz': new Uint8Array(gzipSync('a;b\n1;2\n')),
            'book.xlsx': await bytesOf(book),
            'photo.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1]),
            'inner.zip': inner,
            '__MACOSX/._ventes.csv': 'x',
            '.DS_Store': 'x',
            'vide.csv': '',
          },
          'all.zip',
        ),
      ),
    );
    expect(kind).toBe('zip');
    expect(parts.map(({ name, file }) => [name, file.name])).toEqual([
      ['2024/ventes.csv', 'all.zip › 2024/ventes.csv'],
      ['clients.csv.gz', 'all.zip › clients.csv.gz'],
      ['book.xlsx', 'all.zip › book.xlsx'],
    ]);
    expect(await parts[0]?.file.text()).toBe(CSV);
    expect(notes).toEqual([
      { code: 'left-out', params: { name: 'photo.png', reason: 'file-unsupported-format' } },
      { code: 'left-out', params: { name: 'inner.zip', reason: 'archive-nested' } },
    ]);
  });

  test('paths stay text: none is followed, accents of any archiver are read', async () => {
    const old = zipSync({ 'XX.csv': new TextEncoder().encode(CSV) });
    for (let at = 0; at < old.length - 1; at++)
      if (old[at] === 0x58 && old[at + 1] === 0x58) old.set([0x82, 0x85], at);
    const names = async (file: File) =>
      valueOf(await room.expand(file)).parts.map(({ name, file: part }) => [name, part.name]);
    expect(await names(fileOf(old, 'old.zip'))).toEqual([['éà.csv', 'éà.csv']]);
    expect(
      await names(
        zipOf({ '../../../etc/passwd': CSV, 'C:\\win\\été.csv': CSV, __proto__x: CSV }, 'a.zip'),
      ),
    ).toEqual([
      ['../../../etc/passwd', 'a.zip › ../../../etc/passwd'],
      ['C:\\win\\été.csv', 'a.zip › C:\\win\\été.csv'],
      ['__proto__x', 'a.zip › __proto__x'],
    ]);
  });

  test('what cannot be read is named', async () => {
    expect(await failing(zipOf({ 'a.txt': '' }, 'a.zip'))).toBe('archive-nothing');
    expect(
      await failing(zipOf({ 'a.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47]) }, 'a.zip')),
    ).toBe('file-unsupported-format');
    const packed = await bytesOf(zipOf({ 'a.csv': CSV.repeat(99) }, 'a.zip'));
    expect(await failing(fileOf(packed.slice(0, -30), 'a.zip'))).toBe('file-damaged');
    const flipped = packed.slice();
    flipped[45] = (flipped[45] ?? 0) ^ 0x10;
    expect(await failing(fileOf(flipped, 'a.zip'))).toBe('file-damaged');
    const locked = packed.slice();
    const directory = locked.findIndex(
      (byte, i) => byte === 0x50 && locked[i + 1] === 0x4b && locked[i + 2] === 1,
    );
    locked[directory + 8] = (locked[directory + 8] ?? 0) | 1;
    expect(await failing(fileOf(locked, 'a.zip'))).toBe('file-encrypted');
  });
});

describe('limits count what comes out, not what headers say', { timeout: 60_000 }, () => {
  const zeros = new Uint8Array(80 * 1024 ** 2).fill(48);

  test('a zip whose directory lies', async () => {
    const packed = zipSync({ 'a.csv': zeros.subarray(0, 2_000_000) });
    const view = new DataView(packed.buffer);
    const directory = packed.findIndex(
      (byte, i) => byte === 0x50 && packed[i + 1] === 0x4b && packed[i + 2] === 1,
    );
    view.setUint32(directory + 24, 10, true);
    view.setUint32(22, 10, true);
    expect(await failing(fileOf(packed, 'bomb.zip'), 1_000_000)).toBe('file-too-large-inflated');
  });

  test('a gzip bomb, and a gzip above the limit of the device', async () => {
    expect(await failing(gz(zeros))).toBe('file-too-large-inflated');
    expect(await failing(gz('1,2\n'.repeat(5000)), 10_000)).toBe('file-too-large-inflated');
    expect(await failing(gz('1,2\n'.repeat(5000)), 20_000)).toBe('ok');
  });

  test('entries add up; a workbook counts too', async () => {
    const entries = Object.fromEntries(['a', 'b', 'c'].map((name) => [name, CSV.repeat(100)]));
    expect(await failing(zipOf(entries, 'a.zip'), 3000)).toBe('file-too-large-inflated');
    const rows = Array.from(
      { length: 2000 },
      (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c></row>`,
    ).join('');
    expect(await failing(xlsxOf({ sheets: [{ name: 'S', rows }] }), 50_000)).toBe(
      'file-too-large-inflated',
    );
  });

  test('archives in archives', async () => {
    expect(await failing(gz(await bytesOf(zipOf({ 'a.csv': CSV }, 'a.zip'))))).toBe(
      'archive-nested',
    );
    expect(await failing(gz(gzipSync(gzipSync(CSV))))).toBe('archive-nested');
    expect(await failing(gz(gzipSync(CSV)))).toBe('ok');
  });
});

describe('gzip', () => {
  test('cut short, or with a wrong checksum', async () => {
    const packed = await bytesOf(gz(CSV.repeat(1000)));
    expect(await failing(fileOf(packed.slice(0, -12), 'a.csv.gz'))).toBe('file-damaged');
    const wrong = packed.slice();
    wrong[wrong.length - 6] = (wrong[wrong.length - 6] ?? 0) ^ 0xff;
    expect(await failing(fileOf(wrong, 'a.csv.gz'))).toBe('file-damaged');
  });

  test('cancelled before it begins', async () => {
    expect(codeOf(await room.expand(gz(CSV), {}, { signal: AbortSignal.abort() }))).toBe(
      'cancelled',
    );
  });
});
