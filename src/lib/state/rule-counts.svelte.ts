import type { IsoDate } from '../core/dates';
import type { AppError } from '../core/errors';
import type { Result } from '../core/result';
import type { Rule } from '../core/rules/rule';
import type { RuleCount } from '../flows/rules/count';
import type { RankedCounts } from '../flows/rules/ranked';
import type { ProjectRules } from '../flows/segment/project-context';
import type { OpenProject } from './open-project.svelte';
import { RuleBases } from './rule-bases';

/** Rules in order of priority; one that is not sound is counted as finding nobody. */
export interface CountedRules {
  readonly rules: readonly { readonly id: string; readonly rule: Rule; readonly sound: boolean }[];
  /** The id of the one that is being written. */
  readonly written: string | null;
  /** The segmentation that they are part of; null for rules on their own. */
  readonly self: string | null;
  readonly referenceDate: IsoDate;
}

/** Between a keystroke and the count that it asks for, so that a burst of them asks once. */
const PAUSE_MS = 60;
const NOBODY: Rule = { of: 'any', rules: [] };

/** What rules find, followed while one of them is written: the latest one wins, older counts are given up. */
export class RuleCounts {
  readonly #project: OpenProject;
  readonly #bases: RuleBases;
  #live = $state.raw<{ readonly id: string; readonly count: RuleCount | null } | null>(null);
  #ranked = $state.raw<ReadonlyMap<string, RankedCounts['rules'][number]>>(new Map());
  #rest = $state.raw<RuleCount | null>(null);
  #error = $state.raw<AppError | null>(null);
  #busy = $state.raw(false);
  #abort = new AbortController();

  constructor(project: OpenProject) {
    this.#project = project;
    this.#bases = new RuleBases(project);
  }

  /** Whom the written rule finds by itself; null before it is counted, or while it has an error. */
  liveOf(id: string): RuleCount | null {
    return this.#live?.id === id ? this.#live.count : null;
  }

  /** What a rule finds, by itself and after those before it; null before it is counted. */
  of(id: string): RankedCounts['rules'][number] | null {
    return this.#ranked.get(id) ?? null;
  }

  /** Those whom no rule finds. */
  get rest(): RuleCount | null {
    return this.#rest;
  }

  get error(): AppError | null {
    return this.#error;
  }

  get busy(): boolean {
    return this.#busy;
  }

  async follow(asked: CountedRules): Promise<void> {
    this.stop();
    const { signal } = (this.#abort = new AbortController());
    this.#busy = true;
    await new Promise((done) => setTimeout(done, PAUSE_MS));
    if (signal.aborted) return;
    let done = await this.#count(asked, signal);
    // Tables that were kept may have been dropped since: once more, from the start.
    if (!done.ok && !signal.aborted) {
      this.#bases.forget();
      done = await this.#count(asked, signal);
    }
    if (signal.aborted) return;
    this.#error = done.ok ? null : done.error;
    this.#busy = false;
  }

  /** Gives up what is under way. */
  stop(): void {
    this.#abort.abort();
  }

  async #count(asked: CountedRules, signal: AbortSignal): Promise<Result<unknown>> {
    const { rules, written, self, referenceDate } = asked;
    const sound = rules.filter((one) => one.sound).map(({ rule }) => rule);
    const base = await this.#bases.get(sound, self, referenceDate);
    if (!base.ok || signal.aborted) return base;
    const live = await this.#countWritten(asked, base.value, signal);
    if (!live.ok || signal.aborted) return live;
    const { countRanked } = await import('../flows/rules/ranked');
    const place = rules.findIndex(({ id }) => id === written);
    const counted = rules.map(({ rule, sound: fine }) => (fine ? rule : NOBODY));
    const ranked = await countRanked(
      this.#project.session,
      base.value,
      counted,
      place === -1 ? null : place,
      { signal },
    );
    if (!ranked.ok || signal.aborted) return ranked;
    const found = rules.flatMap(({ id }, i) => {
      const count = ranked.value.rules[i];
      return count ? [[id, count] as const] : [];
    });
    this.#ranked = new Map(found);
    this.#rest = ranked.value.rest;
    return ranked;
  }

  /** The one that is being written first: it is what the person looks at. */
  async #countWritten(
    { rules, written }: CountedRules,
    base: ProjectRules,
    signal: AbortSignal,
  ): Promise<Result<unknown>> {
    const one = rules.find(({ id }) => id === written);
    if (!one?.sound) {
      this.#live = one ? { id: one.id, count: null } : null;
      return { ok: true, value: null };
    }
    const { countRule } = await import('../flows/rules/count');
    const count = await countRule(this.#project.session, base, one.rule, { signal });
    if (count.ok && !signal.aborted) this.#live = { id: one.id, count: count.value };
    return count;
  }
}
