import type { FeatureKind } from '../features/feature';
import { splitInput } from './attribute/parts';
import { attributeProblems } from './attribute/validate';
import { crossProblems } from './cross/validate';
import type { SegmentationDef } from './definition';
import type { Input } from './input';
import { LIFECYCLE_INPUTS } from './lifecycle/state';
import { lifecycleProblems } from './lifecycle/validate';
import { problem, type ProblemCode, type SegmentationProblem } from './problem';
import { MAX_LEVELS, MIN_LEVELS, type RfmDef } from './rfm/definition';
import { validateRfm } from './rfm/validate';
import { rulesProblems } from './rules/segments';
import { tagsProblems } from './tags/segments';
import { tierInputs } from './tiers/tier';
import { tiersProblems } from './tiers/validate';
import { valueEngagementInputs } from './value-engagement/cell';
import { valueEngagementProblems } from './value-engagement/validate';

/** What exists around a definition. */
export interface Surroundings {
  /** What a feature is; undefined for one that does not exist. */
  readonly kindOf: (feature: string) => FeatureKind | undefined;
  /** Whether the dataset has what a feature needs. */
  readonly held: (feature: string) => boolean;
  readonly hasSegmentation: (id: string) => boolean;
  readonly hasTag: (id: string) => boolean;
  readonly readsRule: (rule: unknown) => boolean;
}

/** Everything that keeps a definition from being computed, field by field; none when it can be. */
export function definitionProblems(
  def: SegmentationDef,
  around: Surroundings,
): readonly SegmentationProblem[] {
  const own = ownProblems(def, around);
  const lacking = inputsOf(def)
    .filter(({ feature }) => !OWN_COLUMNS.includes(feature) && !around.held(feature))
    .map(({ feature }) => problem('inputs', 'missing-data', { name: feature }));
  return [...own, ...lacking];
}

function ownProblems(def: SegmentationDef, around: Surroundings): readonly SegmentationProblem[] {
  switch (def.kind) {
    case 'rfm':
      return rfmProblems(def);
    case 'lifecycle':
      return lifecycleProblems(def);
    case 'tiers':
      return tiersProblems(def);
    case 'value-engagement':
      return valueEngagementProblems(def);
    case 'attribute':
      return attributeProblems(def, around.kindOf);
    case 'cross':
      return crossProblems(def, around.hasSegmentation);
    case 'tags':
      return tagsProblems(def, around.hasTag);
    case 'rules':
      return rulesProblems(def, around.readsRule);
  }
}

const RFM_CODES: Readonly<Record<string, ProblemCode>> = {
  order: 'order',
  rhythm: 'kind',
  window: 'whole',
};

function rfmProblems(def: RfmDef): readonly SegmentationProblem[] {
  const params = validateRfm(def)?.params;
  if (!params) return [];
  const field = String(params['measure']);
  const code = RFM_CODES[String(params['problem'])];
  return code
    ? [problem(field, code, { name: field })]
    : [problem(field, 'range', { min: MIN_LEVELS, max: MAX_LEVELS })];
}

/** Columns that segmentations make for themselves from purchase days. */
const OWN_COLUMNS: readonly string[] = [
  LIFECYCLE_INPUTS.ownGap.feature,
  LIFECYCLE_INPUTS.lastGap.feature,
];

/** Features that a kind reads of each customer; RFM, crosses, tags and rules have their own ways. */
export function inputsOf(def: SegmentationDef): readonly Input[] {
  switch (def.kind) {
    case 'lifecycle':
      return Object.values(LIFECYCLE_INPUTS);
    case 'tiers':
      return Object.values(tierInputs(def));
    case 'value-engagement': {
      const { worth, recency, engagement, rhythm } = valueEngagementInputs(def);
      return [worth, recency, engagement, ...(rhythm ? Object.values(rhythm) : [])];
    }
    case 'attribute':
      return def.by.map(splitInput);
    case 'rfm':
    case 'cross':
    case 'tags':
    case 'rules':
      return [];
  }
}

/** Read together for every kind, so that all of them share one table for each window. */
const COMMON = ['recency', 'tenure', 'frequency_days', 'frequency_orders', 'monetary_sum'];

/** The common inputs of one window, which every kind that reads one of them has ready. */
export function commonInputs(windowMonths: number | null): readonly Input[] {
  return COMMON.map((feature) => ({ feature, windowMonths }));
}

/** What is read of customers for a definition and for the figures of its segments. */
export function readInputs(def: SegmentationDef): readonly Input[] {
  const own = inputsOf(def);
  const windows = new Set([
    figuresMonths(def),
    ...own.filter((i) => COMMON.includes(i.feature)).map((i) => i.windowMonths),
  ]);
  return [...[...windows].flatMap(commonInputs), ...own];
}

/** Months of purchases that revenue and orders of segments are counted over; null for all history. */
export function figuresMonths(def: SegmentationDef): number | null {
  switch (def.kind) {
    case 'rfm':
    case 'tiers':
      return def.windowMonths;
    case 'value-engagement':
      return def.valueMonths;
    default:
      return null;
  }
}
