import type { LineField } from '../dataset';
import type { FeatureKind, Need } from '../features/feature';
import type { Path } from './walk';

/** What is wrong with one node, or worth knowing about it; said in words by `i18n/rule-problems.ts`. */
export type RuleProblem =
  | { readonly code: 'empty-group' }
  | { readonly code: 'unknown-feature'; readonly feature: string }
  | {
      readonly code: 'feature-lacks';
      readonly feature: string;
      readonly needs: readonly Need[];
    }
  | { readonly code: 'other-kind'; readonly feature: string; readonly kind: FeatureKind }
  | { readonly code: 'no-number' }
  | { readonly code: 'reversed'; readonly from: number; readonly to: number }
  | { readonly code: 'dates-reversed' | 'ago-reversed' }
  | { readonly code: 'not-whole' }
  | { readonly code: 'not-a-share' }
  | { readonly code: 'no-duration' }
  | { readonly code: 'no-months' }
  | { readonly code: 'no-values' }
  | { readonly code: 'missing-column'; readonly field: LineField }
  | { readonly code: 'no-interactions' }
  | { readonly code: 'no-tags' | 'unknown-tag' }
  | { readonly code: 'no-segments' | 'unknown-segmentation' | 'unknown-segment' }
  | { readonly code: 'circular' }
  | { readonly code: 'many-values'; readonly count: number }
  | { readonly code: 'never' | 'always' }
  | { readonly code: 'after-reference' };

/** An `error` keeps the rule from being computed; a `hint` does not. */
export interface RuleIssue {
  readonly path: Path;
  readonly weight: 'error' | 'hint';
  readonly problem: RuleProblem;
}

export const HINTS: ReadonlySet<RuleProblem['code']> = new Set([
  'many-values',
  'never',
  'always',
  'after-reference',
]);
