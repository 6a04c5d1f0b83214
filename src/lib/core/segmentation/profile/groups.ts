import {
  numberTraits,
  shareTraits,
  strongest,
  type GroupMean,
  type Trait,
  type ValueCount,
} from './traits';

/** A number over all customers who have it; `deviation` is divided by n. */
export interface WholeMean {
  readonly count: number;
  readonly mean: number;
  readonly deviation: number;
}

/** A number in every segment that somebody with it is in. */
export interface NumberGroups {
  readonly all: WholeMean;
  readonly segments: readonly GroupMean[];
}

/** What is known of every segment, by feature. */
export interface ProfileGroups {
  readonly numbers: ReadonlyMap<string, NumberGroups>;
  readonly values: ReadonlyMap<string, readonly ValueCount[]>;
  /** Of `values`, those of flags: 'true' and 'false'. */
  readonly flags: ReadonlySet<string>;
}

export const NO_GROUPS: ProfileGroups = { numbers: new Map(), values: new Map(), flags: new Set() };

export function together(a: ProfileGroups, b: ProfileGroups): ProfileGroups {
  return {
    numbers: new Map([...a.numbers, ...b.numbers]),
    values: new Map([...a.values, ...b.values]),
    flags: new Set([...a.flags, ...b.flags]),
  };
}

/** What sets one segment apart from the whole base, the strongest first; flags by the share of yes. */
export function traitsOf(segmentId: string, groups: ProfileGroups): readonly Trait[] {
  const numbers = [...groups.numbers].flatMap(([feature, { all, segments }]) => {
    const trait = numberTraits(feature, segments, all).get(segmentId);
    return trait ? [trait] : [];
  });
  const shares = [...groups.values].flatMap(([feature, counts]) =>
    (shareTraits(feature, counts).get(segmentId) ?? []).filter(
      ({ value }) => !groups.flags.has(feature) || value === 'true',
    ),
  );
  return strongest([...numbers, ...shares]);
}

/** A number in one segment and in all the others together; null where nobody has it. */
export interface NumberContrast {
  readonly own: number | null;
  readonly rest: number | null;
  /** Customers of the segment who have it. */
  readonly count: number;
}

export function numberContrast(segmentId: string, { all, segments }: NumberGroups): NumberContrast {
  const own = segments.find((group) => group.segmentId === segmentId);
  const count = own?.count ?? 0;
  const others = all.count - count;
  return {
    count,
    own: own && count > 0 ? own.mean : null,
    rest: others > 0 ? (all.count * all.mean - count * (own?.mean ?? 0)) / others : null,
  };
}

/** A value of a category in one segment and in all the others together; shares of those for whom it is known. */
export interface ShareContrast {
  /** Null: all values too rare to be told apart. */
  readonly value: string | null;
  readonly customers: number;
  readonly others: number;
  readonly own: number;
  readonly rest: number;
}

/** Every value, the most frequent of the segment first, the rare ones last. */
export function shareContrasts(
  segmentId: string,
  counts: readonly ValueCount[],
): readonly ShareContrast[] {
  const found = new Map<string | null, { own: number; rest: number }>();
  let [known, elsewhere] = [0, 0];
  for (const { segmentId: id, value, customers } of counts) {
    const at = found.get(value) ?? { own: 0, rest: 0 };
    if (id === segmentId) [at.own, known] = [at.own + customers, known + customers];
    else [at.rest, elsewhere] = [at.rest + customers, elsewhere + customers];
    found.set(value, at);
  }
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  return [...found]
    .map(([value, { own, rest }]) => ({
      value,
      customers: own,
      others: rest,
      own: share(own, known),
      rest: share(rest, elsewhere),
    }))
    .sort(
      (a, b) =>
        Number(a.value === null) - Number(b.value === null) ||
        b.customers - a.customers ||
        b.others - a.others ||
        (a.value ?? '').localeCompare(b.value ?? ''),
    );
}
