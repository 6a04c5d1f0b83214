import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { sql } from '../../src/lib/sql/text';
import { createIngestRoom } from '../../workers/ingest/room';
import { valueOf } from '../../workers/ingest/testing';
import { fixture, fixtureJson, hasFixtures } from '../helpers/fixtures';
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
