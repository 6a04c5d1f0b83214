import { expect, it } from 'vitest';
import { need } from '../../src/lib/flows/run';
import { readFiles } from '../../src/lib/flows/import/reading';
import type { Progress } from '../../src/lib/contracts/progress';
import { sql } from '../../src/lib/sql/text';
import { portsInNode } from '../helpers/pipeline';

/** 300 purchases with blank lines and lines that do not fit among them, on both sides of any cut. */
const LINES = Array.from({ length: 300 }, (_, i) => {
  const line = `C${String(i % 9)};2024-01-${String((i % 28) + 1).padStart(2, '0')};${String(i)}.50`;
  return i % 23 === 5 ? `${line}\n` : i % 37 === 11 ? `C1;2024-01-01` : line;
});
const FILE = `customer_id;order_date;amount\n\n${LINES.join('\n')}\n\n`;
/** Physical lines of the file that lack a cell, told by splitting it. */
const SHORT = FILE.split('\n').flatMap((line, i) => (line === 'C1;2024-01-01' ? [i + 1] : []));

async function read(partBytes: number) {
  const { ports, sessions } = portsInNode();
  const progress: Progress[] = [];
  const options = { partBytes, onProgress: (p: Progress) => progress.push(p) };
  const file = new File([FILE], 'sales.csv');
  const reading = need(await readFiles(ports, [{ id: 's1', file }], undefined, options));
  const rows = need(
    await (sessions[0] ?? expect.fail()).run(sql`SELECT * FROM raw_s1 ORDER BY rowid`),
  );
  const [source] = reading.staged;
  await reading.abandon();
  return { source, rows: rows.rows, progress: progress.filter((p) => p.step === 'stage') };
}

it('reads a file in parts as it reads it whole, and says after each how far it is', async () => {
  const whole = await read(FILE.length);
  const parts = await read(400);
  expect(SHORT.length).toBeGreaterThan(5);
  expect(parts.source?.rejected.map((r) => r.line)).toEqual(SHORT);
  expect(parts.source?.shifts).toEqual(whole.source?.shifts);
  expect(parts.rows).toEqual(whole.rows);
  expect(parts.rows).toHaveLength(300 - SHORT.length);

  expect(whole.progress).toHaveLength(2);
  expect(parts.progress.length).toBeGreaterThan(10);
  expect(parts.progress.at(-1)).toEqual({
    step: 'stage',
    fileName: 'sales.csv',
    unit: 'bytes',
    done: FILE.length,
    total: FILE.length,
    rows: 300 - SHORT.length,
  });
}, 60_000);
