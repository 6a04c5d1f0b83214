import type { Ports } from '../contracts/ports';
import type { ProjectRecord } from '../core/project';
import type { FoundFile } from '../flows/import/reread';
import type { OpenProject } from './open-project.svelte';
import { ProjectTab } from './project-tab.svelte';
import { RecipeDraft } from './recipe-draft.svelte';
import { Reread } from './reread.svelte';
import { Restore } from './restore.svelte';
import { RfmStudio } from './rfm.svelte';
import { Versions } from './versions.svelte';

/** A project on screen with what is computed for it. */
export interface Workbench {
  readonly project: OpenProject;
  readonly studio: RfmStudio;
  /** What the person changes of the files before they are read again. */
  readonly draft: RecipeDraft;
  readonly versions: Versions;
  readonly restore: Restore;
  readonly reread: Reread;
  /** The part of this tab among those that show the project. */
  readonly tab: ProjectTab;
}

interface Verbs {
  /** Opens the project anew with another record. */
  readonly show: (record: ProjectRecord) => Promise<unknown>;
  readonly reread: (found: readonly FoundFile[]) => Promise<void>;
}

/** The workbench of an open project; `before` is what was on screen, perhaps the same project with other data. */
export function makeWorkbench(
  project: OpenProject,
  before: Workbench | null,
  { store, tabs }: Pick<Ports, 'store' | 'tabs'>,
  { show, reread }: Verbs,
): Workbench {
  const { id } = project.record;
  const same = before?.project.record.id === id;
  if (!same) before?.tab.close();
  return {
    project,
    studio: new RfmStudio(project),
    draft: new RecipeDraft(project.record),
    reread: new Reread(store, id, reread),
    versions: new Versions(project, store, show),
    restore: new Restore(project, store),
    tab: same ? before.tab.of(project) : new ProjectTab({ tabs, store }, project, show),
  };
}
