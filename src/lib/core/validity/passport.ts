import type { IsoDate } from '../dates';
import type { Interval } from './bootstrap';
import type { Criterion } from './criteria';

/** The six conditions of a good segmentation, in the order in which they are shown. */
export const CONDITIONS = [
  'response',
  'size',
  'measurability',
  'accessibility',
  'stability',
  'readability',
] as const;
export type Condition = (typeof CONDITIONS)[number];

/**
 * Which days a response is of: `after` the reference date, where the base goes on long enough;
 * else the segments are made `before`, a period earlier; else both are of the `same` period, and
 * what makes the segments also judges them.
 */
export interface ResponsePeriod {
  readonly by: 'after' | 'before' | 'same';
  /** The day of the segments. */
  readonly made: IsoDate;
  /** The last day of the purchases that they are judged by. */
  readonly until: IsoDate;
}

/** What a segment did: the mean of a number, the share of yes, or the share of the value shown. */
export interface SegmentResponse {
  readonly segmentId: string;
  readonly customers: number;
  readonly value: number | null;
}

/** How strongly segments differ in one response. */
export interface ResponseEffect {
  /** Id of a feature, or `bought`. */
  readonly id: string;
  readonly kind: 'number' | 'flag' | 'category';
  /** Eta squared of a number, Cramér's V otherwise; null where all customers are alike. */
  readonly effect: number | null;
  readonly interval: Interval | null;
  /** What dealing customers to these segments at random would give on average. */
  readonly chance: number | null;
  readonly customers: number;
  readonly segments: readonly SegmentResponse[];
  /** The most frequent value of a category, whose share the segments show. */
  readonly shown: string | null;
}

export interface ResponseFound {
  readonly period: ResponsePeriod;
  /** Those who had bought by the day of the segments. */
  readonly customers: number;
  readonly effects: readonly ResponseEffect[];
  /** Share of each segment that bought again, for the size that a campaign needs. */
  readonly rates: ReadonlyMap<string, number>;
}

export interface SegmentSize {
  readonly segmentId: string;
  readonly customers: number;
  readonly customerShare: number;
  readonly revenueShare: number;
  /** Share that answers without a campaign; null where it is assumed. */
  readonly rate: number | null;
  /** Smallest rise of that share that a campaign would show; null where none would. */
  readonly lift: number | null;
}

/** Whom nobody means to speak to is not judged by its size. */
export interface SizeFound {
  readonly segments: readonly SegmentSize[];
  readonly assumed: boolean;
}

export interface CriterionFilled {
  readonly criterion: Criterion;
  /** Share of customers for whom it is filled in. */
  readonly filled: number;
  /** Share for whom it is filled in and fresh. */
  readonly fresh: number;
  /** Share who would have everything, were this criterion not asked. */
  readonly without: number;
}

export interface MeasurabilityFound {
  readonly customers: number;
  readonly share: number;
  readonly interval: Interval | null;
  readonly criteria: readonly CriterionFilled[];
  /** Share of customers heard of lately; null where nothing that was told is asked. */
  readonly heard: number | null;
}

export interface SegmentReach {
  readonly segmentId: string;
  readonly customers: number;
  readonly share: number;
  /** In the order of the channels. */
  readonly channels: readonly number[];
}

export interface AccessibilityFound {
  readonly customers: number;
  /** Share whom one channel at least reaches, with consent. */
  readonly share: number;
  readonly interval: Interval | null;
  /** Ids of their features. */
  readonly channels: readonly string[];
  readonly shares: readonly number[];
  readonly segments: readonly SegmentReach[];
  /** Customers with an address but no consent. */
  readonly toAsk: number;
}

export interface Move {
  readonly from: string;
  readonly to: string;
  readonly customers: number;
}

export interface StabilityFound {
  readonly then: IsoDate;
  readonly now: IsoDate;
  /** Those who had bought by the earlier day. */
  readonly customers: number;
  /** Null without any. */
  readonly share: number | null;
  readonly interval: Interval | null;
  readonly adjustedRand: number | null;
  /** Customers of each segment then, and those of them who are still there. */
  readonly segments: readonly {
    readonly segmentId: string;
    readonly customers: number;
    readonly kept: number;
  }[];
  /** Who moved, the greatest move first. */
  readonly moves: readonly Move[];
}

export interface ReadabilityFound {
  /** Segments that somebody is in, the rest left out. */
  readonly segments: number;
  readonly empty: number;
  readonly criteria: number;
  /** Share of customers outside the rest; null for kinds that leave nobody out on purpose. */
  readonly covered: number | null;
  /** Share of the covered customers who meet several rules; null but for rules. */
  readonly overlap: number | null;
}

/** What is known of the six conditions so far. */
export interface PassportFound {
  readonly response?: ResponseFound;
  readonly size?: SizeFound;
  readonly measurability?: MeasurabilityFound;
  readonly accessibility?: AccessibilityFound;
  readonly stability?: StabilityFound;
  readonly readability?: ReadabilityFound;
}
