import type { IsoDate } from '../core/dates';
import type { AppError } from '../core/errors';
import type { RuleCount } from '../flows/rules/count';
import type { ReadyRule } from '../flows/rules/library';
import type { OpenProject } from './open-project.svelte';

/** The ready rules as they fit the open project, counted one after the other. */
export class ReadyRules {
  readonly #project: OpenProject;
  #list = $state.raw<readonly ReadyRule[] | null>(null);
  #counts = $state.raw<ReadonlyMap<string, RuleCount>>(new Map());
  #error = $state.raw<AppError | null>(null);
  #abort = new AbortController();

  constructor(project: OpenProject) {
    this.#project = project;
  }

  /** Null before they are fitted. */
  get list(): readonly ReadyRule[] | null {
    return this.#list;
  }

  /** By the id of the ready rule, as far as they are counted. */
  get counts(): ReadonlyMap<string, RuleCount> {
    return this.#counts;
  }

  get error(): AppError | null {
    return this.#error;
  }

  /** Fits and counts as of a date; what was under way for another date is given up. */
  async follow(referenceDate: IsoDate): Promise<void> {
    this.stop();
    const { signal } = (this.#abort = new AbortController());
    const [{ fitLibrary, countRules }, { projectRules }] = await Promise.all([
      import('../flows/rules/library'),
      import('../flows/segment/project-context'),
    ]);
    const { session, record } = this.#project;
    const base = await projectRules(session, record, referenceDate, [], null);
    const fitted = base.ok ? await fitLibrary(session, base.value, record.tags ?? []) : base;
    if (signal.aborted) return;
    this.#error = fitted.ok ? null : fitted.error;
    if (!fitted.ok) return;
    this.#list = fitted.value;
    this.#counts = new Map();
    const rules = fitted.value.flatMap(({ ready, rule }) => (rule ? [{ id: ready.id, rule }] : []));
    const onCount = (id: string, count: RuleCount) => {
      if (!signal.aborted) this.#counts = new Map([...this.#counts, [id, count]]);
    };
    if (!base.ok) return;
    const counted = await countRules(session, base.value, rules, onCount, { signal });
    if (!signal.aborted && !counted.ok) this.#error = counted.error;
  }

  /** Gives up what is under way. */
  stop(): void {
    this.#abort.abort();
  }
}
