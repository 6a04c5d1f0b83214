import type { Period } from './period';
import type { Comparison, Test } from './tests';

/** Columns of an order line by which purchases are chosen. */
export const DIMENSIONS = ['category', 'brand', 'product', 'store', 'channel'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Values that a line must have, or must not have (`except`); an unknown value never counts. */
export interface ValueList {
  readonly values: readonly string[];
  readonly except?: true;
}

/** Which order lines count. What is absent does not restrict. */
export interface PurchaseFilter {
  readonly lists: Readonly<Partial<Record<Dimension, ValueList>>>;
  readonly period: Period;
  /** Months of any year, 1 is January. */
  readonly months?: readonly number[];
  /** Sales alone; sales minus returns (which add no order, day or line); returns alone, in positive. */
  readonly returns: 'out' | 'in' | 'only';
  /** Only lines of the customer's first, or last, day of purchase up to the reference date. */
  readonly occasion?: 'first' | 'last';
  /** Lines without any discount, or with one. */
  readonly price?: 'full' | 'promotion';
}

/**
 * orders: different orders, a line without reference being one of its own; days: different days;
 * quantity: articles; amount: money.
 */
export const MEASURES = ['orders', 'days', 'lines', 'quantity', 'amount'] as const;
export type Measure = (typeof MEASURES)[number];

export interface Measured {
  readonly measure: Measure;
  /** 0 for those who bought nothing of the kind. */
  readonly test: Comparison;
}

export interface GroupRule {
  readonly of: 'all' | 'any' | 'none';
  readonly rules: readonly Rule[];
}

export interface FeatureRule {
  readonly of: 'feature';
  readonly feature: string;
  readonly test: Test;
}

export interface PurchaseRule extends Measured {
  readonly of: 'purchases';
  readonly where: PurchaseFilter;
  /** Asked of the same lines: "at least twice, for more than 50 euros". */
  readonly and?: readonly Measured[];
}

/** How many interactions; empty lists do not restrict. */
export interface InteractionRule {
  readonly of: 'interactions';
  readonly kinds: readonly string[];
  readonly channels: readonly string[];
  readonly period: Period;
  readonly test: Comparison;
}

/** Has one of the tags at least, or none of them. */
export interface TagRule {
  readonly of: 'tag';
  readonly tags: readonly string[];
  readonly has: boolean;
}

/** Is, or is not, in one of these segments of another segmentation. */
export interface SegmentRule {
  readonly of: 'segment';
  readonly segmentation: string;
  readonly segments: readonly string[];
  readonly in: boolean;
}

export type Leaf = FeatureRule | PurchaseRule | InteractionRule | TagRule | SegmentRule;

/** A condition on one customer at a reference date. Plain JSON. */
export type Rule = GroupRule | Leaf;

export function isGroup(rule: Rule): rule is GroupRule {
  return rule.of === 'all' || rule.of === 'any' || rule.of === 'none';
}

/** Everything asked of the chosen purchases. */
export function measuresOf(rule: PurchaseRule): readonly Measured[] {
  return [{ measure: rule.measure, test: rule.test }, ...(rule.and ?? [])];
}
