import type { IngestOptions } from '../../src/lib/contracts/ingest';
import type { Dialect, Encoding } from '../../src/lib/core/dialect';
import { appError } from '../../src/lib/core/errors';
import type { Guess } from '../../src/lib/core/evidence';
import { err, ok, type Result } from '../../src/lib/core/result';
import type { SourcePreview } from '../../src/lib/core/source';
import { markOf, utf16ByZeros, type Mark } from './encoding';
import { Failure, failureOf } from './failure';
import { requoted, writtenAs, type Written } from './requote';
import { readHead, sampleText, type TextSample } from './sample';
import type { ScanFacts } from './scan';
import { looksBinary, unsupportedFormat } from './signature';
import { readTable, type Table } from './table';
import { Utf8Check } from './utf8';
import type { WholeFiles } from './whole';
import { guessNarrow, isEncodedTwice } from './narrow';

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
  const narrow = guessNarrow(head);
  const first = chosen.encoding ?? wide ?? byMarkOrBytes(mark, head, narrow.encoding);
  if (!first.startsWith('utf-16') && looksBinary(head))
    throw new Failure(appError('file-binary', { fileName: file.name }));

  const tableIn = async (encoding: Encoding): Promise<Table> => {
    const sample = await sampleText(file, head, encoding, markBytes(mark, encoding));
    const written = chosen.written ?? writtenAs(sample.head);
    return written
      ? { ...readTable(requotedSample(sample, written), chosen, file.name), written }
      : readTable(sample, chosen, file.name);
  };
  const table = await tableIn(first);
  if (first.startsWith('utf-16')) {
    return result(file, table, encodingGuess(first, chosen, mark, null, narrow), chosen);
  }
  const facts = await files.scan(
    file,
    markBytes(mark, first),
    dialectOf(table, first, chosen),
    'preview',
    options,
  );
  if (facts.nulLine !== null)
    throw new Failure(appError('file-binary', { fileName: file.name, line: facts.nulLine }));
  const encoding = encodingGuess(first, chosen, mark, facts, narrow);
  return result(
    file,
    encoding.value === first ? table : await tableIn(encoding.value),
    encoding,
    chosen,
  );
}

function requotedSample({ head, whole, others }: TextSample, written: Written): TextSample {
  return { head: requoted(head, written), whole, others: others.map((o) => requoted(o, written)) };
}

function byMarkOrBytes(mark: Mark | null, head: Uint8Array, narrow: Encoding): Encoding {
  if (mark && mark.encoding !== 'utf-8') return mark.encoding;
  if (!mark && !headIsUtf8(head)) return narrow;
  return isEncodedTwice(new TextDecoder().decode(head)) ? 'utf-8-twice' : 'utf-8';
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
  narrow: ReturnType<typeof guessNarrow>,
): Guess<Encoding> {
  if (chosen.encoding !== undefined)
    return { value: chosen.encoding, certainty: 'sure', evidence: { code: 'chosen' } };
  const errors = facts?.utf8Errors ?? 0;
  if (first === 'utf-8-twice' && errors === 0)
    return { value: first, certainty: 'likely', evidence: { code: 'utf8-twice' } };
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
    value: narrow.encoding,
    certainty: narrow.clear ? 'likely' : 'ambiguous',
    evidence,
  };
}

/** Bytes to pass over: a mark counts only when the text is read in the encoding it announces. */
export function markBytes(mark: Mark | null, encoding: Encoding): number {
  const marked = encoding === 'utf-8-twice' ? 'utf-8' : encoding;
  return mark?.encoding === marked ? mark.bytes : 0;
}

/** Which repairs are made is said where there are some, and where they were chosen: none, then, stays none. */
function dialectOf(table: Table, encoding: Encoding, chosen: Partial<Dialect>): Dialect {
  const { layout, header, skipLines, made, written } = table;
  return {
    encoding,
    layout: layout.layout.value,
    delimiter: layout.delimiter.value,
    quote: layout.quote,
    header: header.value,
    skipLines,
    starts: layout.starts,
    ...(written ? { written } : {}),
    ...(made.length > 0 || chosen.repairs !== undefined ? { repairs: made } : {}),
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
    dialect: dialectOf(table, encoding.value, chosen),
    guesses: { encoding, layout: layout.layout, delimiter: layout.delimiter, header },
    labels,
    rows,
    repairs,
    repairsChosen: chosen.repairs !== undefined,
  };
}
