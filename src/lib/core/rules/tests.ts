import type { IsoDate } from '../dates';
import type { Unit } from './period';

/** A comparison with a number. `between` holds at both ends. */
export type Comparison =
  | {
      readonly is: 'equal' | 'not' | 'below' | 'upTo' | 'above' | 'from';
      readonly value: number;
    }
  | { readonly is: 'between'; readonly from: number; readonly to: number };

/**
 * Asked of a number. `top` and `bottom`: among the customers whose value is known, those with
 * fewer than `share` (0 to 1) of them above, or below; equal values go together.
 */
export type NumberTest = { readonly kind: 'number' } & (
  | Comparison
  | { readonly is: 'filled' | 'empty' }
  | { readonly is: 'top' | 'bottom'; readonly share: number }
);

/** Asked of a date. Both ends of `between` count; `before` and `after` leave their day out. */
export type DateTest = { readonly kind: 'date' } & (
  | { readonly is: 'before' | 'after'; readonly on: IsoDate }
  | { readonly is: 'between'; readonly from: IsoDate; readonly to: IsoDate }
  /** Within the `count` days or months that end at the reference date, or known and outside them. */
  | { readonly is: 'last' | 'notLast'; readonly count: number; readonly unit: Unit }
  /** Its day of the year comes today or in the next `days` days; 29 February is 1 March in other years. */
  | { readonly is: 'next'; readonly days: number }
  /** 1 is January. */
  | { readonly is: 'month'; readonly months: readonly number[] }
  /** Its month is the one `ahead` months after that of the reference date; 0 is the same month. */
  | { readonly is: 'monthAhead'; readonly ahead: number }
  | { readonly is: 'filled' | 'empty' }
);

/**
 * Asked of a category. `contains` finds any of the texts within the value, whatever case and
 * accents; `monthAhead` is for months ('1' to '12'): the one `ahead` months after the reference date.
 */
export type CategoryTest = { readonly kind: 'category' } & (
  | { readonly is: 'in' | 'notIn' | 'contains'; readonly values: readonly string[] }
  | { readonly is: 'monthAhead'; readonly ahead: number }
  | { readonly is: 'filled' | 'empty' }
);

export interface FlagTest {
  readonly kind: 'flag';
  readonly is: 'yes' | 'no' | 'empty';
}

export type Test = NumberTest | DateTest | CategoryTest | FlagTest;

/** Whether a known number passes. */
export function holdsFor(test: Comparison, value: number): boolean {
  switch (test.is) {
    case 'equal':
      return value === test.value;
    case 'not':
      return value !== test.value;
    case 'below':
      return value < test.value;
    case 'upTo':
      return value <= test.value;
    case 'above':
      return value > test.value;
    case 'from':
      return value >= test.value;
    case 'between':
      return value >= test.from && value <= test.to;
  }
}
