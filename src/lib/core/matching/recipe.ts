import type { MatchDecision } from './decisions';
import { defaultMatching, type MatchingDef } from './definition';
import type { SourceNumbering } from './numbering';

/** How the persons of a base are brought together, and what a person decided about pairs. */
export interface MatchingRecipe {
  readonly def: MatchingDef;
  readonly decisions: readonly MatchDecision[];
  /**
   * Which sources number their customers together. Absent in recipes from before this was asked,
   * and empty while all do: found by evidence in every build, but for what a person decided.
   */
  readonly numberings?: readonly SourceNumbering[];
}

export const DEFAULT_MATCHING: MatchingRecipe = { def: defaultMatching(), decisions: [] };

/** How many things differ between two: the switch, the threshold, each decision on a pair or a numbering. */
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
    new Set(differing.map(pair)).size +
    numberingChanges(before.numberings ?? [], after.numberings ?? [])
  );
}

function numberingChanges(
  before: readonly SourceNumbering[],
  after: readonly SourceNumbering[],
): number {
  const said = (all: readonly SourceNumbering[], source: string) =>
    all.find((n) => n.source === source && n.decidedBy === 'person')?.of;
  const sources = new Set([...before, ...after].map((n) => n.source));
  return [...sources].filter((s) => said(before, s) !== said(after, s)).length;
}
