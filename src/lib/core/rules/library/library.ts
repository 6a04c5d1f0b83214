import type { Need } from '../../features/feature';
import type { Rule } from '../rule';
import type { BaseFigures } from './figures';

/** What ready rules are for, in the order in which they are offered. */
export const PURPOSES = [
  'keep',
  'win-back',
  'reward',
  'cross-sell',
  'seasonal',
  'birthday',
  'people',
  'store',
  'geography',
  'price',
  'business',
  'bank',
  'insurance',
  'tourism',
  'charity',
  'exclusions',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** A rule that can be taken as it is, and changed afterwards. */
export interface LibraryRule {
  readonly id: string;
  readonly purpose: Purpose;
  readonly title: { readonly fr: string; readonly en: string };
  /** Whom it finds and what for, in a sentence or two. */
  readonly why: { readonly fr: string; readonly en: string };
  /** What the dataset must hold. */
  readonly needs: readonly Need[];
  /** The rule with the thresholds and names of a base; null where the base has no value to put in. */
  readonly build: (figures: BaseFigures) => Rule | null;
}

type Words = readonly [title: string, why: string];

/** Declares the rules of one purpose. */
export function rulesFor(purpose: Purpose) {
  return (
    id: string,
    needs: readonly Need[],
    build: LibraryRule['build'],
    fr: Words,
    en: Words,
  ): LibraryRule => ({
    id,
    purpose,
    needs,
    build,
    title: { fr: fr[0], en: en[0] },
    why: { fr: fr[1], en: en[1] },
  });
}
