import type { Runner } from '../../contracts/engine';
import { appError } from '../../core/errors';
import type { Settled } from '../../core/mapping/edit';
import { numberedSources } from '../../core/matching/numbering';
import type { FileLines, Leaving } from '../../core/privacy/erased';
import type { Recipe } from '../../core/recipe';
import type { RepairKind } from '../../core/repairs';
import type { Result } from '../../core/result';
import { createLineShifts } from '../../sql/import/lines';
import {
  createLeaving,
  createLeavingIdentifiers,
  leavingLines,
  leavingTexts,
  stayingSum,
} from '../../sql/privacy/erase';
import type { ImportPorts, StepOptions } from '../import/ports';
import { readFiles, type Reading, type SourceFile } from '../import/reading';
import type { StagedSource } from '../import/stage';
import { attempt, fail, need, oneRow, runAll, runOne, toNumber } from '../run';
import { settledOnLeft } from './settled';
import { cutLines, type LineRun } from './cut-lines';

/** Files without the lines of those who leave. */
export interface Left {
  readonly files: readonly SourceFile[];
  /** Files that lost lines. */
  readonly cut: readonly FileLines[];
}

/** Tables that these repairs make have other lines than the file. */
const RESHAPED: readonly RepairKind[] = ['unpivot-months', 'transposed'];

/** The files that `leaveOut` leaves. */
export async function withoutErased(
  ports: Pick<ImportPorts, 'ingest' | 'engine' | 'phones'>,
  files: readonly SourceFile[],
  erased: Leaving,
  settle: (reading: Reading) => Settled,
  options: StepOptions,
): Promise<Result<readonly SourceFile[]>> {
  const left = await leaveOut(ports, files, erased, settle, options);
  return left.ok ? { ok: true, value: left.value.files } : left;
}

/**
 * Reads files to find the lines of those who leave, and takes these lines out of their bytes;
 * everything else of a file stays as it is. Lines that were read and replaced by later files are
 * looked at too; in a file that the recipe leaves aside, those with a cell that names them. What is left is read again and must be what stayed, line by line. Errors:
 * erase-everybody where no file is left, erase-reshaped where the lines of a file cannot be told from
 * each other, those of reading.
 */
export function leaveOut(
  ports: Pick<ImportPorts, 'ingest' | 'engine' | 'phones'>,
  files: readonly SourceFile[],
  leaving: Leaving,
  settle: (reading: Reading) => Settled,
  options: StepOptions,
): Promise<Result<Left>> {
  return attempt(async () => {
    // Without keys no line gives way to another, so that all of them are there to be found.
    const whole = files.map(withoutKey);
    const found = await lookIn(ports, whole, leaving, settle, options);
    const left = await cutFiles(files, found.staged, found.lines);
    if (left.cut.length === 0) return left;
    if (left.files.length === 0) fail(appError('erase-everybody'));
    const after = (reading: Reading) => settledOnLeft(settle(reading), reading);
    const again = await lookIn(ports, left.files.map(withoutKey), leaving, after, options);
    const kept = [...found.staying].every(([id, { rows, sum }]) => {
      const now = again.staying.get(id);
      return now ? now.rows === rows && now.sum === sum : rows === 0;
    });
    if (!kept || again.lines.size > 0)
      fail(appError('erase-reshaped', { fileName: left.cut[0]?.file ?? '' }));
    return left;
  });
}

/** What one look at files found. */
interface Looked {
  readonly staged: readonly StagedSource[];
  readonly lines: Found;
  /** The records that stay, by source: how many, and a sum over their cells. */
  readonly staying: ReadonlyMap<string, { readonly rows: number; readonly sum: number }>;
}

async function lookIn(
  ports: Pick<ImportPorts, 'ingest' | 'engine' | 'phones'>,
  files: readonly SourceFile[],
  leaving: Leaving,
  settle: (reading: Reading) => Settled,
  options: StepOptions,
): Promise<Looked> {
  const reading = need(await readFiles(ports, files, undefined, { ...options, grouping: 'given' }));
  const lost = reading.failed[0];
  if (lost) {
    await reading.abandon();
    fail(lost.error);
  }
  const { staged } = reading;
  const ask = (runner: Runner, recipe: Recipe) =>
    findLines(runner, recipe, staged, leaving, options.signal);
  return { staged, ...need(await reading.examine(settle(reading).recipe, ask, options)) };
}

function withoutKey(file: SourceFile): SourceFile {
  const copy: { -readonly [K in keyof SourceFile]: SourceFile[K] } = { ...file };
  delete copy.key;
  delete copy.oneForOne;
  return copy;
}

/** Lines by file. */
type Found = ReadonlyMap<File, readonly LineRun[]>;

async function findLines(
  runner: Runner,
  recipe: Recipe,
  staged: readonly StagedSource[],
  { salt, hashes }: Leaving,
  signal?: AbortSignal,
): Promise<Omit<Looked, 'staged'>> {
  const sources = numberedSources(recipe.sources, recipe.matching?.numberings);
  const read = sources.filter((s) => s.kind !== 'ignored');
  await runAll(runner, [...createLeaving(hashes), createLeavingIdentifiers(read, salt)], signal);
  const found = new Map<File, LineRun[]>();
  const staying = new Map<string, { rows: number; sum: number }>();
  const note = (file: File | undefined, run: LineRun) => {
    const runs = file && found.get(file);
    if (runs) runs.push(run);
    else if (file) found.set(file, [run]);
  };
  for (const { id, files, shifts, rejected } of staged) {
    const source = sources.find((s) => s.id === id);
    if (source) {
      await runAll(runner, createLineShifts(id, shifts), signal);
      const { rows } = await runOne(runner, leavingLines(source, salt), signal);
      for (const [place = 0, from = 0, lines = 1] of rows.map((row) => row.map(toNumber)))
        note(files[place]?.file, { from, lines });
      const [kept = 0, sum = 0] = (await oneRow(runner, stayingSum(source, salt), signal)).map(
        toNumber,
      );
      staying.set(id, { rows: kept, sum });
    }
    for (const [place, { file, cut }] of files.entries()) {
      const own = rejected.filter((one) => one.file === place);
      if (own.length === 0 || cut.delimiter === '') continue;
      const texts = own.map((one) => one.text);
      const { rows } = await runOne(runner, leavingTexts(texts, cut.delimiter, salt), signal);
      for (const row of rows) {
        const one = own[toNumber(row[0])];
        if (one) note(file, { from: one.line, lines: one.text.split('\n').length });
      }
    }
  }
  return { lines: found, staying };
}

async function cutFiles(
  files: readonly SourceFile[],
  staged: readonly StagedSource[],
  found: Found,
): Promise<Left> {
  const left: SourceFile[] = [];
  const cut: FileLines[] = [];
  const all = staged.flatMap((source) => source.files);
  for (const one of files) {
    const runs = found.get(one.file);
    const read = all.find(({ file }) => file === one.file);
    if (!runs || !read) {
      left.push(one);
      continue;
    }
    if (read.dialect.repairs?.some((kind) => RESHAPED.includes(kind)))
      fail(appError('erase-reshaped', { fileName: one.file.name }));
    const lines = new Set(runs.map(({ from }) => from)).size;
    if (lines >= read.rows) {
      cut.push({ file: one.file.name, lines, dropped: true });
      continue;
    }
    const blob = await cutLines(one.file, read.dialect.encoding, runs);
    left.push({ ...one, file: new File([blob], one.file.name, { type: one.file.type }) });
    cut.push({ file: one.file.name, lines });
  }
  return { files: left, cut };
}
