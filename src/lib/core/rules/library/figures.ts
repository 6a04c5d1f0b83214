import type { NamedTag } from '../../features/tags';
import { foldName } from '../../geo/country';
import type { Dimension } from '../rule';

/** Features whose quantiles set the thresholds of ready rules. */
export const QUANTILE_FEATURES = ['monetary_sum', 'average_basket', 'frequency_days'] as const;
/** Features of which the most frequent value is put into ready rules. */
export const VALUE_FEATURES = ['department', 'region', 'city', 'sector', 'company_size'] as const;

/** Values below which a tenth, a half, eight and nine tenths of the customers lie. */
export interface Quantiles {
  readonly p10: number;
  readonly p50: number;
  readonly p80: number;
  readonly p90: number;
}

/** What a base says of itself, so that ready rules fit it. */
export interface BaseFigures {
  /** Median days between two purchase days of a customer; null where nobody came back. */
  readonly rhythmDays: number | null;
  readonly quantiles: Readonly<Partial<Record<(typeof QUANTILE_FEATURES)[number], Quantiles>>>;
  /** What most customers bought, most first; at most five. */
  readonly bought: Readonly<Partial<Record<Dimension, readonly string[]>>>;
  /** What most customers are, most first; at most five. */
  readonly values: Readonly<Partial<Record<(typeof VALUE_FEATURES)[number], readonly string[]>>>;
  /** Tags whose name asks to leave their customers out. */
  readonly putAside: readonly string[];
  /** Tags of influencers and of those who recommend. */
  readonly influential: readonly string[];
}

/** A threshold as a person would choose it: 1, 2 or 5 times a power of ten, or halfway, near the value. */
export function roundFigure(value: number): number {
  if (!Number.isFinite(value) || value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const digit = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].reduce((best, one) =>
    Math.abs(one * power - value) < Math.abs(best * power - value) ? one : best,
  );
  return Math.max(1, Math.round(digit * power));
}

/** Months of silence after which a base takes a customer for quiet: about three times its rhythm, 3 to 24; 6 where there is none. */
export function quietMonths({ rhythmDays }: BaseFigures): number {
  if (rhythmDays === null) return 6;
  return Math.min(24, Math.max(3, Math.round((rhythmDays * 3) / 30.4375)));
}

const PUT_ASIDE =
  /\b(exclu\w*|blacklist\w*|liste (noire|rouge)|ne (plus|pas) contacter|do not contact|litiges?|dispute|salaries?|staff|presse|press)\b/;
const INFLUENCE = /\b(influen\w*|prescript\w*|ambassad\w*|advocates?|recommenders?)\b/;

/** The tags that ready rules speak of, by the words of their names. */
export function tagsOfNote(
  tags: readonly NamedTag[],
): Pick<BaseFigures, 'putAside' | 'influential'> {
  const named = (words: RegExp) =>
    tags.filter(({ name }) => words.test(foldName(name))).map(({ id }) => id);
  return { putAside: named(PUT_ASIDE), influential: named(INFLUENCE) };
}
