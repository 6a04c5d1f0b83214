import type { Ports } from '../contracts/ports';
import type { KeptFile } from '../contracts/store';
import { fillChosen } from '../core/parts';
import type { ProjectRecord } from '../core/project';
import type { Result } from '../core/result';
import type { StepOptions } from '../flows/import/ports';
import type { Reading } from '../flows/import/reading';
import { filesToReplay, NO_CHANGE, settleChange, type RecipeChange } from '../flows/import/replay';
import {
  foundNow,
  replaceKept,
  understoodAnew,
  type FoundFile,
  type RereadFile,
} from '../flows/import/reread';
import { saveRebuilt } from '../flows/import/save';
import type { ImportJob } from './import-job.svelte';
import type { OpenProject } from './open-project.svelte';
import { stayingFiles } from './staying-files';

/** How a replay differs from reading the kept files again. */
interface Replay {
  /** Sources of which what is left open is asked. */
  readonly changed: ReadonlySet<string>;
  /** Other files in place of the kept ones. */
  readonly files?: (
    kept: readonly KeptFile[],
    options: StepOptions,
  ) => Promise<Result<readonly RereadFile[]>>;
  readonly saved?: (projectId: string) => Promise<void>;
}

interface Verbs {
  /** The open project, if there is one. */
  readonly project: () => OpenProject | null;
  /** Opens the project anew with its new data. */
  readonly show: (record: ProjectRecord) => Promise<unknown>;
}

/** Reads the open project again. Its former dataset stays until the new one is saved, and then as a former version. */
export class Rebuilding {
  readonly #ports: Ports;
  readonly #job: ImportJob;
  readonly #verbs: Verbs;

  constructor(ports: Ports, job: ImportJob, verbs: Verbs) {
    this.#ports = ports;
    this.#job = job;
    this.#verbs = verbs;
  }

  /** From its kept files, under a changed recipe. */
  async rebuild(change: RecipeChange): Promise<void> {
    const changed = new Set([...change.dialects.keys(), ...change.mapping.map((m) => m.sourceId)]);
    await this.#replay(change, { changed });
  }

  /** With the files of the disk that changed in place of its kept ones. */
  async reread(found: readonly FoundFile[]): Promise<void> {
    const changed = found.filter(({ state }) => state === 'changed');
    const sources = this.#verbs.project()?.record.dataset.sources ?? [];
    const origins = sources.map((s) => s.origin);
    await this.#replay(NO_CHANGE, {
      changed: new Set(changed.flatMap(({ was }) => was.parts.map((part) => part.sourceId))),
      files: (kept, options) =>
        replaceKept(this.#ports.ingest, kept, found, options, ({ name }) =>
          fillChosen(origins, name),
        ),
      saved: async (id) => void (await this.#ports.store.remember(id, foundNow(found))),
    });
  }

  async #replay(change: RecipeChange, { changed, files, saved }: Replay): Promise<void> {
    const open = this.#verbs.project();
    if (!open || open.refuses()) return;
    const { store, now, newId } = this.#ports;
    const { record: project } = open;
    const settle = (reading: Reading) =>
      settleChange(project, files ? understoodAnew(project, reading) : change, reading);
    await this.#job.start(
      {
        files: async (options) => {
          await open.flush();
          const kept = await store.files(project.id);
          if (!kept.ok) return kept;
          const now = files ? await files(kept.value, options) : kept;
          if (!now.ok) return now;
          const replayed = filesToReplay(now.value, project, change);
          return stayingFiles(this.#ports, project, replayed, settle, options);
        },
        settle,
        changed,
        save: async (...made) => {
          await open.flush();
          const { record } = open;
          const why = files ? 'refreshed' : 'rebuilt';
          const done = await saveRebuilt(store, record, newId(), now(), ...made, why);
          if (done.ok) await saved?.(project.id);
          return done;
        },
      },
      (record) => void this.#verbs.show(record),
    );
  }
}
