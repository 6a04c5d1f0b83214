import type { AppError } from '../core/errors';
import type { Result } from '../core/result';
import type { Rule } from '../core/rules/rule';
import type { TestedNode } from '../flows/rules/customer';
import type { Person } from '../flows/rules/people';
import type { OpenProject } from './open-project.svelte';
import { RuleBases } from './rule-bases';

/** One customer on whom a rule is tried, condition by condition. */
export class RuleTrial {
  readonly #project: OpenProject;
  readonly #self: string | null;
  readonly #bases: RuleBases;
  #person = $state.raw<Person | null>(null);
  #found = $state.raw<readonly Person[] | null>(null);
  #nodes = $state.raw<ReadonlyMap<string, TestedNode>>(new Map());
  #lacks = $state.raw<boolean | null>(null);
  #error = $state.raw<AppError | null>(null);
  #turn = 0;
  #search = 0;

  constructor(project: OpenProject, self: string | null) {
    this.#project = project;
    this.#self = self;
    this.#bases = new RuleBases(project);
  }

  /** On whom the rule is tried; null for nobody. */
  get person(): Person | null {
    return this.#person;
  }

  /** Whom the search found; null before one. */
  get found(): readonly Person[] | null {
    return this.#found;
  }

  /** Which example was asked for and does not exist: of those who meet the rule, or of those who do not. */
  get lacks(): boolean | null {
    return this.#lacks;
  }

  get error(): AppError | null {
    return this.#error;
  }

  /** What a node came to for the person, by its path; null while nobody is tried. */
  at(path: readonly number[]): TestedNode | null {
    return this.#nodes.get(path.join('.')) ?? null;
  }

  async search(words: string): Promise<void> {
    const turn = ++this.#search;
    if (words.trim() === '') {
      this.#found = null;
      return;
    }
    const { findPeople } = await import('../flows/rules/people');
    const { session, record } = this.#project;
    const found = await findPeople(session, record.dataset, words);
    if (turn === this.#search) this.#found = this.#kept(found);
  }

  /** Tries the rule on the customer who spent most among those who meet it, or do not. */
  async example(rule: Rule, meets: boolean): Promise<void> {
    const base = await this.#bases.get([rule], this.#self, this.#project.referenceDate);
    const { exampleFor } = await import('../flows/rules/people');
    const { session } = this.#project;
    const found = base.ok ? await exampleFor(session, base.value, rule, meets) : base;
    const person = this.#kept(found);
    this.#lacks = found.ok && person === null ? meets : null;
    if (person) await this.try(person, rule);
  }

  /** Tries a sound rule on somebody; null leaves them. A rule that is not sound leaves its nodes dark. */
  async try(person: Person | null, rule: Rule | null): Promise<void> {
    const turn = ++this.#turn;
    if (person?.key !== this.#person?.key) this.#nodes = new Map();
    this.#person = person;
    this.#found = null;
    if (person) this.#lacks = null;
    if (person === null || rule === null) {
      this.#nodes = new Map();
      return;
    }
    const base = await this.#bases.get([rule], this.#self, this.#project.referenceDate);
    const { testRule } = await import('../flows/rules/customer');
    const { session } = this.#project;
    const tested = base.ok ? await testRule(session, base.value, rule, person.key) : base;
    if (turn !== this.#turn) return;
    const nodes = this.#kept(tested) ?? [];
    this.#nodes = new Map(nodes.map((node) => [node.path.join('.'), node]));
  }

  #kept<T>(result: Result<T>): T | null {
    this.#error = result.ok ? null : result.error;
    return result.ok ? result.value : null;
  }
}
