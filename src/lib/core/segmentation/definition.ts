import type { FeatureUnit } from '../features/feature';
import type { AttributeDef } from './attribute/definition';
import type { CrossDef } from './cross/definition';
import type { LifecycleDef } from './lifecycle/definition';
import type { RfmDef } from './rfm/definition';
import type { RulesDef } from './rules/definition';
import type { TagsDef } from './tags/definition';
import type { TiersDef } from './tiers/definition';
import type { ValueEngagementDef } from './value-engagement/definition';

/** Every kind of segmentation; each kind has its folder beside this file. */
export type SegmentationDef =
  | RfmDef
  | LifecycleDef
  | TiersDef
  | ValueEngagementDef
  | AttributeDef
  | CrossDef
  | TagsDef
  | RulesDef;

export type SegmentationKind = SegmentationDef['kind'];

/** Tone of a segment on every screen: index into the palette, best (0) to lost (10); 11 is "left out". */
export type SegmentTone = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11;

/** A name in both languages. */
export interface Named {
  readonly fr: string;
  readonly en: string;
}

/**
 * What a segment is called: a name that the person gave, one of its kind's by id, a value of the
 * files, a band of a number, or the names of the segments that it crosses.
 */
export type SegmentLabel =
  | { readonly of: 'given'; readonly name: Named }
  | { readonly of: 'kind'; readonly kind: SegmentationKind }
  | {
      readonly of: 'value';
      readonly value: string;
      /** What the value is; absent for a text of the files. */
      readonly unit?: FeatureUnit;
    }
  | {
      readonly of: 'band';
      readonly from: number | null;
      readonly below: number | null;
      /** What the number is; absent for whole years. */
      readonly unit?: FeatureUnit;
    }
  | { readonly of: 'flag'; readonly yes: boolean }
  | { readonly of: 'parts'; readonly parts: readonly SegmentLabelled[] };

interface SegmentLabelled {
  readonly id: string;
  readonly label?: SegmentLabel;
}

/** One class of a segmentation. Without a label, its name is that of RFM's segment of this id. */
export interface Segment extends SegmentLabelled {
  readonly tone: SegmentTone;
}

/** Segment of the customers whom a kind leaves out, so that nobody is in none. */
export const REST = 'rest';

/** Tones spread over `count` segments, best first. */
export function toneAt(place: number, count: number): SegmentTone {
  return Math.round((place * 10) / Math.max(1, count - 1)) as SegmentTone;
}

/** One id out of several; two lists of parts never share it. */
export function jointId(parts: readonly string[]): string {
  return parts.map((part) => part.replaceAll('\\', '\\\\').replaceAll('|', '\\|')).join('|');
}
