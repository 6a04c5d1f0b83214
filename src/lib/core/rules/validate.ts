import type { DatasetSummary } from '../dataset';
import type { IsoDate } from '../dates';
import { featureById } from '../features/catalogue';
import { unmet } from '../features/feature';
import type { NamedTag } from '../features/tags';
import { HINTS, type RuleIssue, type RuleProblem } from './problems';
import {
  DIMENSIONS,
  isGroup,
  measuresOf,
  type FeatureRule,
  type InteractionRule,
  type PurchaseRule,
  type Rule,
  type SegmentRule,
  type TagRule,
} from './rule';
import { comparisonProblems, periodProblems, testProblems } from './validate-tests';
import { nodesOf } from './walk';

/** More values than a list shows well: a search is offered instead. */
const MANY_VALUES = 200;

/** Another segmentation of the project, as rules may refer to it. */
export interface KnownSegmentation {
  readonly id: string;
  /** Null where only computing it tells: values of a column, crossed segments. */
  readonly segments: readonly string[] | null;
  /** Segmentations that it is made from. */
  readonly from: readonly string[];
}

/** What a rule may refer to. */
export interface RuleContext {
  readonly referenceDate: IsoDate;
  readonly dataset: DatasetSummary;
  readonly tags: readonly NamedTag[];
  readonly segmentations: readonly KnownSegmentation[];
  /** The segmentation that the rule is part of; null for a rule on its own. */
  readonly self: string | null;
  /** How many different values a feature or a column of purchases has; null where nobody counted. */
  readonly distinct?: (of: string) => number | null;
}

/** Whether nothing keeps a rule from being computed. */
export function isSound(rule: Rule, context: RuleContext): boolean {
  return validateRule(rule, context).every(({ weight }) => weight === 'hint');
}

/** What is wrong with each node, in the order of `nodesOf`; nothing for a rule that can be computed without a word. */
export function validateRule(rule: Rule, context: RuleContext): readonly RuleIssue[] {
  return nodesOf(rule).flatMap(({ path, rule: node }) =>
    problemsOf(node, context).map((problem) => ({
      path,
      weight: HINTS.has(problem.code) ? ('hint' as const) : ('error' as const),
      problem,
    })),
  );
}

function problemsOf(rule: Rule, context: RuleContext): readonly RuleProblem[] {
  if (isGroup(rule)) return rule.rules.length === 0 ? [{ code: 'empty-group' }] : [];
  switch (rule.of) {
    case 'feature':
      return featureProblems(rule, context);
    case 'purchases':
      return purchaseProblems(rule, context);
    case 'interactions':
      return interactionProblems(rule, context);
    case 'tag':
      return tagProblems(rule, context);
    case 'segment':
      return segmentProblems(rule, context);
  }
}

function featureProblems(rule: FeatureRule, context: RuleContext): readonly RuleProblem[] {
  const feature = featureById(rule.feature, context.dataset, context.tags);
  if (!feature) return [{ code: 'unknown-feature', feature: rule.feature }];
  const needs = unmet(feature, context.dataset, context.tags.length > 0);
  if (needs.length > 0) return [{ code: 'feature-lacks', feature: feature.id, needs }];
  if (feature.kind !== rule.test.kind)
    return [{ code: 'other-kind', feature: feature.id, kind: feature.kind }];
  const listed = rule.test.kind === 'category' && 'values' in rule.test;
  return [...testProblems(rule.test), ...(listed ? manyValues(feature.id, context) : [])];
}

function purchaseProblems(rule: PurchaseRule, context: RuleContext): readonly RuleProblem[] {
  const { where } = rule;
  const held = new Set(context.dataset.lineFields);
  if (held.has('product_name')) held.add('product');
  const listed = DIMENSIONS.filter((dimension) => where.lists[dimension] !== undefined);
  const wanted = [
    ...listed,
    ...(where.price === undefined ? [] : (['discount'] as const)),
    ...(measuresOf(rule).some((m) => m.measure === 'quantity') ? (['quantity'] as const) : []),
  ];
  return [
    ...wanted
      .filter((field) => !held.has(field))
      .map((field): RuleProblem => ({ code: 'missing-column', field })),
    ...listed.flatMap((dimension) => [
      ...(where.lists[dimension]?.values.length === 0 ? [{ code: 'no-values' } as const] : []),
      ...manyValues(dimension, context),
    ]),
    ...(where.months?.length === 0 || where.months?.some(notAMonth) ? [NO_MONTHS] : []),
    ...periodProblems(where.period, context.referenceDate),
    ...measuresOf(rule).flatMap(({ measure, test }) =>
      comparisonProblems(test, measure === 'amount' || measure === 'quantity' ? 'any' : 'count'),
    ),
  ];
}

const NO_MONTHS: RuleProblem = { code: 'no-months' };

function notAMonth(month: number): boolean {
  return !Number.isInteger(month) || month < 1 || month > 12;
}

function interactionProblems(rule: InteractionRule, context: RuleContext): readonly RuleProblem[] {
  return [
    ...(context.dataset.interactions === 0 ? [{ code: 'no-interactions' } as const] : []),
    ...periodProblems(rule.period, context.referenceDate),
    ...comparisonProblems(rule.test, 'count'),
  ];
}

function tagProblems(rule: TagRule, { tags }: RuleContext): readonly RuleProblem[] {
  if (rule.tags.length === 0) return [{ code: 'no-tags' }];
  return rule.tags.every((id) => tags.some((tag) => tag.id === id))
    ? []
    : [{ code: 'unknown-tag' }];
}

function segmentProblems(rule: SegmentRule, context: RuleContext): readonly RuleProblem[] {
  const known = context.segmentations.find((s) => s.id === rule.segmentation);
  if (rule.segmentation === context.self || (known && leadsBack(known, context)))
    return [{ code: 'circular' }];
  if (!known) return [{ code: 'unknown-segmentation' }];
  if (rule.segments.length === 0) return [{ code: 'no-segments' }];
  const { segments } = known;
  return segments === null || rule.segments.every((s) => segments.includes(s))
    ? []
    : [{ code: 'unknown-segment' }];
}

/** Whether a segmentation is made, however far, from the one being written or from itself. */
function leadsBack(start: KnownSegmentation, { segmentations, self }: RuleContext): boolean {
  const seen = new Set<string>();
  const open = [...start.from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === self || id === start.id) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(segmentations.find((s) => s.id === id)?.from ?? []));
  }
  return false;
}

function manyValues(of: string, context: RuleContext): readonly RuleProblem[] {
  const count = context.distinct?.(of) ?? 0;
  return count > MANY_VALUES ? [{ code: 'many-values', count }] : [];
}
