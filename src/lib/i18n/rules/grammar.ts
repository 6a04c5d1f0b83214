import type { IsoDate } from '../../core/dates';
import type { Feature } from '../../core/features/feature';
import type {
  FeatureRule,
  InteractionRule,
  PurchaseRule,
  SegmentRule,
  TagRule,
} from '../../core/rules/rule';
import type { Formats } from '../formats';
import { plainText } from '../quote';

/** What a rule refers to, by the names that people gave. */
export interface RuleNames {
  readonly referenceDate: IsoDate;
  /** ISO 4217. */
  readonly currency: string;
  /** Null for a feature that is not known. */
  readonly feature: (id: string) => Feature | null;
  /** The name of a tag, of a segmentation, of one of its segments; the id of one that is not known. */
  readonly tag: (id: string) => string;
  readonly segmentation: (id: string) => string;
  readonly segment: (segmentation: string, id: string) => string;
}

/** A condition on one customer, as what follows "this customer…". */
export interface Phrase {
  readonly text: string;
  /** Says what did not happen: joined by "but". */
  readonly negative: boolean;
}

export interface Grammar {
  purchases(rule: PurchaseRule, names: RuleNames): Phrase;
  interactions(rule: InteractionRule, names: RuleNames): Phrase;
  tag(rule: TagRule, names: RuleNames): Phrase;
  segment(rule: SegmentRule, names: RuleNames): Phrase;
  feature(rule: FeatureRule, names: RuleNames): Phrase;
  readonly all: (parts: readonly Phrase[]) => string;
  readonly any: (parts: readonly string[]) => string;
  /** Everybody except those for whom one of the parts holds. */
  readonly none: (parts: readonly string[], alone: boolean) => string;
  readonly nothing: { readonly all: string; readonly any: string };
}

/** Values from a file, within a sentence. */
export function shown(value: string): string {
  return plainText(value);
}

/** `a, b ou c`. */
export function either(values: readonly string[], word: string): string {
  return values.length < 2
    ? values.join('')
    : `${values.slice(0, -1).join(', ')} ${word} ${values.at(-1) ?? ''}`;
}

/** More than these are not spelt out. */
const SPELT = 4;

export function listed(
  values: readonly string[],
  word: string,
  more: (n: number) => string,
): string {
  return values.length <= SPELT
    ? either(values, word)
    : either([...values.slice(0, SPELT - 1), more(values.length - SPELT + 1)], word);
}

/** The name of a month (1 to 12). */
export function monthName(month: number, f: Formats): string {
  return new Intl.DateTimeFormat(f.locale, { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2024, month - 1, 15),
  );
}

export const says = (text: string): Phrase => ({ text, negative: false });
export const denies = (text: string): Phrase => ({ text, negative: true });
/** Words in a row, without the empty ones. */
export const words = (parts: readonly string[]) => parts.filter((p) => p !== '').join(' ');
