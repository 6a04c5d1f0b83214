import type { Named } from '../definition';

/** A rule of a partition: whoever meets it and none before is in its segment. */
export interface RankedRule<R = unknown> {
  readonly id: string;
  readonly name: Named;
  readonly rule: R;
}

/** Rules in order of priority: the first that a customer meets wins; the rest has a name too. */
export interface RulesDef<R = unknown> {
  readonly kind: 'rules';
  readonly rules: readonly RankedRule<R>[];
  readonly rest: Named | null;
}
