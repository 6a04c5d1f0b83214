import type { Settled } from '../../core/mapping/edit';
import { ok, type Result } from '../../core/result';
import { isStopped, surviving } from '../run';
import { againSame } from './again';
import type { ImportPorts, StepOptions } from './ports';
import {
  readFiles,
  type BuiltDataset,
  type Reading,
  type ReadOptions,
  type SourceFile,
} from './reading';

/** Reads files, once more when the engine died of it or under it. */
export function readSurviving(
  ports: ImportPorts,
  files: readonly SourceFile[],
  options: ReadOptions,
): Promise<Result<Reading>> {
  return surviving(() => readFiles(ports, files, undefined, options), options.signal);
}

/** Files that were read, as they were given, and what was settled of them. */
interface Read {
  readonly reading: Reading;
  readonly files: readonly SourceFile[];
  readonly settled: Settled;
}

/**
 * Builds the dataset. An engine that died with what it had read, perhaps long ago while the person
 * was answering, is no loss: the files are read again by `readAgain`, in the same sources, and
 * what was settled of them is kept.
 */
export async function buildSurviving(
  { reading, files, settled }: Read,
  readAgain: (files: readonly SourceFile[]) => Promise<Result<Reading>>,
  options: StepOptions,
): Promise<Result<{ readonly built: BuiltDataset; readonly reading: Reading }>> {
  const build = async (from: Reading) => {
    const built = await from.build(settled.recipe, options);
    return built.ok ? ok({ built: built.value, reading: from }) : built;
  };
  const first = await build(reading);
  if (!isStopped(first) || options.signal?.aborted) return first;
  const again = await readAgain(againSame(files, { reading, settled }).files);
  return again.ok ? build(again.value) : again;
}
