import type { IngestOptions } from '../../src/lib/contracts/ingest';
import type { Dialect, Encoding } from '../../src/lib/core/dialect';
import { appError } from '../../src/lib/core/errors';
import type { Guess } from '../../src/lib/core/evidence';
import { err, ok, type Result } from '../../src/lib/core/result';
import type { SourcePreview } from '../../src/lib/core/source';
import { markOf, utf16ByZeros, type Mark } from './encoding';
import { Failure, failureOf } from './failure';
import { readHead, sampleText } from './sample';
import type { ScanFacts } from './scan';
import { looksBinary, unsupportedFormat } from './signature';
import { readTable, type Table } from './table';
import { Utf8Check } from './utf8';
import type { WholeFiles } from './whole';
import { holdsUndefinedBytes } from './windows1252';

/** What a file is, from its first bytes, samples of it, and one pass over all its bytes. */
export async function preview(
  files: WholeFiles,
  file: File,
  chosen: Partial<Dialect>,
  options?: IngestOptions,
): Promise<Result<SourcePreview>> {
  try {
    return ok(await read(files, file, chosen, options));
  } catch (thrown) {
    return err(failureOf(thrown, file.name, 'file-unreadable'));
  }
}

async function read(
  files: WholeFiles,
  file: File,
  chosen: Partial<Dialect>,
  options?: IngestOptions,
): Promise<SourcePreview> {
  const head = await readHead(file);
  const format = unsupportedFormat(head);
  if (format !== null)
    throw new Failure(appError('file-unsupported-format', { fileName: file.name, format }));
  const mark = markOf(head);
  const wide = mark ? null : utf16ByZeros(head);
  const first =
    chosen.encoding ?? mark?.encoding ?? wide ?? (headIsUtf8(head) ? 'utf-8' : 'windows-1252');
  if (!first.startsWith('utf-16') && looksBinary(head))
    throw new Failure(appError('file-binary', { fileName: file.name }));

  const tableIn = async (encoding: Encoding) =>
    readTable(await sampleText(file, head, encoding, markBytes(mark, encoding)), chosen, file.name);
  const table = await tableIn(first);
  if (first.startsWith('utf-16')) {
    return result(file, table, encodingGuess(first, chosen, mark, null, head), chosen);
  }
  const facts = await files.scan(
    file,
    markBytes(mark, first),
    dialectOf(table, first),
    'preview',
    options,
  );
  if (facts.nulLine !== null)
    throw new Failure(appError('file-binary', { fileName: file.name, line: facts.nulLine }));
  const encoding = encodingGuess(first, chosen, mark, facts, head);
  return result(
    file,
    encoding.value === first ? table : await tableIn(encoding.value),
    encoding,
    chosen,
  );
}

function headIsUtf8(head: Uint8Array): boolean {
  const check = new Utf8Check();
  for (const byte of head) {
    if (byte >= 0x80) check.push(byte);
    else if (check.open) check.interrupt();
  }
  return isMostlyUtf8(check.errors, check.characters);
}

/** A few damaged places do not make a UTF-8 file another encoding, where accents are right everywhere else. */
function isMostlyUtf8(errors: number, characters: number): boolean {
  return errors === 0 || characters > errors * 10;
}

function encodingGuess(
  first: Encoding,
  chosen: Partial<Dialect>,
  mark: Mark | null,
  facts: ScanFacts | null,
  head: Uint8Array,
): Guess<Encoding> {
  if (chosen.encoding !== undefined)
    return { value: chosen.encoding, certainty: 'sure', evidence: { code: 'chosen' } };
  const errors = facts?.utf8Errors ?? 0;
  if (mark)
    return {
      value: mark.encoding,
      certainty: errors > 0 ? 'likely' : 'sure',
      evidence: { code: 'bom', params: { encoding: mark.encoding } },
    };
  if (!facts)
    return {
      value: first,
      certainty: 'sure',
      evidence: { code: 'utf16-zeros', params: { encoding: first } },
    };
  if (errors === 0) {
    return {
      value: 'utf-8',
      certainty: 'sure',
      evidence: { code: 'utf8-valid', params: { characters: facts.utf8Characters } },
    };
  }
  const evidence = { code: 'utf8-invalid', params: { errors } } as const;
  if (isMostlyUtf8(errors, facts.utf8Characters))
    return { value: 'utf-8', certainty: 'ambiguous', evidence };
  return {
    value: 'windows-1252',
    certainty: holdsUndefinedBytes(head) ? 'ambiguous' : 'likely',
    evidence,
  };
}

/** Bytes to pass over: a mark counts only when the text is read in the encoding it announces. */
export function markBytes(mark: Mark | null, encoding: Encoding): number {
  return mark?.encoding === encoding ? mark.bytes : 0;
}

function dialectOf(table: Table, encoding: Encoding): Dialect {
  const { layout, header, skipLines, made } = table;
  return {
    encoding,
    layout: layout.layout.value,
    delimiter: layout.delimiter.value,
    quote: layout.quote,
    header: header.value,
    skipLines,
    starts: layout.starts,
    ...(made.length > 0 ? { repairs: made } : {}),
  };
}

function result(
  file: File,
  table: Table,
  encoding: Guess<Encoding>,
  chosen: Partial<Dialect>,
): SourcePreview {
  const { layout, header, labels, rows, repairs } = table;
  return {
    fileName: file.name,
    bytes: file.size,
    dialect: dialectOf(table, encoding.value),
    guesses: { encoding, layout: layout.layout, delimiter: layout.delimiter, header },
    labels,
    rows,
    repairs,
    repairsChosen: chosen.repairs !== undefined,
  };
}
