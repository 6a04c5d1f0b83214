import type { SchemaElement } from 'hyparquet';
import type { IngestOptions } from '../../src/lib/contracts/ingest';
import { appError, thrownText } from '../../src/lib/core/errors';
import type { SourcePart } from '../../src/lib/core/parts';
import { Failure } from '../ingest/failure';
import { CSV_DIALECT, csvLine } from './csvText';
import { library } from './library';
import type { Meter } from './limits';
import { PARSERS, parquetText, readsRaw } from './parquetValues';
import { BlobWriter } from './streams';

/** Rows of one group: all of them are in memory at once. */
const MAX_GROUP = 10_000_000;

/** A Parquet file as text, one row group after the other. */
export async function parquetPart(
  file: File,
  meter: Meter,
  options?: IngestOptions,
): Promise<SourcePart> {
  try {
    return await read(file, meter, options);
  } catch (thrown) {
    if (thrown instanceof Failure || thrown instanceof DOMException) throw thrown;
    throw new Failure(appError('file-damaged', { fileName: file.name }, thrownText(thrown)));
  }
}

async function read(file: File, meter: Meter, options?: IngestOptions): Promise<SourcePart> {
  const { parquetMetadataAsync, parquetRead, parquetSchema } = await library(
    () => import('hyparquet'),
  );
  const source = {
    byteLength: file.size,
    slice: (from: number, to?: number) => file.slice(from, to).arrayBuffer(),
  };
  const metadata = await parquetMetadataAsync(source);
  const stored = parquetSchema(metadata).children.map((child) => child.element);
  const elements = stored.map((element) => ({ ...element }));
  stored.forEach(takeRaw);
  const compressors = await countedCompressors(meter, file);
  const count = meter.entry(Infinity);
  const out = new BlobWriter();
  out.push(csvLine(elements.map(({ name }) => name)));
  const total = Number(metadata.num_rows);
  let [done, lines] = [0, 1];
  for (const { num_rows } of metadata.row_groups) {
    if (options?.signal?.aborted) throw new Failure(appError('cancelled'));
    const rows = await readGroup(Number(num_rows));
    done += Number(num_rows);
    for (let from = 0; from < rows.length; from += 5000) {
      const text = rows
        .slice(from, from + 5000)
        .map(lineOf)
        .join('');
      count(text.length);
      out.push(text);
    }
    const progress = { step: 'decode', unit: 'rows', fileName: file.name } as const;
    options?.onProgress?.({ ...progress, done, total });
  }
  return {
    name: file.name,
    file: out.finish(file.name),
    rows: lines,
    columns: elements.length,
    dialect: { ...CSV_DIALECT, header: true, skipLines: 0 },
    notes: elements.some(isNested)
      ? [{ code: 'nested-values', params: { columns: elements.filter(isNested).length } }]
      : [],
  };

  function lineOf(row: readonly unknown[]): string {
    const line = csvLine(elements.map((element, column) => parquetText(row[column], element)));
    if (line !== '\n') lines++;
    return line;
  }

  async function readGroup(size: number): Promise<readonly unknown[][]> {
    if (size > MAX_GROUP)
      throw new Failure(
        appError('file-too-large-inflated', { fileName: file.name, limit: meter.limit }),
      );
    let rows: readonly unknown[][] = [];
    await parquetRead({
      file: source,
      metadata,
      compressors,
      parsers: PARSERS,
      utf8: false,
      rowStart: done,
      rowEnd: done + size,
      onComplete: (read: unknown[][]) => (rows = read),
    });
    return rows;
  }
}

/** A column whose values the library would round arrives as it is stored. */
function takeRaw(element: SchemaElement): void {
  if (readsRaw(element)) {
    delete element.converted_type;
    delete element.logical_type;
  } else if (element.logical_type?.type === 'DATE') element.converted_type = 'DATE';
}

const isNested = (element: SchemaElement) => (element.num_children ?? 0) > 0;

/** Pages say how long they become; nothing longer comes out of them. */
async function countedCompressors(meter: Meter, file: File) {
  const { compressors } = await library(() => import('hyparquet-compressors'));
  const count = meter.entry(file.size);
  return Object.fromEntries(
    Object.entries(compressors).map(([codec, inflate]) => [
      codec,
      (input: Uint8Array, length: number) => {
        count(length);
        return inflate(input, length);
      },
    ]),
  );
}
