import type { BuildSession } from '../../contracts/engine';
import type { AppError } from '../../core/errors';
import type { FileShift } from '../../core/lines';
import type { PartNote, PartOrigin } from '../../core/parts';
import type { SourcePreview } from '../../core/source';
import type { RejectedLine } from '../../sql/import/rejects';
import { countRaw, sampleRaw } from '../../sql/import/stage';
import { supersede, type Arrival } from '../../sql/import/supersede';
import { attempt, fail, oneRow, runAll, runOne, toNumber, toText } from '../run';
import type { StepOptions } from './ports';
import {
  stageFile,
  type FileToStage,
  type StageOptions,
  type StagedFile,
  type StagedPart,
} from './stage-file';

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

export interface FileFailure {
  readonly file: File;
  readonly error: AppError;
}

/** Bytes of all files of an import, and of those before the ones at hand. */
export interface Way {
  readonly total: number;
  readonly behind: number;
}

const SAMPLE = 2000;

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
  way: Way,
  { partBytes, ...options }: StepOptions & Pick<StageOptions, 'partBytes'> = {},
): Promise<{ readonly source: StagedSource | null; readonly failed: readonly FileFailure[] }> {
  const { signal } = options;
  const failed: FileFailure[] = [];
  const parts: StagedPart[] = [];
  let rows = 0;
  let bytes = way.behind;
  for (const [turn, given] of files.entries()) {
    const { file } = given;
    const said = { step: 'stage', total: way.total, unit: 'bytes', fileName: file.name } as const;
    const onPart = (share: number, read: number) =>
      options.onProgress?.({ ...said, done: bytes + share * file.size, rows: rows + read });
    onPart(0, 0);
    const settings = { onPart, ...(signal ? { signal } : {}), ...(partBytes ? { partBytes } : {}) };
    const at = { id, labels, turn, place: parts.length, fromRow: rows };
    const one = await attempt(() => stageFile(build, given, at, settings));
    bytes += file.size;
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
