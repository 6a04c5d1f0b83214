import type { Feature } from '$lib/core/features/feature';
import type { Trait } from '$lib/core/segmentation/profile/traits';
import { formats } from '$lib/i18n/language.svelte';
import { liftText, traitFigures, traitName, traitShort } from '$lib/i18n/trait-words';

/** A trait as the lists and the table show it. */
export interface TraitRow {
  readonly key: string;
  readonly trait: Trait;
  readonly feature: Feature;
  readonly name: string;
  readonly own: string;
  readonly all: string;
  readonly lift: string;
  /** The segmentation is made with it. */
  readonly criterion: boolean;
}

/** Traits with their words, in their order. */
export function traitRows(
  traits: readonly Trait[],
  features: readonly Feature[],
  criteria: ReadonlySet<string>,
  currency: string,
): readonly TraitRow[] {
  const byId = new Map(features.map((feature) => [feature.id, feature]));
  return traits.flatMap((trait) => {
    const feature = byId.get(trait.feature);
    if (!feature) return [];
    return {
      key: `${trait.feature}=${trait.of === 'share' ? trait.value : ''}`,
      trait,
      feature,
      name: traitName(trait, feature, formats()),
      ...traitFigures(trait, feature, formats(), currency),
      lift: liftText(trait.lift, formats()),
      criterion: criteria.has(trait.feature),
    };
  });
}

/** The first rows of each feature, in their order. */
export function fewOfEach(rows: readonly TraitRow[], most: number): readonly TraitRow[] {
  const seen = new Map<string, number>();
  return rows.filter(({ trait }) => {
    const before = seen.get(trait.feature) ?? 0;
    seen.set(trait.feature, before + 1);
    return before < most;
  });
}

/** Traits in the answer of the page. */
const SAID = 3;

/** What the answer says first, beyond the criteria: the strongest trait of each of some themes. */
export function apartWords(rows: readonly TraitRow[]): string[] {
  const seen = new Set<string>();
  return rows
    .filter(({ criterion, feature }) => {
      if (criterion || seen.has(feature.group)) return false;
      seen.add(feature.group);
      return true;
    })
    .slice(0, SAID)
    .map(({ trait, feature }) => traitShort(trait, feature, formats()));
}
