import type { AttributeReason } from './attribute/parts';
import type { AttributeDef } from './attribute/definition';
import type { CrossDef } from './cross/definition';
import type { LifecycleDef } from './lifecycle/definition';
import type { LifecycleReason } from './lifecycle/state';
import type { RfmExplanation } from './rfm/explain';
import type { Resolved } from './resolved';
import type { RulesDef } from './rules/definition';
import type { RulesReason } from './rules/segments';
import type { TierReason } from './tiers/tier';
import type { TiersDef } from './tiers/definition';
import type { ValueEngagementReason } from './value-engagement/cell';
import type { ValueEngagementDef } from './value-engagement/definition';

interface Of<Kind extends string, Def, Why> {
  readonly kind: Kind;
  readonly segmentId: string;
  readonly def: Def;
  readonly why: Why;
}

/** "Why here?" of one customer, in figures; the words are in i18n. */
export type Explanation =
  | {
      readonly kind: 'rfm';
      readonly segmentId: string;
      readonly resolved: Extract<Resolved, { kind: 'rfm' }>;
      /** Null without a purchase in the window. */
      readonly why: RfmExplanation | null;
    }
  | Of<'lifecycle', LifecycleDef, LifecycleReason>
  | Of<'tiers', TiersDef, TierReason>
  | Of<'value-engagement', ValueEngagementDef, ValueEngagementReason>
  | Of<'attribute', AttributeDef, AttributeReason>
  | Of<'rules', RulesDef, RulesReason>
  /** Names of the tags of the definition that the customer carries, in its order. */
  | { readonly kind: 'tags'; readonly segmentId: string; readonly carried: readonly string[] }
  | {
      readonly kind: 'cross';
      readonly segmentId: string;
      readonly def: CrossDef;
      readonly first: Explanation;
      readonly second: Explanation;
    };
