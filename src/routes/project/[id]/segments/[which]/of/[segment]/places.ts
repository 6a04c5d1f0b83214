import type { ShareContrast } from '$lib/core/segmentation/profile/groups';

/** A department in a segment and in the whole base; shares of the customers whose place is known. */
export interface Place {
  readonly customers: number;
  readonly share: number;
  readonly base: number;
  /** Share over that of the base; null where nobody of the base lives. */
  readonly lift: number | null;
}

/** Departments by number out of the values of the files, which may write one in several ways. */
export function placesOf(
  values: readonly ShareContrast[],
  codeOf: (value: string) => string | null,
): {
  readonly found: ReadonlyMap<string, Place>;
  /** Customers of the segment elsewhere. */ readonly off: number;
} {
  const sums = new Map<string, { own: number; rest: number }>();
  let [off, own, all] = [0, 0, 0];
  for (const { value, customers, others } of values) {
    own += customers;
    all += customers + others;
    const code = value === null ? null : codeOf(value);
    if (code === null) off += customers;
    else {
      const at = sums.get(code) ?? { own: 0, rest: 0 };
      sums.set(code, { own: at.own + customers, rest: at.rest + others });
    }
  }
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  const found = [...sums].map(([code, at]): [string, Place] => {
    const [mine, base] = [share(at.own, own), share(at.own + at.rest, all)];
    return [code, { customers: at.own, share: mine, base, lift: base > 0 ? mine / base : null }];
  });
  return { found: new Map(found), off };
}
