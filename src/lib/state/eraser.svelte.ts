import type { Ports } from '../contracts/ports';
import { appError, type AppError } from '../core/errors';
import type { Erasure } from '../core/privacy/erased';
import type { ProjectRecord } from '../core/project';
import { ok, type Result } from '../core/result';
import type { FormerLeft } from '../flows/privacy/former';
import type { ImportJob } from './import-job.svelte';
import type { OpenProject } from './open-project.svelte';

/** Takes people out of the open project: its files, its dataset, its history. */
export class Eraser {
  readonly #ports: Ports;
  readonly #job: ImportJob;
  readonly #show: (record: ProjectRecord) => Promise<Result<{ readonly project: OpenProject }>>;
  #error = $state.raw<AppError | null>(null);
  #last = $state.raw<Erasure | null>(null);

  /** `show` opens the project anew with another record. */
  constructor(
    ports: Ports,
    job: ImportJob,
    show: (record: ProjectRecord) => Promise<Result<{ readonly project: OpenProject }>>,
  ) {
    this.#ports = ports;
    this.#job = job;
    this.#show = show;
  }

  get error(): AppError | null {
    return this.#error;
  }

  /** The last erasure of this visit, checked on the dataset that is left. */
  get last(): Erasure | null {
    return this.#last;
  }

  /**
   * Rebuilds the project without some customers. Whoever is erased is remembered by hashes; whom a
   * purge takes out may come back with new files. Resolves when all is done, or has failed.
   */
  async run(project: OpenProject, keys: readonly number[], why: Erasure['why']): Promise<void> {
    if (this.#job.busy || keys.length === 0 || project.refuses()) return;
    this.#error = null;
    await project.flush();
    const [flows, { filesToReplay, NO_CHANGE, settleChange }] = await Promise.all([
      import('../flows/privacy/erase'),
      import('../flows/import/replay'),
    ]);
    const { record } = project;
    const list = record.privacy?.erased ?? { salt: flows.newSalt(), hashes: [], log: [] };
    const people = await flows.peopleOf(project.session, record.dataset, keys, list.salt);
    if (!people.ok) {
      this.#error = people.error;
      return;
    }
    const { store, now, newId } = this.#ports;
    const stored = await store.whole(record.id);
    if (!stored.ok) {
      this.#error = stored.error;
      return;
    }
    const { versions } = stored.value;
    let everyone = people.value;
    let cut: Erasure['files'] = [];
    let former: FormerLeft = { versions: [], ids: new Map() };
    let saved = false;
    await this.#job.start(
      {
        files: async (options) => {
          const { engine } = this.#ports;
          const found = await flows.peopleEverywhere(engine, versions, people.value, keys);
          if (!found.ok) return found;
          everyone = found.value;
          const before = versions.slice(1);
          const rebuilt = await flows.formerWithout(this.#ports, before, everyone, options);
          if (!rebuilt.ok) return rebuilt;
          former = rebuilt.value;
          const files = filesToReplay(versions[0]?.files ?? [], record, NO_CHANGE);
          const settle = (reading: Parameters<typeof settleChange>[2]) =>
            settleChange(record, NO_CHANGE, reading);
          const left = await flows.leaveOut(this.#ports, files, everyone, settle, options);
          if (!left.ok) return left;
          cut = left.value.cut;
          return ok(left.value.files);
        },
        settle: (reading) => flows.settledOnLeft(settleChange(record, NO_CHANGE, reading), reading),
        changed: new Set(),
        save: (recipe, guesses, built, files) =>
          flows.saveErased(store, stored.value, { recipe, guesses }, built, files, {
            people: everyone,
            why,
            count: keys.length,
            cut,
            list,
            former,
            datasetId: newId(),
            now: now(),
          }),
      },
      (erased) => {
        saved = true;
        void this.#check(erased, everyone);
      },
    );
    // Former versions were read by the session that the project is shown by.
    if (!saved && versions.length > 1) await this.#show(project.record);
  }

  async #check(
    saved: ProjectRecord,
    people: { readonly salt: string; readonly hashes: readonly string[] },
  ): Promise<void> {
    const { countRemaining } = await import('../flows/privacy/erase');
    const shown = await this.#show(saved);
    if (!shown.ok) {
      this.#error = shown.error;
      return;
    }
    const left = await countRemaining(shown.value.project.session, saved.dataset, people);
    if (left.ok && left.value === 0) this.#last = saved.privacy?.erased?.log.at(-1) ?? null;
    else this.#error = left.ok ? appError('erase-remaining') : left.error;
  }
}
