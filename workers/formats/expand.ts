import type { IngestOptions } from '../../src/lib/contracts/ingest';
import { appError } from '../../src/lib/core/errors';
import type { ExpandChoice, Expansion, PartNote, SourcePart } from '../../src/lib/core/parts';
import { err, ok, type Result } from '../../src/lib/core/result';
import { Failure, failureOf } from '../ingest/failure';
import { bookFormatOf, formatOf } from './format';
import { inflateGzip } from './gzip';
import { jsonParts } from './json';
import { Meter } from './limits';
import { parquetPart } from './parquet';
import { sheetPart } from './sheetText';
import { BlobWriter } from './streams';
import { readBook, type BookFormat } from './workbook';
import { readDirectory, type ZipEntry } from './zipDirectory';
import { inflateEntry } from './zipEntry';

/** Entries that archivers and systems add by themselves. */
const CLUTTER = /(^|\/)(__MACOSX\/|\.(?!\.?\/)|Thumbs\.db$|desktop\.ini$)/i;

interface Opening {
  readonly choice: ExpandChoice;
  readonly meter: Meter;
  /** Archives around this file. */
  readonly depth: number;
  readonly options: IngestOptions | undefined;
}

/** Turns any container into plain text tables, so that nothing after it knows the format. */
export async function expand(
  file: File,
  choice: ExpandChoice,
  options?: IngestOptions,
): Promise<Result<Expansion>> {
  const meter = new Meter(file.name, choice.maxInflatedBytes);
  try {
    return ok(await open(file, { choice, meter, depth: 0, options }));
  } catch (thrown) {
    return err(failureOf(thrown, file.name, 'file-unreadable'));
  }
}

async function open(file: File, opening: Opening): Promise<Expansion> {
  const { meter, depth, options } = opening;
  const fileName = file.name;
  const found = await formatOf(file);
  switch (found.is) {
    case 'text':
      return only('text', [asItIs(file)]);
    case 'gzip': {
      if (depth > 1) throw new Failure(appError('archive-nested', { fileName }));
      const inner = await inflateGzip(file, meter, options);
      const opened = await open(inner, { ...opening, depth: depth + 1 });
      return opened.kind === 'text' ? { ...opened, kind: 'gzip' } : opened;
    }
    case 'zip':
      return openZip(file, opening);
    case 'parquet':
      return only('parquet', [await parquetPart(file, meter, options)]);
    case 'json':
      return only('json', await jsonParts(file, options));
    case 'xls':
      return openBook(file, 'xls', [], opening);
    case 'other':
      throw new Failure(appError('file-unsupported-format', { fileName, format: found.format }));
  }
}

function only(kind: Expansion['kind'], parts: readonly SourcePart[]): Expansion {
  return { kind, parts, notes: [] };
}

function asItIs(file: File): SourcePart {
  return { name: file.name, file, rows: null, columns: null, dialect: {}, notes: [] };
}

async function openBook(
  file: File,
  format: BookFormat,
  entries: readonly ZipEntry[],
  { choice, meter, options }: Opening,
): Promise<Expansion> {
  const book = await readBook(file, format, entries, meter, options);
  const empty: PartNote[] = [];
  const parts: SourcePart[] = [];
  for (const sheet of book.sheets) {
    const naming = { source: file.name, file: partName(file.name, sheet.name) };
    const part = sheetPart(sheet, book, naming, choice.fillMerged, options);
    if (part) parts.push(part);
    else empty.push({ code: 'empty-sheet', params: { name: sheet.name } });
  }
  const [first] = parts;
  if (!first) throw new Failure(appError('workbook-empty', { fileName: file.name }));
  // A workbook of one table goes by its own name.
  const named =
    parts.length === 1 ? [{ ...first, file: new File([first.file], file.name) }] : parts;
  return { kind: 'workbook', parts: named, notes: empty };
}

async function openZip(file: File, opening: Opening): Promise<Expansion> {
  const { meter, depth, options } = opening;
  const entries = await readDirectory(file);
  const book = bookFormatOf(entries);
  if (book) return openBook(file, book, entries, opening);
  if (depth > 0) throw new Failure(appError('archive-nested', { fileName: file.name }));
  const parts: SourcePart[] = [];
  const notes: PartNote[] = [];
  let refusal: Failure | null = null;
  for (const entry of entries.filter(({ path }) => !CLUTTER.test(path))) {
    try {
      const out = new BlobWriter();
      for await (const chunk of inflateEntry(file, entry, meter, options?.signal)) out.push(chunk);
      const inner = out.finish(entry.path.split(/[\\/]/).at(-1) ?? entry.path);
      if (inner.size === 0) continue;
      const opened = await open(inner, { ...opening, depth: depth + 1 });
      parts.push(...opened.parts.map((part) => inArchive(part, entry.path, opened)));
      notes.push(...opened.notes);
    } catch (thrown) {
      if (!(thrown instanceof Failure) || endsAll(thrown)) throw thrown;
      refusal ??= thrown;
      const { code } = thrown.error;
      notes.push({ code: 'left-out', params: { name: entry.path, reason: code } });
    }
  }
  if (parts.length > 0) return { kind: 'zip', parts: placed(parts, file.name), notes };
  // One unreadable entry is best explained by its own error.
  throw refusal && notes.length === 1
    ? refusal
    : new Failure(appError('archive-nothing', { fileName: file.name }));
}

function inArchive(part: SourcePart, path: string, opened: Expansion): SourcePart {
  return { ...part, name: opened.parts.length > 1 ? partName(path, part.name) : path };
}

/** A table by its place: `ventes.xlsx › Janvier`, `2024.zip › mars/clients.csv`. */
function partName(whole: string, part: string): string {
  return `${whole} › ${part}`;
}

/** Several tables of an archive are told apart by their paths in it; one goes by its own name. */
function placed(parts: readonly SourcePart[], archive: string): readonly SourcePart[] {
  if (parts.length === 1) return parts;
  return parts.map((part) => ({
    ...part,
    file: new File([part.file], partName(archive, part.name)),
  }));
}

/** What one entry shows that concerns the whole archive. */
function endsAll({ error }: Failure): boolean {
  return ['cancelled', 'file-too-large-inflated', 'file-encrypted'].includes(error.code);
}
