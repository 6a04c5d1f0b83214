/**
 * k-anonymity by full-domain generalisation and suppression: Samarati, "Protecting respondents'
 * identities in microdata release" (2001); Sweeney, "Achieving k-anonymity privacy protection using
 * generalization and suppression" (2002). Every value of an attribute is replaced by its
 * generalisation at one level, the same for the whole table; rows that still stand in a group of
 * fewer than k are left out.
 */

/** A quasi-identifier: what others may know of somebody, at ever coarser levels. */
export interface QuasiIdentifier {
  readonly id: string;
  /**
   * From a value as it is to its generalisation at each level: the first as it is, the last the
   * same for everybody. Each must follow from the one before it.
   */
  readonly levels: readonly ((value: string) => string)[];
}

/** People who have the same values, at the finest level. */
export interface Group {
  /** One value for each quasi-identifier, in their order. */
  readonly values: readonly string[];
  readonly people: number;
}

/** A level for each quasi-identifier, and what that comes to. */
export interface Generalisation {
  readonly levels: readonly number[];
  /** Groups of at least k, with their people. */
  readonly groups: number;
  /** The smallest of them: the k that is reached; 0 without any. */
  readonly k: number;
  /** People in groups that are too small, left out. */
  readonly suppressed: number;
  /** Sweeney's Prec: 1 for values as they are, 0 when every attribute says nothing. */
  readonly precision: number;
}

/** Sweeney's precision of a generalisation of whole attributes: 1 less the mean of level / highest level. */
export function precisionOf(
  levels: readonly number[],
  attributes: readonly Pick<QuasiIdentifier, 'levels'>[],
): number {
  if (levels.length === 0) return 1;
  const losses = levels.map((level, i) => {
    const highest = (attributes[i]?.levels.length ?? 1) - 1;
    return highest === 0 ? 0 : level / highest;
  });
  return 1 - losses.reduce((sum, loss) => sum + loss, 0) / levels.length;
}

/** What a table comes to at some levels. */
export function generalise(
  groups: readonly Group[],
  attributes: readonly QuasiIdentifier[],
  levels: readonly number[],
  k: number,
): Generalisation {
  const sizes = new Map<string, number>();
  for (const { values, people } of groups) {
    const key = JSON.stringify(
      attributes.map(({ levels: steps }, i) => steps[levels[i] ?? 0]?.(values[i] ?? '') ?? ''),
    );
    sizes.set(key, (sizes.get(key) ?? 0) + people);
  }
  let [kept, smallest, suppressed] = [0, Infinity, 0];
  for (const size of sizes.values()) {
    if (size < k) suppressed += size;
    else {
      kept += 1;
      smallest = Math.min(smallest, size);
    }
  }
  return {
    levels,
    groups: kept,
    k: kept === 0 ? 0 : smallest,
    suppressed,
    precision: precisionOf(levels, attributes),
  };
}

/** Every choice of levels, the most precise first; of equally precise ones, in the order of the attributes. */
export function lattice(attributes: readonly QuasiIdentifier[]): readonly (readonly number[])[] {
  const all = attributes.reduce<readonly (readonly number[])[]>(
    (nodes, { levels }) => nodes.flatMap((node) => levels.map((_, level) => [...node, level])),
    [[]],
  );
  return all
    .map((levels) => ({ levels, precision: precisionOf(levels, attributes) }))
    .sort((a, b) => b.precision - a.precision)
    .map(({ levels }) => levels);
}

/**
 * The most precise generalisation in which at most `most` people are left out; of equally precise
 * ones, the one that leaves out the fewest. Yields between choices, so that it can be done in
 * slices. At the last levels everybody is alike: there is always one, unless there are fewer than k
 * people in all.
 */
export function* bestGeneralisation(
  groups: readonly Group[],
  attributes: readonly QuasiIdentifier[],
  k: number,
  most: number,
): Generator<undefined, Generalisation> {
  let best: Generalisation | null = null;
  let last: Generalisation | null = null;
  for (const levels of lattice(attributes)) {
    const precision = precisionOf(levels, attributes);
    if (best && precision < best.precision - 1e-12) break;
    const found = generalise(groups, attributes, levels, k);
    if (found.suppressed <= most && (!best || found.suppressed < best.suppressed)) best = found;
    last = found;
    yield;
  }
  return (
    best ??
    last ??
    generalise(
      groups,
      attributes,
      attributes.map(() => 0),
      k,
    )
  );
}
