import { afterAll, beforeAll, expect, it } from 'vitest';
import { listRejects, rejectsCsv } from '../../src/lib/flows/import/rejects';
import { settleChange } from '../../src/lib/flows/import/replay';
import { sql } from '../../src/lib/sql/text';
import { importInNode, readInNode, type Imported } from '../helpers/pipeline';

const FILE = [
  'customer_id;order_date;amount',
  'C1;31/01/2024;10,50',
  'C2;never;11,50',
  'C3;30/01/2024;=cmd|calc',
  'C4;29/01/2024',
  ...Array.from({ length: 60 }, (_, i) => `C${i % 9};28/01/2024;${i},50`),
  '',
].join('\n');

let imported: Imported;
beforeAll(async () => {
  imported = await importInNode([new File([FILE], 'sales.csv')]);
}, 60_000);
afterAll(() => imported.close());

it('lists rejects by line, all of them or those of one column and reason', async () => {
  const all = await listRejects(imported.session, null);
  if (!all.ok) throw new Error(all.error.code);
  expect(all.value.total).toBe(3);
  const rows = await all.value.page(0, 10);
  expect(rows.ok && rows.value.map((r) => [r.line, r.column, r.value, r.reason])).toEqual([
    [3, 'order_date', 'never', 'not-a-date'],
    [4, 'amount', '=cmd|calc', 'not-a-number'],
    [5, null, 'C4;29/01/2024', 'too-few-columns'],
  ]);
  const second = await all.value.page(1, 2);
  expect(second.ok && second.value.map((r) => r.line)).toEqual([4]);
  const lines = await listRejects(imported.session, {
    sourceId: 's1',
    column: null,
    reason: 'too-few-columns',
  });
  expect(lines.ok && lines.value.total).toBe(1);
});

it('writes rejects as a file that a spreadsheet opens and does not run', async () => {
  const made = await rejectsCsv(imported.session, null, {
    headers: ['Ligne', 'Valeur'],
    style: { delimiter: ';', decimal: ',' },
    cells: (r) => [r.line, r.value],
  });
  if (!made.ok) throw new Error(made.error.code);
  const bytes = new Uint8Array(await made.value.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(await made.value.text()).toBe(
    'Ligne;Valeur\r\n3;never\r\n4;\'=cmd|calc\r\n5;"C4;29/01/2024"\r\n',
  );
});

it('says which column could not be read when nothing could', async () => {
  const unread = FILE.replaceAll(/;[\d,]+$/gm, ';n/a');
  const { result, engine } = await readInNode([new File([unread], 'sales.csv')]);
  if (!result.ok) throw new Error(result.error.code);
  const reading = result.value;
  const change = {
    mapping: [{ target: 'role', sourceId: 's1', column: 2, role: 'amount' }],
    dialects: new Map(),
    options: {},
  } as const;
  const { recipe } = settleChange(reading, change, reading);
  const built = await reading.build(recipe);
  expect(built).toMatchObject({
    ok: false,
    error: { code: 'amount-unreadable', params: { fileName: 'sales.csv', column: 'amount' } },
  });
  engine.close();
}, 60_000);

it('lists the rejects of a dataset from before files had places', async () => {
  const base = await importInNode([new File([FILE], 'sales.csv')]);
  await base.session.run(sql`ALTER TABLE reject DROP COLUMN file`);
  const all = await listRejects(base.session, null);
  const rows = all.ok ? await all.value.page(0, 1) : all;
  expect(rows.ok && rows.value[0]).toMatchObject({ file: 0, line: 3, value: 'never' });
  base.close();
}, 60_000);
