import type { Ingest } from '../../contracts/ingest';
import { apartId, setApart } from '../../core/files/apart';
import type { Settled } from '../../core/mapping/edit';
import { dialectChoices, mergeReread } from '../../core/mapping/reread';
import { switchRepairs, type RepairKind } from '../../core/repairs';
import type { Result } from '../../core/result';
import { attempt, need } from '../run';
import { refill } from './containers';
import type { StepOptions } from './ports';
import type { Reading, SourceFile } from './reading';

/** Files of an import under way, to be read again in the sources that they now belong to. */
export interface Again {
  readonly files: readonly SourceFile[];
  /** Sources to be understood anew. */
  readonly reread: ReadonlySet<string>;
  /** Source of which each file becomes one. */
  readonly apart?: string;
}

interface Asked {
  readonly reading: Pick<Reading, 'staged'>;
  readonly settled: Settled;
}

/**
 * Makes or refuses a repair that a source calls for. Leaves with the error of its first file when
 * that cannot be read so.
 */
export function againRepaired(
  ingest: Pick<Ingest, 'preview'>,
  files: readonly SourceFile[],
  { reading, settled }: Asked,
  sourceId: string,
  [kind, made]: readonly [RepairKind, boolean],
  options: StepOptions,
): Promise<Result<Again | null>> {
  return attempt(async () => {
    const source = settled.recipe.sources.find((s) => s.id === sourceId);
    const staged = reading.staged.find((s) => s.id === sourceId);
    if (!source || !staged) return null;
    const now = { repairs: switchRepairs(staged.preview.repairs, new Map([[kind, made]])) };
    const choices = dialectChoices(source, settled.guesses, now);
    const own = new Set(staged.files.map(({ file }) => file));
    const switched = inSources(files, reading).map((one) =>
      own.has(one.file) ? { ...one, dialect: { ...one.dialect, ...choices } } : one,
    );
    const first = switched.find((one) => one.file === staged.file);
    if (!first) return null;
    need(await ingest.preview(first.file, first.dialect, options));
    return { files: switched, reread: new Set([sourceId]) };
  });
}

/**
 * Repeats the value of merged cells in every cell of the workbook of a source, in none, or
 * (undefined) where it is no number. Leaves with the error of the workbook.
 */
export function againRefilled(
  ingest: Pick<Ingest, 'expand'>,
  files: readonly SourceFile[],
  { reading }: Asked,
  sourceId: string,
  fillMerged: boolean | undefined,
  options: StepOptions,
): Promise<Result<Again | null>> {
  return attempt(async () => {
    const placed = inSources(files, reading);
    const dropped = placed.find((one) => one.id === sourceId)?.given?.file;
    if (!dropped) return null;
    const choice = fillMerged === undefined ? {} : { fillMerged };
    return {
      files: await refill(ingest, placed, dropped, choice, options),
      reread: new Set(placed.flatMap(({ id, given }) => (given?.file === dropped ? [id] : []))),
    };
  });
}

/** Makes a source of each file of one. */
export function againApart(
  files: readonly SourceFile[],
  { reading }: Asked,
  sourceId: string,
): Again {
  let turn = 0;
  const placed = inSources(files, reading).map((one) =>
    one.id === sourceId ? { ...one, id: apartId(one, turn++) } : one,
  );
  return { files: placed, reread: new Set(), apart: sourceId };
}

/** The same files in the same sources: the engine died with what it had read of them. */
export function againSame(files: readonly SourceFile[], { reading }: Asked): Again {
  return { files: inSources(files, reading), reread: new Set() };
}

/** What was settled before, with what the reading made of the sources that changed. */
export function settleAgain(before: Settled, reading: Reading, { reread, apart }: Again): Settled {
  const factsOf = (id: string) => reading.facts[reading.staged.findIndex((s) => s.id === id)];
  const merged = mergeReread(before, reading, reread, factsOf);
  return apart === undefined ? merged : setApart(merged, apart, reading.staged);
}

/** Each file under the source that it was read into, in the order of the sources; others go last. */
function inSources(
  files: readonly SourceFile[],
  { staged }: Pick<Reading, 'staged'>,
): readonly SourceFile[] {
  const read = staged.flatMap(({ id, files: own }) =>
    own.flatMap(({ file }) => {
      const one = files.find((candidate) => candidate.file === file);
      return one ? [{ ...one, id }] : [];
    }),
  );
  const known = new Set(read.map(({ file }) => file));
  return [...read, ...files.filter(({ file }) => !known.has(file))];
}
