import type { MatchDecision } from './decisions';
import { defaultMatching, type MatchingDef } from './definition';

/** How the persons of a base are brought together, and what a person decided about pairs. */
export interface MatchingRecipe {
  readonly def: MatchingDef;
  readonly decisions: readonly MatchDecision[];
}

export const DEFAULT_MATCHING: MatchingRecipe = { def: defaultMatching(), decisions: [] };

/** How many things differ between two: the switch, the threshold, each decision. */
export function matchingChanges(before: MatchingRecipe, after: MatchingRecipe): number {
  const key = ({ left, right, verdict }: MatchDecision) => JSON.stringify([left, right, verdict]);
  const pair = ({ left, right }: MatchDecision) => JSON.stringify([left, right]);
  const was = new Set(before.decisions.map(key));
  const is = new Set(after.decisions.map(key));
  const differing = [...before.decisions, ...after.decisions].filter(
    (d) => !was.has(key(d)) || !is.has(key(d)),
  );
  return (
    Number(before.def.enabled !== after.def.enabled) +
    Number(before.def.threshold !== after.def.threshold) +
    new Set(differing.map(pair)).size
  );
}
