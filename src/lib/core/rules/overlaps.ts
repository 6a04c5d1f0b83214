/** Customers for whom the same rules hold. */
export interface Combination {
  readonly holds: readonly boolean[];
  readonly customers: number;
  readonly revenue: number;
}

/** Sets of customers that may share some of them. */
export interface Overlaps {
  /** Customers in both sets, by rows and columns in the order of the rules; the size of each on the diagonal. */
  readonly customers: readonly (readonly number[])[];
  readonly revenue: readonly (readonly number[])[];
  /** Customers of each set who are in no other. */
  readonly alone: readonly number[];
  /** Customers in no set. */
  readonly outside: number;
}

/** The overlap of `sets` rules, from the customers of each combination. */
export function overlapsOf(sets: number, combinations: readonly Combination[]): Overlaps {
  const places = Array.from({ length: sets }, (_, i) => i);
  const sum = (of: 'customers' | 'revenue', keep: (holds: readonly boolean[]) => boolean) =>
    combinations.reduce((total, c) => (keep(c.holds) ? total + c[of] : total), 0);
  const matrix = (of: 'customers' | 'revenue') =>
    places.map((a) =>
      places.map((b) => sum(of, (holds) => holds[a] === true && holds[b] === true)),
    );
  const met = (holds: readonly boolean[]) => holds.filter((held) => held).length;
  return {
    customers: matrix('customers'),
    revenue: matrix('revenue'),
    alone: places.map((a) => sum('customers', (holds) => holds[a] === true && met(holds) === 1)),
    outside: sum('customers', (holds) => met(holds) === 0),
  };
}
