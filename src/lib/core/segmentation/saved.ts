import type { SegmentationDef } from './definition';
import { DEFAULT_LIFECYCLE } from './lifecycle/definition';
import { DEFAULT_TIERS } from './tiers/definition';
import { DEFAULT_VALUE_ENGAGEMENT } from './value-engagement/definition';
import { defaultSplit } from './attribute/definition';
import type { OfferedFeature } from '../features/catalogue';

/** Kinds that open with good defaults on any base that has what they need, in the order in which they are offered. */
export const OPEN_KINDS = ['lifecycle', 'tiers', 'value-engagement', 'attribute'] as const;
export type OpenKind = (typeof OPEN_KINDS)[number];

export function isOpenKind(kind: string): kind is OpenKind {
  return OPEN_KINDS.some((k) => k === kind);
}

/** Features by which people are told apart first, where the files have them. */
const FIRST_SPLITS = ['age_band', 'gender', 'department', 'region', 'city', 'home_store', 'sector'];

/** The definition that a kind opens with; null for a split of a base that has nothing to split by. */
export function openingDef(
  kind: OpenKind,
  offered: readonly OfferedFeature[],
): SegmentationDef | null {
  switch (kind) {
    case 'lifecycle':
      return DEFAULT_LIFECYCLE;
    case 'tiers':
      return DEFAULT_TIERS.pmg;
    case 'value-engagement':
      return DEFAULT_VALUE_ENGAGEMENT;
    case 'attribute': {
      const listed = splittable(offered).filter(({ kind }) => kind !== 'number');
      const first = [...listed].sort((a, b) => rank(a.id) - rank(b.id))[0];
      const split = first && defaultSplit(first);
      return split ? { kind: 'attribute', by: [split] } : null;
    }
  }
}

function rank(id: string): number {
  const place = FIRST_SPLITS.indexOf(id);
  return place === -1 ? FIRST_SPLITS.length : place;
}

/** Features that the dataset has and whose values can be segments. */
export function splittable(offered: readonly OfferedFeature[]) {
  return offered
    .filter(({ lacks, feature }) => lacks.length === 0 && SPLIT_KINDS.includes(feature.kind))
    .map(({ feature }) => feature);
}

const SPLIT_KINDS: readonly string[] = ['category', 'flag', 'number'];
