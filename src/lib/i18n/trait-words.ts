import type { Feature } from '../core/features/feature';
import type { Trait } from '../core/segmentation/profile/traits';
import { featureValue } from './feature-words';
import type { Formats } from './formats';
import { quote } from './quote';

/** What a feature needs to be spoken of. */
export type Spoken = Pick<Feature, 'unit' | 'label'>;

/** A value of a category: quoted where it is the text of a file. */
function valueText(feature: Spoken, value: string, f: Formats): string {
  return feature.unit === 'text' ? quote(f, value) : featureValue(feature, value, f, '');
}

/** What a trait is about: `Favourite category “Toys”`, `Recency`, `Buys at several stores`. */
export function traitName(trait: Trait, feature: Spoken, f: Formats): string {
  const label = feature.label[f.language];
  if (trait.of === 'number' || feature.unit === 'yes-no') return label;
  const value = valueText(feature, trait.value, f);
  return feature.unit === 'text' ? `${label} ${value}` : `${label}${colon(f)} ${value}`;
}

const colon = (f: Formats) => (f.language === 'fr' ? '\u00a0:' : ':');

/** How much more or less than the base: `×2.3` from twice on, `+52%`, `−38%`; empty without a ratio. */
export function liftText(lift: number | null, f: Formats): string {
  if (lift === null || lift < 0) return '';
  if (lift >= 2) return `×${f.number(lift, lift < 10 ? 1 : 0)}`;
  return `${lift < 1 ? '\u2212' : '+'}${f.percent(Math.abs(lift - 1))}`;
}

/** The segment's figure of a trait, and that of all customers, as texts. */
export function traitFigures(
  trait: Trait,
  feature: Spoken,
  f: Formats,
  currency: string,
): { readonly own: string; readonly all: string } {
  if (trait.of === 'share')
    return { own: f.percent(trait.share), all: f.percent(trait.shareOfAll) };
  const text = (value: number) => meanText(feature, value, f, currency);
  return { own: text(trait.mean), all: text(trait.meanOfAll) };
}

/** A mean of a feature with its unit. */
export function meanText(feature: Spoken, value: number, f: Formats, currency: string): string {
  return feature.unit === 'years' ? f.number(value, 1) : featureValue(feature, value, f, currency);
}

/** A trait in a few words: `average basket +52%`. */
export function traitShort(trait: Trait, feature: Spoken, f: Formats): string {
  const name = traitName(trait, feature, f);
  const lift = liftText(trait.lift, f);
  const way = trait.testValue > 0 ? '↑' : '↓';
  return `${lowered(name)} ${lift === '' ? way : lift}`;
}

/** Its first letter small, unless it begins with initials. */
export function lowered(name: string): string {
  return /^\p{Lu}\p{Lu}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
