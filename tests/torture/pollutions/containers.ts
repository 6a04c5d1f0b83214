import { gzipSync } from 'node:zlib';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { zipSync } from 'fflate';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import type { CellValue, WriteOptions } from 'hucre';
import type { Draft } from '../draft';
import { plainCell } from '../draft';
import type { Axis, Pollution } from '../pollution';
import { csvLine } from '../../../workers/formats/csvText';

const fileOf = (bytes: Uint8Array, name: string) => new File([new Uint8Array(bytes)], name);

const around = (
  name: string,
  wrap: (bytes: Uint8Array, draft: Draft) => File | Promise<File>,
  more?: Partial<Pollution>,
): Pollution => ({
  name: `container: ${name}`,
  axes: ['container'],
  change: (draft) => ({ ...draft, wrap }),
  ...more,
});

/** Containers of cells: how text is cut, quoted, encoded and ended has no meaning in them. */
const CELLS: readonly Axis[] = ['container', 'cut', 'quotes', 'bytes', 'newlines'];
/** Containers of records: nothing stands around or between them, and labels are their own. */
const RECORDS: readonly Axis[] = [...CELLS, 'top', 'header', 'between', 'bottom', 'columns'];
/** Shapes that the whole sheet has; written as text. */
const SHAPES: readonly Axis[] = [...RECORDS.filter((axis) => axis !== 'bytes'), 'cells'];

/** The lines as cells; a line of text is its first cell. */
function gridOf({ above, header, lines }: Draft): readonly (readonly string[])[] {
  return [...above, ...header, ...lines.map(({ cells }) => cells)].map((cells) =>
    typeof cells === 'string' ? [cells] : cells,
  );
}

/** As a program types them: days and numbers where the cell is written plainly. */
function typed(cell: string): CellValue {
  if (/^\d{4}-\d\d-\d\d$/.test(cell)) return new Date(`${cell}T00:00:00Z`);
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(cell) ? Number(cell) : cell === '' ? null : cell;
}

const records = ({ header, fields, lines }: Draft) => {
  const labels = header[0] ?? [];
  return lines.flatMap(({ cells }) =>
    typeof cells === 'string'
      ? []
      : [Object.fromEntries(fields.map((_, i) => [labels[i] ?? '', cells[i] ?? '']))],
  );
};

const textFile = (text: string, name: string) => fileOf(new TextEncoder().encode(text), name);

const workbook = (
  name: string,
  write: (book: WriteOptions) => Promise<Uint8Array>,
  fileName: string,
): Pollution =>
  around(
    name,
    async (_, draft) => {
      const rows = gridOf(draft).map((row) => row.map(typed));
      return fileOf(await write({ sheets: [{ name: 'Orders', rows }] }), fileName);
    },
    { axes: CELLS },
  );

const json = (
  name: string,
  write: (records: readonly Readonly<Record<string, string>>[]) => string,
  fileName: string,
): Pollution =>
  around(name, (_, draft) => textFile(write(records(draft)), fileName), { axes: RECORDS });

async function parquet(draft: Draft): Promise<File> {
  const folder = mkdtempSync(join(tmpdir(), 'torture-'));
  try {
    const [csv, path] = [join(folder, 'a.csv'), join(folder, 'a.parquet')];
    writeFileSync(csv, gridOf(draft).map(csvLine).join(''));
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run(
      `COPY (SELECT * REPLACE (order_date::DATE AS order_date, amount::DECIMAL(12,2) AS amount) FROM read_csv('${csv}', all_varchar=true)) TO '${path}' (FORMAT parquet)`,
    );
    connection.closeSync();
    return fileOf(new Uint8Array(readFileSync(path)), 'orders.parquet');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const CONTAINERS: readonly Pollution[] = [
  around('gzip', (bytes, { fileName }) =>
    fileOf(new Uint8Array(gzipSync(bytes)), `${fileName}.gz`),
  ),
  around('zip', (bytes, { fileName }) => fileOf(zipSync({ [fileName]: bytes }), 'orders.zip')),
  around('zip in folders, with clutter', (bytes, { fileName }) =>
    fileOf(
      zipSync({
        [`export/${fileName}`]: bytes,
        [`__MACOSX/export/._${fileName}`]: new Uint8Array([0, 5, 22, 7]),
        'export/.DS_Store': new Uint8Array([0, 0, 0, 1]),
      }),
      'orders.zip',
    ),
  ),
  around('gzip in zip', (bytes, { fileName }) =>
    fileOf(zipSync({ [`${fileName}.gz`]: new Uint8Array(gzipSync(bytes)) }), 'orders.zip'),
  ),
  around(
    'gzip cut short',
    (bytes, { fileName }) => {
      const packed = gzipSync(bytes);
      return fileOf(new Uint8Array(packed.subarray(0, packed.length / 2)), `${fileName}.gz`);
    },
    { says: ['error file-damaged'] },
  ),
  around('text named xlsx', (bytes) => fileOf(bytes, 'orders.xlsx')),
  workbook('XLSX', writeXlsx, 'orders.xlsx'),
  workbook('ODS', writeOds, 'orders.ods'),
  json('JSON', (all) => JSON.stringify(all, null, 1), 'orders.json'),
  json(
    'JSON inside an object',
    (all) => JSON.stringify({ count: 400, orders: all }),
    'orders.json',
  ),
  json('JSON lines', (all) => all.map((r) => JSON.stringify(r)).join('\n'), 'orders.ndjson'),
  around('Parquet', (_, draft) => parquet(draft), {
    axes: [...RECORDS, 'dates', 'numbers', 'empties', 'ids', 'cells', 'flags'],
  }),
  around(
    'a page named xls',
    (_, draft) =>
      textFile(
        `<html><table>${gridOf(draft)
          .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
          .join('')}</table></html>`,
        'orders.xls',
      ),
    { axes: CELLS, says: ['error file-unsupported-format'] },
  ),
  {
    name: 'shape: rows and columns exchanged',
    axes: SHAPES,
    says: ['repair transposed'],
    change: (draft) => {
      const some = draft.lines.slice(0, 60);
      const column = (i: number) =>
        some.map(({ cells }) => (typeof cells === 'string' ? '' : (cells[i] ?? '')));
      return {
        ...draft,
        header: [],
        truth: some.flatMap(({ order }) => order ?? []),
        lines: draft.labels.map((label, i) => ({ order: null, cells: [label, ...column(i)] })),
      };
    },
  },
  {
    name: 'shape: months as columns',
    axes: [...SHAPES, 'dates', 'numbers', 'empties', 'flags'],
    says: ['repair unpivot-months'],
    change: (draft) => {
      const months = Array.from({ length: 12 }, (_, i) => `2023-${String(i + 1).padStart(2, '0')}`);
      const customers = [
        ...new Map(
          draft.truth.flatMap((o) => (o.customer === '' ? [] : [[o.customer, o] as const])),
        ).values(),
      ];
      const sum = (customer: string, month: string) =>
        draft.truth
          .filter((o) => o.customer === customer && o.day.startsWith(month))
          .reduce((all, o) => all + o.cents, 0);
      return {
        ...draft,
        header: [['customer_id', 'customer_name', ...months]],
        truth: [],
        lines: customers.map((o) => ({
          order: null,
          cells: [
            o.customer,
            plainCell(o, 'name'),
            ...months.map((m) =>
              sum(o.customer, m) === 0 ? '' : (sum(o.customer, m) / 100).toFixed(2),
            ),
          ],
        })),
      };
    },
  },
];
