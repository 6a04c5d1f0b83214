import type { IsoDate } from '../core/dates';
import type { Rule } from '../core/rules/rule';
import type { OpenProject } from './open-project.svelte';
import { RuleBases } from './rule-bases';

/** The statement that a rule is, to be read. */
export class RuleStatement {
  readonly #project: OpenProject;
  readonly #self: string | null;
  readonly #bases: RuleBases;
  #text = $state.raw<string | null>(null);
  #turn = 0;

  constructor(project: OpenProject, self: string | null) {
    this.#project = project;
    this.#self = self;
    this.#bases = new RuleBases(project);
  }

  /** Of the last sound rule; null before the first. */
  get text(): string | null {
    return this.#text;
  }

  /** A later call wins. */
  async follow(rule: Rule, referenceDate: IsoDate): Promise<void> {
    const turn = ++this.#turn;
    const base = await this.#bases.get([rule], this.#self, referenceDate);
    const { ruleStatement } = await import('../flows/rules/count');
    if (turn !== this.#turn || !base.ok) return;
    const written = await ruleStatement(this.#project.session, base.value, rule);
    if (turn === this.#turn && written.ok) this.#text = written.value;
  }
}
