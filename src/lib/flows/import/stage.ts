import type { ReadableText } from '../../contracts/ingest';
import type { BuildSession } from '../../contracts/engine';
import type { RejectReason } from '../../core/dataset';
import { appError } from '../../core/errors';
import { numberLines, type LineNumbering } from '../../core/lines';
import type { PartNote, PartOrigin } from '../../core/parts';
import type { SourcePreview } from '../../core/source';
import type { RejectedLine } from '../../sql/import/rejects';
import {
  countRaw,
  multilineRecords,
  sampleRaw,
  stagedRejects,
  stageSource,
} from '../../sql/import/stage';
import { fail, oneRow, runOne, toNumber, toText } from '../run';

/** A source read as text into the engine, nothing interpreted yet. */
export interface StagedSource {
  readonly id: string;
  readonly file: File;
  readonly preview: SourcePreview;
  readonly rows: number;
  /** Records spread over the whole file. */
  readonly sample: readonly (readonly (string | null)[])[];
  readonly numbering: LineNumbering;
  readonly rejected: readonly RejectedLine[];
  /** What opening its container did or left out. */
  readonly notes?: readonly PartNote[];
  readonly origin?: PartOrigin;
}

const SAMPLE = 2000;

const REASONS: Readonly<Record<string, RejectReason>> = {
  'MISSING COLUMNS': 'too-few-columns',
  'TOO MANY COLUMNS': 'too-many-columns',
  'UNQUOTED VALUE': 'open-quote',
};

/** Lets the engine read a source as text. Leaves with `file-all-rejected` when no line could be read. */
export async function stage(
  build: BuildSession,
  source: {
    readonly id: string;
    readonly file: File;
    readonly preview: SourcePreview;
    readonly readable: ReadableText;
  },
  signal?: AbortSignal,
): Promise<StagedSource> {
  const { id, file, preview, readable } = source;
  const added = await build.addFile(readable.blob);
  if (!added.ok) fail(added.error);
  const columnCount = preview.labels.length;
  const input = {
    sourceId: id,
    fileName: added.value,
    delimiter: readable.delimiter,
    quote: readable.quote,
    columnCount,
  };
  await runOne(build, stageSource(input), signal);
  const rows = toNumber((await oneRow(build, countRaw(id), signal))[0]);
  const refused = (await runOne(build, stagedRejects(id), signal)).rows;
  if (rows === 0) {
    fail(
      appError(refused.length === 0 ? 'file-header-only' : 'file-all-rejected', {
        fileName: file.name,
        lines: refused.length,
        columns: columnCount,
      }),
    );
  }
  const multiline = readable.multiline
    ? (await runOne(build, multilineRecords(id, columnCount), signal)).rows
    : [];
  const numbering = numberLines({
    linesAbove: readable.linesAbove,
    blankLines: readable.blankLines,
    rejectedEngineLines: refused.map((r) => toNumber(r[0])),
    multiline: multiline.map((r) => ({ row: toNumber(r[0]), newlines: toNumber(r[1]) })),
  });
  const rejected = refused.map((r, i) => ({
    line: numbering.rejected[i] ?? toNumber(r[0]),
    reason: REASONS[toText(r[1])] ?? ('unreadable-line' as const),
    text: toText(r[2]).trim(),
  }));
  const sample = (await runOne(build, sampleRaw(id, rows, SAMPLE), signal)).rows;
  return {
    id,
    file,
    preview,
    rows,
    numbering,
    rejected,
    sample: sample.map((r) => r.map((c) => (c === null ? null : toText(c)))),
  };
}
