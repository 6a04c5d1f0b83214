import type { WholeVersion } from '../../contracts/store';
import { appError, type AppError } from '../../core/errors';
import type { Settled } from '../../core/mapping/edit';
import { isAboutMapping } from '../../core/mapping/missing';
import { scrubbedReading } from '../../core/privacy/scrub';
import type { Result } from '../../core/result';
import type { ImportPorts, StepOptions } from '../import/ports';
import type { Reading, SourceFile } from '../import/reading';
import { filesToReplay, NO_CHANGE, settleChange } from '../import/replay';
import { keptFiles } from '../import/save';
import { buildSurviving, readSurviving } from '../import/survive';
import { attempt, fail, need } from '../run';
import { leaveOut } from './leave';
import { countRemaining, type People } from './people';
import { settledOnLeft } from './settled';

/** Former versions without those who leave. */
export interface FormerLeft {
  /** In their order; one that is nothing without them is not among them. */
  readonly versions: readonly WholeVersion[];
  /** Ids of their datasets by those of before. */
  readonly ids: ReadonlyMap<string, string>;
}

/**
 * Builds former versions of a project anew from their own files without those who leave. A version
 * whose files cannot be parted from them, or say nothing without them, is left out. The reading
 * session of the engine is over. Errors: those of reading, but for these.
 */
export function formerWithout(
  ports: ImportPorts & { readonly newId: () => string },
  former: readonly WholeVersion[],
  people: People,
  options: StepOptions,
): Promise<Result<FormerLeft>> {
  return attempt(async () => {
    const versions: WholeVersion[] = [];
    const ids = new Map<string, string>();
    for (const version of former) {
      const left = await versionWithout(ports, version, people, options);
      if (!left.ok && !leavesNothing(left.error)) fail(left.error);
      if (!left.ok) continue;
      const id = ports.newId();
      ids.set(version.dataset.id, id);
      versions.push({ ...left.value, dataset: { ...left.value.dataset, id } });
    }
    return { versions, ids };
  });
}

/** Nothing is wrong with the reading: the version cannot be without them. */
function leavesNothing(error: AppError): boolean {
  return (
    isAboutMapping(error) ||
    ['erase-reshaped', 'erase-remaining', 'erase-everybody'].includes(error.code)
  );
}

function versionWithout(
  ports: ImportPorts,
  version: WholeVersion,
  people: People,
  options: StepOptions,
): Promise<Result<WholeVersion>> {
  return attempt(async () => {
    const files = filesToReplay(version.files, version, NO_CHANGE);
    const settle = (reading: Reading) => settleChange(version, NO_CHANGE, reading);
    const left = need(await leaveOut(ports, files, people, settle, options));
    if (left.cut.length > 0) {
      const onLeft = (reading: Reading) => settledOnLeft(settle(reading), reading);
      return need(await rebuilt(ports, version, left.files, onLeft, people, options));
    }
    await expectNobody(ports, version, people);
    return { ...version, ...scrubbedReading(version, people.traces).reading };
  });
}

/** Leaves the flow with erase-remaining where a dataset still holds those who leave. */
async function expectNobody(
  { engine }: Pick<ImportPorts, 'engine'>,
  { blob, dataset }: Pick<WholeVersion, 'blob' | 'dataset'>,
  people: People,
): Promise<void> {
  const session = need(await engine.openDataset(blob));
  const remaining = need(await countRemaining(session, dataset, people));
  await session.close();
  if (remaining > 0) fail(appError('erase-remaining'));
}

/** A version built anew from what is left of its files. */
function rebuilt(
  ports: ImportPorts,
  version: WholeVersion,
  files: readonly SourceFile[],
  settle: (reading: Reading) => Settled,
  people: People,
  options: StepOptions,
): Promise<Result<WholeVersion>> {
  return attempt(async () => {
    const read = (some: readonly SourceFile[]) =>
      readSurviving(ports, some, { ...options, grouping: 'given' });
    const first = need(await read(files));
    const settled = settle(first);
    const whole = { reading: first, files, settled };
    const { built, reading } = need(await buildSurviving(whole, read, options));
    const dataset = { ...version.dataset, ...built.summary, bytes: built.file.size };
    await expectNobody(ports, { blob: built.file, dataset }, people);
    return {
      ...version,
      ...scrubbedReading({ recipe: built.recipe, guesses: settled.guesses }, people.traces).reading,
      dataset,
      blob: built.file,
      files: keptFiles(reading.staged),
    };
  });
}
