import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { sql } from '../../src/lib/sql/text';
import { createIngestRoom } from '../../workers/ingest/room';
import { valueOf } from '../../workers/ingest/testing';
import { fixture, fixtureJson, hasFixtures } from '../helpers/fixtures';
import { openContainers } from '../../src/lib/flows/import/containers';
import { filesToReplay, NO_CHANGE } from '../../src/lib/flows/import/replay';
import { xlsxOf } from '../../workers/formats/testing';
import { importInNode, rowOf } from '../helpers/pipeline';

const room = createIngestRoom();

describe.skipIf(!hasFixtures)('a workbook through the whole import', { timeout: 120_000 }, () => {
  it('superstore .xls gives the figures of its file', async () => {
    const answers = fixtureJson<{
      superstore_xls: { rows: number; customers: number; orders: number; sales: number };
    }>('answers.json').superstore_xls;
    const bytes = fixture('superstore_us/Sample - Superstore.xls');
    const book = new File([new Uint8Array(bytes)], 'Superstore.xls');
    const { parts } = valueOf(await room.expand(book));
    const { session, close } = await importInNode(parts.slice(0, 1).map(({ file }) => file));
    const row = await rowOf(
      session,
      sql`SELECT count(*), count(DISTINCT customer_key), count(DISTINCT order_ref), sum(amount)::VARCHAR, min(ordered_on)::VARCHAR, max(ordered_on)::VARCHAR FROM order_line`,
    );
    expect(row.map(String)).toEqual([
      String(answers.rows),
      String(answers.customers),
      String(answers.orders),
      String(answers.sales),
      '2014-01-03',
      '2017-12-30',
    ]);
    close();
  });
});

const text = (ref: string, value: string) =>
  `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
const rowsOf = (rows: readonly (readonly (string | number)[])[]) =>
  rows
    .map((cells, r) => {
      const written = cells.map((cell, c) => {
        const ref = `${'ABCDEF'[c]}${r + 1}`;
        return typeof cell === 'number' ? `<c r="${ref}"><v>${cell}</v></c>` : text(ref, cell);
      });
      return `<row r="${r + 1}">${written.join('')}</row>`;
    })
    .join('');

describe('a workbook of several sheets', { timeout: 60_000 }, () => {
  const sales = Array.from({ length: 30 }, (_, i) => [
    `C${i % 10}`,
    `2024-0${1 + (i % 9)}-15`,
    10 + i,
    'Lyon',
  ]);
  const book = xlsxOf(
    {
      sheets: [
        {
          name: 'Ventes',
          rows: rowsOf([
            ['Ventes 2024'],
            ['Code client', 'Date', 'Montant', 'Ville'],
            ...sales,
            ['Total', '', 735],
          ]),
        },
        {
          name: 'Clients',
          rows: rowsOf([
            ['Code client', 'E-mail'],
            ...sales.slice(0, 10).map(([id]) => [id ?? '', `${id}@example.org`]),
          ]),
        },
        {
          name: 'Aide',
          rows: rowsOf([
            ['Mot', 'Sens'],
            ['panier', 'achat'],
            ['rayon', 'famille'],
          ]),
        },
        { name: 'Vide', rows: '' },
      ],
    },
    'boutique.xlsx',
  );

  it('gives each as a source, asks nothing of a sheet without customers, and says what it did', async () => {
    const sources = await openContainers(room, [book], {});
    expect(sources.map(({ file, origin }) => [file.name, origin?.tables])).toEqual([
      ['boutique.xlsx › Ventes', 3],
      ['boutique.xlsx › Clients', 3],
      ['boutique.xlsx › Aide', 3],
    ]);
    const { reading, summary, close } = await importInNode(sources);
    expect(reading.questions).toEqual([]);
    expect(reading.recipe.sources.map(({ kind }) => kind)).toEqual([
      'orders',
      'customers',
      'ignored',
    ]);
    // 10 + 11 + ... + 39 by hand; the total of the sheet is no sale.
    expect([summary.customers, summary.amount]).toEqual([10, 735]);
    const [first] = summary.sources;
    expect(first?.notes).toEqual([{ code: 'empty-sheet', params: { name: 'Vide' } }]);
    expect(first?.repairs?.map(({ kind, count, accepted }) => [kind, count, accepted])).toEqual([
      ['title-lines', 1, true],
      ['total-lines', 1, true],
    ]);
    close();

    // What is kept of it replays alone, and keeps what opening the workbook had to say.
    const settled = { ...reading, dataset: summary };
    const kept = reading.staged.map(({ id, file }) => ({
      sourceId: id,
      name: file.name,
      blob: file,
    }));
    const again = await importInNode(filesToReplay(kept, settled, NO_CHANGE));
    expect(again.summary).toEqual(summary);
    again.close();

    const refused = new Map([['s1', { repairs: ['title-lines' as const] }]]);
    const files = filesToReplay(kept, settled, { ...NO_CHANGE, dialects: refused });
    const raw = await importInNode(files);
    expect(raw.summary.rejectCounts).toMatchObject([{ reason: 'missing-date', count: 1 }]);
    expect(raw.reading.guesses).toContainEqual(
      expect.objectContaining({ sourceId: 's1', target: 'repairs', decidedBy: 'person' }),
    );
    raw.close();
  });
});

/** A Parquet file that another program wrote. */
async function parquetOf(select: string, options: string): Promise<File> {
  const folder = mkdtempSync(join(tmpdir(), 'parquet-'));
  try {
    const path = join(folder, 'a.parquet');
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run(`COPY (${select}) TO '${path}' (FORMAT parquet${options})`);
    connection.closeSync();
    return new File([new Uint8Array(readFileSync(path))], 'a.parquet');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('Parquet that the engine wrote', { timeout: 60_000 }, () => {
  const SELECT = `SELECT 12345678901234567890::UBIGINT AS id, 9007199254740993::BIGINT AS big,
    DATE '2024-01-05' AS jour, TIMESTAMP '2024-01-05 08:26:01.5' AS moment, TIME '08:30:00' AS heure,
    -12.3400::DECIMAL(18,4) AS montant, 1234567890123456789012345678.05::DECIMAL(38,2) AS grand,
    7.5::DECIMAL(4,1) AS petit, 0.1::FLOAT AS court, 0.1::DOUBLE AS long, 'é, "x"' AS texte, true AS ok,
    {'a': 1, 'b': [1.5]} AS "objet", [1, 2] AS liste, NULL::INT AS rien, 1e-7 AS tres_petit`;
  const LINE =
    '12345678901234567890,9007199254740993,2024-01-05,2024-01-05 08:26:01,08:30:00,-12.34,1234567890123456789012345678.05,7.5,0.1,0.1,"é, ""x""",true,"{""a"":1,""b"":[1.5]}","[1,2]",,0.0000001';

  it.each(['snappy', 'zstd', 'gzip', 'brotli', 'lz4_raw', 'uncompressed'])('%s', async (codec) => {
    const { kind, parts } = valueOf(
      await room.expand(await parquetOf(SELECT, `, CODEC '${codec}'`)),
    );
    const [part] = parts;
    const [labels, ...lines] = (await part?.file.text())?.trimEnd().split('\n') ?? [];
    expect(kind).toBe('parquet');
    expect(labels).toBe(
      'id,big,jour,moment,heure,montant,grand,petit,court,long,texte,ok,objet,liste,rien,tres_petit',
    );
    expect(lines).toEqual([LINE]);
    expect([part?.rows, part?.columns, part?.notes]).toEqual([
      2,
      16,
      [{ code: 'nested-values', params: { columns: 2 } }],
    ]);
  });

  it('row groups in order, every row once; too much is refused', async () => {
    const file = await parquetOf(
      'SELECT i AS id, (i * 0.01)::DECIMAL(9,2) AS n FROM range(10000) t(i)',
      ', ROW_GROUP_SIZE 2048',
    );
    const { parts } = valueOf(await room.expand(file));
    const lines = (await parts[0]?.file.text())?.trimEnd().split('\n') ?? [];
    expect([lines.length, lines[1], lines[2050], lines[10_000], parts[0]?.rows]).toEqual([
      10_001,
      '0,0',
      '2049,20.49',
      '9999,99.99',
      10_001,
    ]);
    const refused = await room.expand(file, { maxInflatedBytes: 50_000 });
    expect(refused).toMatchObject({ ok: false, error: { code: 'file-too-large-inflated' } });
  });
});
