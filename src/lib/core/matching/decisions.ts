/** What a person said of two records, by their source identifiers; overrides every rule and weight. */
export interface MatchDecision {
  /** The smaller identifier first, so that a pair is written one way. */
  readonly left: string;
  readonly right: string;
  readonly verdict: 'same' | 'different';
}

/** A decision with its pair in order. */
export function decision(a: string, b: string, verdict: MatchDecision['verdict']): MatchDecision {
  return a < b ? { left: a, right: b, verdict } : { left: b, right: a, verdict };
}

/** The decisions with one more; a later word on the same pair replaces the earlier. */
export function decide(
  decisions: readonly MatchDecision[],
  added: MatchDecision,
): readonly MatchDecision[] {
  return [...withdraw(decisions, added.left, added.right), added];
}

/** The decisions without what was said of a pair. */
export function withdraw(
  decisions: readonly MatchDecision[],
  a: string,
  b: string,
): readonly MatchDecision[] {
  const { left, right } = decision(a, b, 'same');
  return decisions.filter((d) => d.left !== left || d.right !== right);
}
