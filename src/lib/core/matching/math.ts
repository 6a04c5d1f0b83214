import type { LevelVector } from './fields';
import type { MatchModel } from './model';

/** Pairs of one pattern of levels. */
export interface PatternCount {
  readonly levels: LevelVector;
  readonly pairs: number;
  /** The persons clearly differ (another first name, another birth date): never one person. */
  readonly clash: boolean;
}

export interface EstimateInput {
  /** Of the compared pairs. */
  readonly patterns: readonly PatternCount[];
  /** Share of each level among pairs drawn at random that fill the field, in the fields' order. */
  readonly random: readonly (readonly number[])[];
  /** All pairs that the records could make. */
  readonly totalPairs: number;
}

export interface Estimate {
  readonly model: MatchModel;
  readonly iterations: number;
  readonly converged: boolean;
}

/** Links between records, by position: link i joins `left[i]` and `right[i]`. */
export interface Links {
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** The strongest are made first; Infinity cannot be broken. */
  readonly weight: Float64Array;
}

/** Pairs of records that must not end in one cluster. */
export interface Bars {
  readonly left: Int32Array;
  readonly right: Int32Array;
}

export interface ClusterInput {
  /** Records are numbered from 0 to `records - 1`. */
  readonly records: number;
  readonly links: Links;
  readonly bars: Bars;
  readonly limit: number;
}

export interface Clusters {
  /** For each record, the smallest record of its cluster. */
  readonly head: Int32Array;
  /** Positions of the links that were refused: they would have joined what must stay apart. */
  readonly refused: readonly number[];
}

/** Pairs of about one weight. */
export interface WeightBin {
  readonly weight: number;
  readonly pairs: number;
}

/** What a threshold would give. */
export interface CurvePoint {
  readonly threshold: number;
  readonly weight: number;
  readonly merged: number;
  /** Expected share of the merged pairs that are one person. */
  readonly precision: number;
  /** Expected share of the pairs of one person, among those compared, that are merged. */
  readonly recall: number;
}

/** Work that stops now and then, so that whoever does it can let the page answer. */
export type Steps<T> = Generator<undefined, T>;

/** The mathematics of matching; `models/matching` has it. */
export interface MatchingMath {
  estimate(input: EstimateInput): Steps<Estimate>;
  cluster(input: ClusterInput): Steps<Clusters>;
  thresholdCurve(bins: readonly WeightBin[]): readonly CurvePoint[];
}
