import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { fixture, hasFixtures } from '../../tests/helpers/fixtures';
import { fileOf, valueOf } from '../ingest/testing';
import { createIngestRoom } from '../ingest/room';

const room = createIngestRoom();

describe.skipIf(!hasFixtures)('real containers', { timeout: 60_000 }, () => {
  test('superstore .xls: three sheets, real dates, postcodes of two kinds', async () => {
    const bytes = fixture('superstore_us/Sample - Superstore.xls');
    const { kind, parts, notes } = valueOf(await room.expand(fileOf(bytes, 'Superstore.xls')));
    expect(kind).toBe('workbook');
    expect(parts.map(({ name, rows, columns }) => [name, rows, columns])).toEqual([
      ['Orders', 9995, 21],
      ['Returns', 297, 2],
      ['People', 5, 2],
    ]);
    expect(notes).toEqual([]);
    const lines = (await parts[0]?.file.text())?.split('\n') ?? [];
    expect(lines[2]).toBe(
      '2,CA-2016-152156,2016-11-08,2016-11-11,Second Class,CG-12520,Claire Gute,Consumer,United States,Henderson,Kentucky,42420,South,FUR-CH-10000454,Furniture,Chairs,"Hon Deluxe Fabric Upholstered Stacking Chairs, Rounded Back",731.94,3,0,219.582',
    );
    for (const part of parts) {
      const preview = valueOf(await room.preview(part.file, part.dialect));
      expect([preview.labels.length, preview.dialect.header]).toEqual([part.columns, true]);
    }
  });

  test('online retail .gz: inflated byte for byte, in one member or several', async () => {
    const text = fixture('online_retail/online_retail.csv.gz');
    const half = text.length >> 1;
    const members = [text.subarray(0, half), text.subarray(half)].map((part) => gzipSync(part));
    for (const packed of [[gzipSync(text, { level: 1 })], members]) {
      const file = new File(
        packed.map((part) => new Uint8Array(part)),
        'online_retail.csv.gz',
      );
      const { kind, parts } = valueOf(await room.expand(file));
      expect([kind, parts[0]?.name, parts[0]?.file.size]).toEqual([
        'gzip',
        'online_retail.csv',
        text.length,
      ]);
      expect(
        Buffer.from((await parts[0]?.file.arrayBuffer()) ?? new ArrayBuffer(0)).equals(
          Buffer.from(text),
        ),
      ).toBe(true);
    }
  });

  test.each(['simple', 'newlines', 'utf8'])(
    'csv-spectrum %s goes through untouched',
    async (name) => {
      const file = fileOf(fixture(`csv-spectrum/csvs/${name}.csv`));
      const { kind, parts } = valueOf(await room.expand(file));
      expect([kind, parts[0]?.file === file]).toEqual(['text', true]);
    },
  );

  test.each(['latin1', 'utf16', 'shift_jis'])(
    'encoding %s goes through untouched',
    async (name) => {
      const file = fileOf(fixture(`encodings/${name}.csv`));
      expect(valueOf(await room.expand(file)).parts[0]?.file === file).toBe(true);
    },
  );
});
