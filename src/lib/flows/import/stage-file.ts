import type { BuildSession } from '../../contracts/engine';
import type { ReadableText } from '../../contracts/ingest';
import type { RejectReason } from '../../core/dataset';
import { appError } from '../../core/errors';
import { pickColumns } from '../../core/files/columns';
import { linesOf, numberLines, type FileShift } from '../../core/lines';
import type { Result } from '../../core/result';
import type { FileOfSource, SourcePreview } from '../../core/source';
import type { RejectedLine } from '../../sql/import/rejects';
import { multilineRecords, stagedRejects, stageFirst, stageNext } from '../../sql/import/stage';
import { fail, need, oneRow, runOne, toNumber, toText } from '../run';
import { cutAtLines } from './cut';
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

/** A file decoded, or on its way. */
export interface FileToStage extends Omit<FileOfSource, 'name' | 'dialect'> {
  readonly file: File;
  readonly preview: SourcePreview;
  readonly readable: Promise<Result<ReadableText>>;
}

export interface StagedPart {
  readonly staged: StagedFile;
  readonly preview: SourcePreview;
  readonly shifts: readonly FileShift[];
  readonly rejected: readonly RejectedLine[];
}

/** Where a file goes. */
export interface Place {
  readonly id: string;
  readonly labels: readonly string[];
  /** Of the files given. */
  readonly turn: number;
  /** Among those that could be read. */
  readonly place: number;
  /** Record number that the file begins with. */
  readonly fromRow: number;
}

/** Told after each part of a file: its share that is read, and the records so far. */
export type OnPart = (share: number, rows: number) => void;

/** A long file is read in parts of about this size, so that it can be said how far it is. */
const PART_BYTES = 32_000_000;

export interface StageOptions extends Pick<StepOptions, 'signal'> {
  readonly partBytes?: number;
  readonly onPart: OnPart;
}

const REASONS: Readonly<Record<string, RejectReason>> = {
  'MISSING COLUMNS': 'too-few-columns',
  'TOO MANY COLUMNS': 'too-many-columns',
  'UNQUOTED VALUE': 'open-quote',
};

interface Refused {
  /** In the engine's count of the whole file, from 1. */
  readonly engineLine: number;
  readonly reason: RejectReason;
  readonly text: string;
  readonly newlines: number;
}

/** Leaves with `file-header-only` or `file-all-rejected` when no line could be read. */
export async function stageFile(
  build: BuildSession,
  { file, preview, readable, ...of }: FileToStage,
  at: Place,
  options: StageOptions,
): Promise<StagedPart> {
  const text = need(await readable);
  const { rows, refused } = await readParts(build, text, preview, of, at, options);
  if (rows === 0) {
    fail(
      appError(refused.length === 0 ? 'file-header-only' : 'file-all-rejected', {
        fileName: file.name,
        lines: refused.length,
        columns: preview.labels.length,
      }),
    );
  }
  const { id, labels, place, fromRow } = at;
  const multiline = text.multiline
    ? (await runOne(build, multilineRecords(id, labels.length, fromRow), options.signal)).rows
    : [];
  const numbering = numberLines({
    linesAbove: text.linesAbove,
    blankLines: text.blankLines,
    rejectedEngineLines: refused.map((r) => r.engineLine),
    rejectedNewlines: refused.map((r) => r.newlines),
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
      line: numbering.rejected[i] ?? r.engineLine,
      reason: r.reason,
      text: r.text,
    })),
  };
}

/** The records of a file into the table of its source, part by part where no record is on several lines. */
async function readParts(
  build: BuildSession,
  text: ReadableText,
  preview: SourcePreview,
  { renamed, formats }: Pick<FileOfSource, 'renamed' | 'formats'>,
  { id, labels, turn, place }: Place,
  { partBytes = PART_BYTES, onPart, signal }: StageOptions,
): Promise<{ readonly rows: number; readonly refused: readonly Refused[] }> {
  const parts = text.multiline ? [text.blob] : await cutAtLines(text.blob, partBytes);
  const refused: Refused[] = [];
  let [rows, lines, bytes] = [0, 0, 0];
  for (const [part, blob] of parts.entries()) {
    const input = {
      sourceId: id,
      file: turn,
      part,
      fileName: need(await build.addFile(blob)),
      delimiter: text.delimiter,
      quote: text.quote,
      columnCount: preview.labels.length,
      picks: pickColumns(labels, preview.labels, renamed),
      ...(formats ? { formats } : {}),
    };
    const read = place === 0 && part === 0 ? stageFirst(input) : stageNext(input);
    const here = toNumber((await oneRow(build, read, signal))[0]);
    const left = (await runOne(build, stagedRejects(input), signal)).rows;
    refused.push(
      ...left.map((r) => ({
        engineLine: lines + toNumber(r[0]),
        reason: REASONS[toText(r[1])] ?? ('unreadable-line' as const),
        text: toText(r[2]).trim(),
        newlines: toNumber(r[3]),
      })),
    );
    rows += here;
    lines += linesOf(here + left.length, text.linesAbove + 1 + lines, text.blankLines);
    bytes += blob.size;
    onPart(bytes / text.blob.size, rows);
  }
  return { rows, refused };
}
