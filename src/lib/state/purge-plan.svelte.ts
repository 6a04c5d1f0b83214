import type { IsoDate } from '../core/dates';
import type { AppError } from '../core/errors';
import { DEFAULT_PURGE, type PurgeRule } from '../core/privacy/purge';
import type { PurgePlan } from '../flows/privacy/purge';
import type { OpenProject } from './open-project.svelte';

/** How long data is kept in the open project, and whom that reaches. */
export class PurgeRules {
  readonly #project: OpenProject;
  #plan = $state.raw<PurgePlan | null>(null);
  #error = $state.raw<AppError | null>(null);
  #turn = 0;

  constructor(project: OpenProject) {
    this.#project = project;
  }

  get rule(): PurgeRule {
    return this.#project.record.privacy?.purge ?? DEFAULT_PURGE;
  }

  /** Null until it is counted. */
  get plan(): PurgePlan | null {
    return this.#plan;
  }

  get error(): AppError | null {
    return this.#error;
  }

  change(part: Partial<PurgeRule>): void {
    const { privacy } = this.#project.record;
    this.#project.setPrivacy({ ...privacy, purge: { ...this.rule, ...part } });
  }

  /** Counts whom a rule reaches at a date; the latest call wins. */
  async follow(rule: PurgeRule, referenceDate: IsoDate): Promise<void> {
    const turn = ++this.#turn;
    const { session, record } = this.#project;
    const { planPurge } = await import('../flows/privacy/purge');
    const plan = await planPurge(session, record.dataset, rule, referenceDate);
    if (turn !== this.#turn) return;
    this.#error = plan.ok ? null : plan.error;
    if (plan.ok) this.#plan = plan.value;
  }
}
