import type { ContrastItem } from '$lib/charts/contrast.layout';
import { csvLine } from '$lib/core/csv';
import type { Feature } from '$lib/core/features/feature';
import { shareContrasts, type ShareContrast } from '$lib/core/segmentation/profile/groups';
import type { ValueCount } from '$lib/core/segmentation/profile/traits';
import { formats, t } from '$lib/i18n/language.svelte';
import { units } from '$lib/i18n/messages/features';
import { segmentPage as words } from '$lib/i18n/messages/segment-page';
import { csvStyle } from '$lib/i18n/names';
import { plainText } from '$lib/i18n/quote';
import { featureValue } from '$lib/i18n/feature-words';

/** What a value of a category is called on a chart. */
function valueName(feature: Feature, value: string | null): string {
  if (value === null) return t(words.rare);
  if (feature.kind === 'flag') return t(value === 'true' ? units.yes : units.no);
  return plainText(featureValue(feature, value, formats(), ''));
}

function contrastItem(feature: Feature, found: ShareContrast): ContrastItem {
  const label = valueName(feature, found.value);
  return {
    id: found.value === null ? 'rare' : `=${found.value}`,
    label,
    own: found.own,
    rest: found.rest,
    sentence: t(words.bin, label, found.own, found.rest),
  };
}

/** The most frequent values of a category in a segment and elsewhere; the others together where `most` leaves some. */
export function valueItems(
  segmentId: string,
  feature: Feature,
  counts: readonly ValueCount[],
  most: number,
): readonly ContrastItem[] {
  const all = shareContrasts(segmentId, counts);
  const named = all.filter(({ value }) => value !== null).slice(0, most);
  const left = all.filter((one) => !named.includes(one));
  const sum = (of: (one: ShareContrast) => number) => left.reduce((n, one) => n + of(one), 0);
  const rare: ShareContrast = {
    value: null,
    customers: sum((one) => one.customers),
    others: sum((one) => one.others),
    own: sum((one) => one.own),
    rest: sum((one) => one.rest),
  };
  return [...named, ...(left.length > 0 ? [rare] : [])].map((one) => contrastItem(feature, one));
}

/** Values in their own order, those that nobody has too: months, weekdays, hours. */
export function orderedItems(
  segmentId: string,
  feature: Feature,
  counts: readonly ValueCount[],
  values: readonly string[],
): readonly ContrastItem[] {
  const found = new Map(shareContrasts(segmentId, counts).map((one) => [one.value, one]));
  return values.map((value) =>
    contrastItem(feature, found.get(value) ?? { value, customers: 0, others: 0, own: 0, rest: 0 }),
  );
}

/** The figures of a contrast as a table and as a file. */
export function contrastTable(items: readonly ContrastItem[], first: string) {
  const heads = [first, t(words.theSegment), t(words.theOthers)];
  return {
    table: {
      columns: heads.map((label, i) => ({ label, numeric: i > 0 })),
      rows: items.map(({ label, own, rest }) => [
        label,
        formats().percent(own),
        formats().percent(rest),
      ]),
    },
    csv: () => {
      const style = csvStyle();
      return [heads, ...items.map(({ label, own, rest }) => [label, own, rest])]
        .map((line) => csvLine(line, style))
        .join('');
    },
  };
}

/** What the two bars of a contrast are. */
export const contrastNames = () => ({ own: t(words.theSegment), rest: t(words.theOthers) });
