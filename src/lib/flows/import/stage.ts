import type { ReadableText } from '../../contracts/ingest';
import type { BuildSession } from '../../contracts/engine';
import type { RejectReason } from '../../core/dataset';
import { appError, type AppError } from '../../core/errors';
import { pickColumns } from '../../core/files/columns';
import { numberLines, type FileShift } from '../../core/lines';
import type { PartNote, PartOrigin } from '../../core/parts';
import type { Result } from '../../core/result';
import type { FileOfSource, SourcePreview } from '../../core/source';
import type { RejectedLine } from '../../sql/import/rejects';
import {
  countRaw,
  multilineRecords,
  sampleRaw,
  stagedRejects,
  stageFirst,
  stageNext,
} from '../../sql/import/stage';
import { supersede, type Arrival } from '../../sql/import/supersede';
import { attempt, fail, need, oneRow, runAll, runOne, toNumber, toText } from '../run';
import type { StepOptions } from './ports';

/** A file of a staged source. */
export interface StagedFile extends FileOfSource {
  readonly file: File;
  /** Labels of its own columns. */
  readonly labels: readonly string[];
  /** Records read from it. */
  readonly rows: number;
  /** How the engine cut its lines. */
  readonly cut: Pick<ReadableText, 'delimiter' | 'quote'>;
}

/** A source read as text into the engine, nothing interpreted yet. */
export interface StagedSource {
  readonly id: string;
  /** Its first file. */
  readonly file: File;
  readonly files: readonly StagedFile[];
  /** Of the first file, with the labels of all. */
  readonly preview: SourcePreview;
  /** Records of all files, without those that gave way to later ones. */
  readonly rows: number;
  /** Records that gave way to those of a later arrival. */
  readonly superseded: number;
  /** Records spread over the whole source. */
  readonly sample: readonly (readonly (string | null)[])[];
  /** By record as they were read, those that gave way among them. */
  readonly shifts: readonly FileShift[];
  readonly rejected: readonly RejectedLine[];
  /** What opening its container did or left out. */
  readonly notes?: readonly PartNote[];
  readonly origin?: PartOrigin;
}

/** A file decoded, or on its way. */
export interface FileToStage extends Omit<FileOfSource, 'name' | 'dialect'> {
  readonly file: File;
  readonly preview: SourcePreview;
  readonly readable: Promise<Result<ReadableText>>;
}

export interface FileFailure {
  readonly file: File;
  readonly error: AppError;
}

const SAMPLE = 2000;

const REASONS: Readonly<Record<string, RejectReason>> = {
  'MISSING COLUMNS': 'too-few-columns',
  'TOO MANY COLUMNS': 'too-many-columns',
  'UNQUOTED VALUE': 'open-quote',
};

/**
 * Lets the engine read the files of a source as text, one after the other; one that cannot be
 * read is left out and said. `source` is null when none could be.
 */
export async function stage(
  build: BuildSession,
  id: string,
  labels: readonly string[],
  files: readonly FileToStage[],
  isFatal: (error: AppError) => boolean,
  options: StepOptions = {},
): Promise<{ readonly source: StagedSource | null; readonly failed: readonly FileFailure[] }> {
  const { signal } = options;
  const failed: FileFailure[] = [];
  const parts: StagedPart[] = [];
  let rows = 0;
  for (const [turn, given] of files.entries()) {
    const { file } = given;
    options.onProgress?.({
      step: 'stage',
      done: rows,
      total: null,
      unit: 'rows',
      fileName: file.name,
    });
    const at = { id, labels, turn, place: parts.length, fromRow: rows };
    const one = await attempt(() => stageFile(build, given, at, signal));
    if (one.ok) {
      parts.push(one.value);
      rows += one.value.staged.rows;
    } else if (isFatal(one.error)) fail(one.error);
    else failed.push({ file, error: one.error });
  }
  const [first] = parts;
  if (!first) return { source: null, failed };
  const arrivals = arrivalsOf(parts.map((p) => p.staged));
  if (arrivals.length > 0) await runAll(build, supersede(id, labels.length, arrivals), signal);
  const left =
    arrivals.length > 0 ? toNumber((await oneRow(build, countRaw(id), signal))[0]) : rows;
  const sample = (await runOne(build, sampleRaw(id, left, SAMPLE), signal)).rows;
  const source = {
    id,
    file: first.staged.file,
    files: parts.map((p) => p.staged),
    preview: { ...first.preview, labels },
    rows: left,
    superseded: rows - left,
    shifts: parts.flatMap((p) => p.shifts),
    rejected: parts.flatMap((p) => p.rejected),
    sample: sample.map((r) => r.map((c) => (c === null ? null : toText(c)))),
  };
  return { source, failed };
}

interface StagedPart {
  readonly staged: StagedFile;
  readonly preview: SourcePreview;
  readonly shifts: readonly FileShift[];
  readonly rejected: readonly RejectedLine[];
}

interface Place {
  readonly id: string;
  readonly labels: readonly string[];
  /** Of the files given. */
  readonly turn: number;
  /** Among those that could be read. */
  readonly place: number;
  /** Record number that the file begins with. */
  readonly fromRow: number;
}

/** Leaves with `file-all-rejected` when no line could be read. */
async function stageFile(
  build: BuildSession,
  { file, preview, readable, ...of }: FileToStage,
  { id, labels, turn, place, fromRow }: Place,
  signal?: AbortSignal,
): Promise<StagedPart> {
  const text = need(await readable);
  const columnCount = preview.labels.length;
  const input = {
    sourceId: id,
    file: turn,
    fileName: need(await build.addFile(text.blob)),
    delimiter: text.delimiter,
    quote: text.quote,
    columnCount,
    picks: pickColumns(labels, preview.labels, of.renamed),
    ...(of.formats ? { formats: of.formats } : {}),
  };
  const read = place === 0 ? stageFirst(input) : stageNext(input);
  const rows = toNumber((await oneRow(build, read, signal))[0]);
  const refused = (await runOne(build, stagedRejects(id, turn), signal)).rows;
  if (rows === 0) {
    fail(
      appError(refused.length === 0 ? 'file-header-only' : 'file-all-rejected', {
        fileName: file.name,
        lines: refused.length,
        columns: columnCount,
      }),
    );
  }
  const multiline = text.multiline
    ? (await runOne(build, multilineRecords(id, labels.length, fromRow), signal)).rows
    : [];
  const numbering = numberLines({
    linesAbove: text.linesAbove,
    blankLines: text.blankLines,
    rejectedEngineLines: refused.map((r) => toNumber(r[0])),
    rejectedNewlines: refused.map((r) => toNumber(r[3])),
    multiline: multiline.map((r) => ({ row: toNumber(r[0]) - fromRow, newlines: toNumber(r[1]) })),
  });
  return {
    staged: {
      ...of,
      name: file.name,
      dialect: preview.dialect,
      file,
      labels: preview.labels,
      rows,
      cut: { delimiter: text.delimiter, quote: text.quote },
    },
    preview,
    shifts: numbering.shifts.map((s) => ({
      fromRow: s.fromRow + fromRow,
      shift: s.shift - fromRow,
      file: place,
    })),
    rejected: refused.map((r, i) => ({
      file: place,
      line: numbering.rejected[i] ?? toNumber(r[0]),
      reason: REASONS[toText(r[1])] ?? ('unreadable-line' as const),
      text: toText(r[2]).trim(),
    })),
  };
}

/** Runs of files of one arrival that replace lines of the files before them. */
function arrivalsOf(files: readonly StagedFile[]): readonly Arrival[] {
  const arrivals: (Arrival & { arrival: number | undefined })[] = [];
  let row = 0;
  for (const { rows, key, arrival, oneForOne = false } of files) {
    const last = arrivals.at(-1);
    const grows = last?.toRow === row && last.arrival === arrival;
    if (key && last && grows) arrivals[arrivals.length - 1] = { ...last, toRow: row + rows };
    else if (key && row > 0)
      arrivals.push({ fromRow: row, toRow: row + rows, key, arrival, oneForOne });
    row += rows;
  }
  return arrivals;
}
