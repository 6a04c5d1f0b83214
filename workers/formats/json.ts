import type { IngestOptions } from '../../src/lib/contracts/ingest';
import { appError, thrownText } from '../../src/lib/core/errors';
import type { PartNote, SourcePart } from '../../src/lib/core/parts';
import { markOf, utf16ByZeros } from '../ingest/encoding';
import { Failure } from '../ingest/failure';
import { CSV_DIALECT, csvLine } from './csvText';
import { JsonSplitter } from './jsonSplitter';
import { flatRecord, parseExact } from './jsonRecord';
import { BlobWriter, chunksOf, readWithProgress } from './streams';

type Records = () => AsyncGenerator<unknown>;

/**
 * Records of JSON text as tables: an array of objects, one object per line, or an object
 * that holds such arrays, each a part of its own.
 */
export async function jsonParts(
  file: File,
  options?: IngestOptions,
): Promise<readonly SourcePart[]> {
  const records: Records = () => valuesOf(file, options);
  try {
    const lone = await loneObject(records);
    const lists = lone ? listsOf(lone) : [];
    if (lists.length === 0) return [await partOf(file.name, file.name, records)];
    return await Promise.all(
      lists.map(([name, list]) =>
        partOf(name, lists.length > 1 ? `${file.name} - ${name}` : file.name, () => each(list)),
      ),
    );
  } catch (thrown) {
    if (thrown instanceof SyntaxError)
      throw new Failure(appError('file-damaged', { fileName: file.name }, thrownText(thrown)));
    throw thrown;
  }
}

/** Values in order; the array around them, if there is one, is not a value. */
async function* valuesOf(file: File, options?: IngestOptions): AsyncGenerator<unknown> {
  const head = new Uint8Array(await file.slice(0, 65_536).arrayBuffer());
  const decoder = new TextDecoder(markOf(head)?.encoding ?? utf16ByZeros(head) ?? 'utf-8');
  const splitter = new JsonSplitter();
  for await (const chunk of chunksOf(readWithProgress(file, file.name, options), options?.signal))
    for (const text of splitter.push(decoder.decode(chunk, { stream: true })))
      yield parseExact(text);
  for (const text of splitter.push(decoder.decode())) yield parseExact(text);
  for (const text of splitter.finish()) yield parseExact(text);
}

async function* each(list: readonly unknown[]): AsyncGenerator<unknown> {
  yield* list;
}

/** The only value of the text, when that is an object. */
async function loneObject(records: Records): Promise<object | null> {
  let first: unknown;
  let seen = 0;
  for await (const value of records()) {
    if (++seen > 1) return null;
    first = value;
  }
  return isObject(first) ? first : null;
}

function listsOf(object: object): readonly (readonly [string, readonly unknown[]])[] {
  return Object.entries(object).filter(
    (entry): entry is [string, unknown[]] => Array.isArray(entry[1]) && entry[1].some(isObject),
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Two passes: the columns are known only when every record has been seen. */
async function partOf(name: string, fileName: string, records: Records): Promise<SourcePart> {
  const places = new Map<string, number>();
  let [rows, others] = [0, 0];
  const nested = new Set<string>();
  for await (const value of records()) {
    if (!isObject(value)) {
      others++;
      continue;
    }
    rows++;
    const flat = flatRecord(value);
    for (const key of flat.cells.keys()) if (!places.has(key)) places.set(key, places.size);
    for (const key of flat.nested) nested.add(key);
  }
  if (rows === 0 || places.size === 0) throw new Failure(appError('json-no-table', { fileName }));
  const out = new BlobWriter();
  out.push(csvLine([...places.keys()]));
  for await (const value of records()) {
    if (!isObject(value)) continue;
    const cells = Array.from({ length: places.size }, () => '');
    for (const [key, text] of flatRecord(value).cells) cells[places.get(key) ?? 0] = text;
    out.push(csvLine(cells));
  }
  const notes: PartNote[] = [
    ...(nested.size > 0
      ? [{ code: 'nested-values', params: { columns: nested.size } } as const]
      : []),
    ...(others > 0 ? [{ code: 'not-records', params: { records: others } } as const] : []),
  ];
  return {
    name,
    file: out.finish(fileName),
    rows: rows + 1,
    columns: places.size,
    dialect: { ...CSV_DIALECT, header: true, skipLines: 0 },
    notes,
  };
}
