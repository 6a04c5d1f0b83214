import { attributeSegments, type SplitFacts } from './attribute/parts';
import type { AttributeDef } from './attribute/definition';
import type { CrossDef } from './cross/definition';
import { crossSegments, type CrossFacts } from './cross/segments';
import type { Segment } from './definition';
import type { LifecycleDef } from './lifecycle/definition';
import { LIFECYCLE_SEGMENTS } from './lifecycle/segments';
import type { LifecycleFacts } from './lifecycle/state';
import type { RfmCuts } from './rfm/cuts';
import type { RfmDef } from './rfm/definition';
import { rfmSegments } from './rfm/lookup';
import type { RulesDef } from './rules/definition';
import { rulesSegments } from './rules/segments';
import type { TagsDef } from './tags/definition';
import { tagsSegments, type Tag } from './tags/segments';
import type { TiersDef } from './tiers/definition';
import { tierSegments } from './tiers/segments';
import type { TierFloors } from './tiers/tier';
import type { ValueEngagementFacts } from './value-engagement/cell';
import type { ValueEngagementDef } from './value-engagement/definition';
import { valueEngagementSegments } from './value-engagement/segments';

/** A definition with what it came to on one base at one date: enough for its SQL and its words. */
export type Resolved =
  | { readonly kind: 'rfm'; readonly def: RfmDef; readonly facts: RfmCuts }
  | { readonly kind: 'lifecycle'; readonly def: LifecycleDef; readonly facts: LifecycleFacts }
  | { readonly kind: 'tiers'; readonly def: TiersDef; readonly facts: TierFloors }
  | {
      readonly kind: 'value-engagement';
      readonly def: ValueEngagementDef;
      readonly facts: ValueEngagementFacts;
    }
  | {
      readonly kind: 'attribute';
      readonly def: AttributeDef;
      readonly facts: readonly SplitFacts[];
    }
  | { readonly kind: 'cross'; readonly def: CrossDef; readonly facts: CrossFacts }
  | {
      readonly kind: 'tags';
      readonly def: TagsDef;
      readonly facts: readonly Pick<Tag, 'id' | 'name'>[];
    }
  | { readonly kind: 'rules'; readonly def: RulesDef; readonly facts: null };

/** Every segment, in the order in which they are shown; the rest last. */
export function segmentsOf(resolved: Resolved): readonly Segment[] {
  switch (resolved.kind) {
    case 'rfm':
      return rfmSegments(resolved.def);
    case 'lifecycle':
      return LIFECYCLE_SEGMENTS;
    case 'tiers':
      return tierSegments(resolved.def.names);
    case 'value-engagement':
      return valueEngagementSegments(resolved.def);
    case 'attribute':
      return attributeSegments(resolved.def, resolved.facts);
    case 'cross':
      return crossSegments(resolved.def, resolved.facts);
    case 'tags':
      return tagsSegments(resolved.def, resolved.facts);
    case 'rules':
      return rulesSegments(resolved.def);
  }
}
