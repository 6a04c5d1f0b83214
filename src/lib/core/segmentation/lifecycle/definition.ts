/**
 * Where active, slowing, at risk and inactive end, in that order; beyond the last is lost.
 * - rhythm: multiples of the customer's own median gap between purchase days; the base's median
 *   gap for customers with fewer than 3 purchase days.
 * - months: the same for everyone, calendar months before the reference date.
 */
export interface LifecycleDef {
  readonly kind: 'lifecycle';
  readonly by: 'rhythm' | 'months';
  readonly multiples: readonly number[];
  readonly months: readonly number[];
  /** First purchase at most this many months ago, and still active: new. */
  readonly newMonths: number;
}

export const DEFAULT_LIFECYCLE: LifecycleDef = {
  kind: 'lifecycle',
  by: 'rhythm',
  multiples: [1.5, 2.5, 4, 8],
  months: [6, 9, 12, 24],
  newMonths: 3,
};

/** From this many purchase days on, a customer has a rhythm of their own. */
export const OWN_RHYTHM_DAYS = 3;

/** Days between purchases where nobody bought twice: the rhythm then stands on a month. */
export const NO_RHYTHM_DAYS = 30;
