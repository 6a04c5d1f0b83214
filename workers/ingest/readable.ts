import type { IngestOptions, ReadableText } from '../../src/lib/contracts/ingest';
import type { Dialect } from '../../src/lib/core/dialect';
import { err, ok, type Result } from '../../src/lib/core/result';
import { markOf, utf8Decoder } from './encoding';
import { failureOf } from './failure';
import { NewlineRewriter } from './newlines';
import { piecesOf } from './pieces';
import { markBytes } from './preview';
import { DROPPING, LineDropper } from './repairs/dropper';
import { Requoter, type Written } from './requote';
import { RESHAPING } from './repairs/reshape';
import { reshapeText } from './repairs/reshapeText';
import { LineRewriter } from './rewrite';
import { TextScan, type ScanFacts } from './scan';
import { scanOptions, type WholeFiles } from './whole';

/** Text and what is known of it; records begin at `facts.firstRecord`. */
interface Scanned {
  readonly text: Blob;
  readonly facts: ScanFacts;
}

/**
 * The records of a file as text that the engine reads: a part of the file itself when that
 * is UTF-8 with one delimiter and one kind of newline, otherwise a rewritten copy.
 */
export async function readable(
  files: WholeFiles,
  file: File,
  dialect: Dialect,
  options?: IngestOptions,
): Promise<Result<ReadableText>> {
  try {
    const mark = markOf(new Uint8Array(await file.slice(0, 4).arrayBuffer()));
    const from = markBytes(mark, dialect.encoding);
    const { text, facts } =
      (await asItIs(files, file, from, dialect, options)) ??
      (await rewritten(file, from, dialect, options));
    const reshaping = dialect.repairs?.find((kind) => RESHAPING.includes(kind));
    if (reshaping) {
      const reshaped = await reshapeText(text, cutAs(dialect), reshaping);
      return ok({ ...reshaped, linesAbove: 0, blankLines: [] });
    }
    const records = text.slice(facts.firstRecord);
    return ok({
      blob: facts.mixedNewlines
        ? await withOneNewline(new File([records], file.name), dialect, options)
        : records,
      delimiter: cutAs(dialect).delimiter,
      quote: cutAs(dialect).quote,
      linesAbove: facts.linesAbove,
      blankLines: facts.blankLines,
      multiline: facts.multiline,
    });
  } catch (thrown) {
    return err(failureOf(thrown, file.name, 'file-changed'));
  }
}

/** The dialect of the text that the engine gets: lines without delimiter have become tabs. */
function cutAs(dialect: Dialect): Dialect {
  if (dialect.layout === 'delimited') return dialect;
  return { ...dialect, layout: 'delimited', delimiter: '\t', quote: '' };
}

/** The file without its mark, when its bytes can be read as they are; null otherwise. */
async function asItIs(
  files: WholeFiles,
  file: File,
  from: number,
  dialect: Dialect,
  options?: IngestOptions,
): Promise<Scanned | null> {
  if (
    dialect.encoding !== 'utf-8' ||
    dialect.layout !== 'delimited' ||
    dropsLines(dialect) ||
    dialect.written
  )
    return null;
  const facts = await files.scan(file, from, dialect, 'decode', options);
  return facts.utf8Errors > 0 ? null : { text: from > 0 ? file.slice(from) : file, facts };
}

function dropsLines(dialect: Dialect): boolean {
  return (dialect.repairs ?? []).some((kind) => DROPPING.includes(kind));
}

async function rewritten(
  file: File,
  from: number,
  dialect: Dialect,
  options?: IngestOptions,
): Promise<Scanned> {
  const decode = utf8Decoder(dialect.encoding);
  const quotes = dialect.written ? requoteBytes(dialect.written) : null;
  const lines = dialect.layout === 'delimited' ? null : new LineRewriter(dialect);
  const dropper = dropsLines(dialect)
    ? new LineDropper(cutAs(dialect), dialect.repairs ?? [])
    : null;
  const scan = new TextScan(scanOptions(dialect));
  const parts: Blob[] = [];
  for await (const { bytes, last } of piecesOf(file, from, 'decode', options)) {
    const decoded = decode(bytes, last);
    const utf8 = quotes ? quotes(decoded, last) : decoded;
    const cut = lines ? lines.push(utf8, last) : utf8;
    const part = dropper ? dropper.push(cut, last) : cut;
    scan.push(part);
    // A Blob at once, so that the browser may keep it out of memory.
    parts.push(new Blob([part]));
  }
  return { text: new Blob(parts), facts: scan.finish() };
}

function requoteBytes(written: Written) {
  const [requoter, decoder, encoder] = [
    new Requoter(written),
    new TextDecoder(),
    new TextEncoder(),
  ];
  return (utf8: Uint8Array, last: boolean) =>
    encoder.encode(requoter.push(decoder.decode(utf8, { stream: !last }), last));
}

async function withOneNewline(
  records: File,
  dialect: Dialect,
  options?: IngestOptions,
): Promise<Blob> {
  const { delimiter, quote } = scanOptions(dialect);
  const rewriter = new NewlineRewriter(delimiter, quote);
  const parts: Blob[] = [];
  for await (const { bytes } of piecesOf(records, 0, 'decode', options))
    parts.push(new Blob([rewriter.push(bytes)]));
  return new Blob(parts);
}
