import { onTestFinished } from 'vitest';
import { deleteDB } from 'idb';
import type { KeptFile, ProjectStore, WholeVersion } from '../../src/lib/contracts/store';
import type { ProjectRecord } from '../../src/lib/core/project';
import type { Result } from '../../src/lib/core/result';
import { DEFAULT_RFM } from '../../src/lib/core/segmentation/rfm/definition';
import { createProjectStore } from '../../src/lib/storage/store';

export interface TestStore {
  readonly store: ProjectStore;
  /** The same database seen from another tab. */
  readonly otherTab: ProjectStore;
  readonly name: string;
  /** What the clock says; tests move it. */
  readonly clock: { now: number };
}

/** Two connections to a database of the test's own, deleted when the test is over. */
export function testStore(): TestStore {
  const name = `tamis_test_${crypto.randomUUID()}`;
  const clock = { now: 1_000 };
  const now = () => clock.now;
  onTestFinished(() => deleteDB(name));
  return {
    store: createProjectStore({ name, now }),
    otherTab: createProjectStore({ name, now }),
    name,
    clock,
  };
}

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.detail ?? ''}`);
  return result.value;
}

/** A record as a first import gives it; only what storage looks at is filled in. */
export function newRecord(id: string, datasetId: string, name = id): ProjectRecord {
  return {
    version: 1,
    id,
    name,
    demo: false,
    revision: 0,
    createdAt: 1,
    savedAt: 0,
    currency: 'EUR',
    recipe: {
      sources: [] as const,
      options: {
        returns: 'subtract',
        anonymous: 'apart',
        zeroPrices: 'keep',
        exactDuplicates: 'keep',
      },
    },
    guesses: [],
    dataset: { id: datasetId, customers: 3 },
    referenceDate: null,
    segmentation: DEFAULT_RFM,
    card: [{ segmentId: 'best', customers: 3 }],
  } as unknown as ProjectRecord;
}

export function withDataset(record: ProjectRecord, datasetId: string): ProjectRecord {
  return { ...record, dataset: { ...record.dataset, id: datasetId } };
}

export const textOf = async (pending: Promise<Result<Blob>>): Promise<string> =>
  must(await pending).text();

/** The dataset that a record names, as a version of its project. */
export const versionOf = (
  { recipe, guesses, dataset }: ProjectRecord,
  blob: Blob,
  files: readonly KeptFile[] = [],
): WholeVersion => ({ recipe, guesses, dataset, blob, files });
