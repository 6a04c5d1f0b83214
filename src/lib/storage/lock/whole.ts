import type { KeptFile, WholeProject, WholeVersion } from '../../contracts/store';
import { renumbered as renumberedHistory } from '../../core/history/renumber';
import { fromBase64, toBase64 } from '../../core/backup/seal';
import type { ProjectLock } from '../../core/lock';
import { isSealedBlob, openBlob, sealBlob } from './contents';
import { openJson, sealJson, type DataKeys } from './keys';
import {
  figuresOf,
  isSealedRecord,
  openDataset,
  openHistory,
  openRecord,
  sealDataset,
  sealHistory,
  sealRecord,
} from './records';

const NAME = 'sealed:';

/** Files with their contents and names sealed; a blob that is there several times stays one. */
export async function sealFiles(
  keys: DataKeys,
  files: readonly KeptFile[],
  done = new Map<Blob, Blob>(),
): Promise<readonly KeptFile[]> {
  return changed(
    files,
    done,
    (blob) => sealBlob(keys, blob),
    async (name) => {
      return NAME + toBase64(await sealJson(keys, 'name', name));
    },
  );
}

export async function openFiles(
  keys: DataKeys,
  files: readonly KeptFile[],
  done = new Map<Blob, Blob>(),
): Promise<readonly KeptFile[]> {
  return changed(
    files,
    done,
    (blob) => openBlob(keys, blob),
    async (name) => String(await openJson(keys, 'name', fromBase64(name.slice(NAME.length)))),
  );
}

/** The files of a project are all sealed, or none is. */
export async function areSealedFiles(files: readonly KeptFile[]): Promise<boolean> {
  const [first] = files;
  return first !== undefined && isSealedBlob(first.blob);
}

async function changed(
  files: readonly KeptFile[],
  done: Map<Blob, Blob>,
  change: (blob: Blob) => Promise<Blob>,
  rename: (name: string) => Promise<string>,
): Promise<readonly KeptFile[]> {
  const all: KeptFile[] = [];
  for (const { sourceId, name, blob } of files) {
    const other = done.get(blob) ?? (await change(blob));
    done.set(blob, other);
    all.push({ sourceId, name: await rename(name), blob: other });
  }
  return all;
}

/** Everything of a project as it is stored under a lock. */
export async function sealWhole(
  keys: DataKeys,
  { record, versions, history }: WholeProject,
  lock: ProjectLock,
): Promise<WholeProject> {
  const done = new Map<Blob, Blob>();
  const sealed: WholeVersion[] = [];
  for (const version of versions) {
    const { why, blob, files } = version;
    sealed.push({
      recipe: { ...version.recipe, sources: [] },
      guesses: [],
      dataset: await sealDataset(keys, {
        recipe: version.recipe,
        guesses: version.guesses,
        dataset: version.dataset,
      }),
      blob: await sealBlob(keys, blob),
      files: await sealFiles(keys, files, done),
      ...(why === undefined ? {} : { why }),
    });
  }
  return {
    record: await sealRecord(keys, { ...record, lock }, figuresOf(record)),
    versions: sealed,
    history: await sealHistory(keys, history),
  };
}

/** Everything of a project as it was before it was sealed, with its lock. */
export async function openWhole(
  keys: DataKeys,
  { record, versions, history }: WholeProject,
): Promise<WholeProject> {
  if (!isSealedRecord(record)) return { record, versions, history };
  const done = new Map<Blob, Blob>();
  const opened: WholeVersion[] = [];
  for (const { dataset, why, blob, files } of versions)
    opened.push({
      ...(await openDataset(keys, dataset)),
      blob: await openBlob(keys, blob),
      files: await openFiles(keys, files, done),
      ...(why === undefined ? {} : { why }),
    });
  return {
    record: await openRecord(keys, record),
    versions: opened,
    history: await openHistory(keys, history),
  };
}

/** The same project with other ids for its datasets: copies may still need those. */
export function renumbered(whole: WholeProject, newId: () => string): WholeProject {
  const ids = new Map(whole.versions.map(({ dataset }) => [dataset.id, newId()]));
  const other = (id: string) => ids.get(id) ?? id;
  const { record, versions, history } = whole;
  return {
    record: {
      ...record,
      dataset: { ...record.dataset, id: other(record.dataset.id) },
      former: (record.former ?? []).map((line) => ({ ...line, id: other(line.id) })),
    },
    versions: versions.map((one) => ({
      ...one,
      dataset: { ...one.dataset, id: other(one.dataset.id) },
    })),
    history: renumberedHistory(history, other),
  };
}
