import type { IsoDate } from '../core/dates';
import type { AppError } from '../core/errors';
import type { Overlaps } from '../core/rules/overlaps';
import type { Rule } from '../core/rules/rule';
import type { OpenProject } from './open-project.svelte';
import { RuleBases } from './rule-bases';

/** How far the rules of a list share their customers. */
export class RuleOverlaps {
  readonly #project: OpenProject;
  readonly #bases: RuleBases;
  #found = $state.raw<{ readonly ids: readonly string[]; readonly overlaps: Overlaps } | null>(
    null,
  );
  #error = $state.raw<AppError | null>(null);
  #turn = 0;

  constructor(project: OpenProject) {
    this.#project = project;
    this.#bases = new RuleBases(project);
  }

  /** Of the last rules that could be counted, by their ids; null before. */
  get found(): { readonly ids: readonly string[]; readonly overlaps: Overlaps } | null {
    return this.#found;
  }

  get error(): AppError | null {
    return this.#error;
  }

  /** Counts sound rules; a later call wins. */
  async follow(
    rules: readonly { readonly id: string; readonly rule: Rule }[],
    self: string,
    referenceDate: IsoDate,
  ): Promise<void> {
    const turn = ++this.#turn;
    const trees = rules.map(({ rule }) => rule);
    const base = await this.#bases.get(trees, self, referenceDate);
    const { overlapRules } = await import('../flows/rules/overlap');
    if (turn !== this.#turn) return;
    const counted = base.ok ? await overlapRules(this.#project.session, base.value, trees) : base;
    if (turn !== this.#turn) return;
    this.#error = counted.ok ? null : counted.error;
    if (counted.ok) this.#found = { ids: rules.map(({ id }) => id), overlaps: counted.value };
  }
}
