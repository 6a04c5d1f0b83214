import type { KeptFile, ProjectStore } from '../../contracts/store';
import type { ProjectRecord } from '../../core/project';
import { PROJECT_VERSION } from '../../core/project';
import type { Recipe } from '../../core/recipe';
import type { Result } from '../../core/result';
import { DEFAULT_RFM } from '../../core/segmentation/rfm/definition';
import type { GuessNote } from '../../core/source';
import type { FormerWhy } from '../../core/versions';
import type { BuiltDataset } from './reading';
import type { StagedSource } from './stage';

export interface NewProject {
  readonly id: string;
  readonly datasetId: string;
  readonly name: string;
  readonly demo: boolean;
  readonly currency: string;
  readonly now: number;
}

/** The files of a reading, as kept beside the dataset so that the recipe can be replayed. */
export function keptFiles(staged: readonly StagedSource[]): readonly KeptFile[] {
  return staged.flatMap((s) =>
    s.files.map(({ file }) => ({ sourceId: s.id, name: file.name, blob: file })),
  );
}

/** Saves a first dataset as a new project: record, dataset and files in one transaction. */
export function saveNewProject(
  store: ProjectStore,
  project: NewProject,
  recipe: Recipe,
  guesses: readonly GuessNote[],
  built: BuiltDataset,
  files: readonly KeptFile[],
): Promise<Result<ProjectRecord>> {
  const record: ProjectRecord = {
    version: PROJECT_VERSION,
    id: project.id,
    name: project.name,
    demo: project.demo,
    revision: 0,
    createdAt: project.now,
    savedAt: project.now,
    currency: project.currency,
    recipe,
    guesses,
    dataset: {
      ...built.summary,
      id: project.datasetId,
      builtAt: project.now,
      bytes: built.file.size,
    },
    referenceDate: null,
    segmentation: DEFAULT_RFM,
    card: [],
  };
  return store.saveWithDataset(record, built.file, files);
}

/** Saves a dataset built anew under a project's changed recipe, or from its files as they are now. */
export function saveRebuilt(
  store: ProjectStore,
  project: ProjectRecord,
  datasetId: string,
  now: number,
  recipe: Recipe,
  guesses: readonly GuessNote[],
  built: BuiltDataset,
  files: readonly KeptFile[],
  why: FormerWhy = 'rebuilt',
): Promise<Result<ProjectRecord>> {
  const dataset = { ...built.summary, id: datasetId, builtAt: now, bytes: built.file.size };
  return store.saveWithDataset({ ...project, recipe, guesses, dataset }, built.file, files, why);
}
