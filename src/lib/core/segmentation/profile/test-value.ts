/**
 * Test value of a number in a group (valeur-test; Lebart, Morineau & Piron, "Statistique
 * exploratoire multidimensionnelle"): how many standard errors its mean lies from that of all, had
 * the group been drawn at random without putting back. `deviation`: standard deviation of all,
 * divided by n. Null where everybody has the same value or the group is everybody.
 */
export function meanTestValue(
  group: { readonly count: number; readonly mean: number },
  all: { readonly count: number; readonly mean: number; readonly deviation: number },
): number | null {
  const error =
    all.deviation *
    Math.sqrt((all.count - group.count) / ((all.count - 1) * Math.max(group.count, 1)));
  return group.count === 0 || !(error > 0) ? null : (group.mean - all.mean) / error;
}

/**
 * Test value of a category in a group, the hypergeometric law taken as normal (same source): how
 * far the customers who have it are from what a random draw would give. Null where everybody or
 * nobody has it, or the group is everybody.
 */
export function shareTestValue(counts: {
  /** Customers of the group who have the category. */
  readonly both: number;
  readonly group: number;
  readonly category: number;
  readonly all: number;
}): number | null {
  const { both, group, category, all } = counts;
  const share = category / all;
  const error = Math.sqrt(((group * (all - group)) / (all - 1)) * share * (1 - share));
  return error > 0 ? (both - group * share) / error : null;
}
