import { fromDayNumber, dayNumber, minusMonths } from '../core/dates';
import { feature } from '../core/features/catalogue';
import { bandsOf } from '../core/segmentation/rfm/bands';
import { levelCount, RFM_MEASURES, type RfmMeasure } from '../core/segmentation/rfm/cuts';
import type { RfmDef } from '../core/segmentation/rfm/definition';
import { binsOf, splitsTies } from '../core/segmentation/rfm/edit';
import { codeIndex, lookupOf, toFive } from '../core/segmentation/rfm/lookup';
import { SCHEMES, type Range, type SchemeRange } from '../core/segmentation/rfm/schemes';
import { UNASSIGNED } from '../core/segmentation/rfm/segments';
import type { Formats } from './formats';
import { bandText, schemeName, type RfmFacts } from './measure-words';
import { render, type Message } from './message';
import { definition as words } from './messages/definition';
import { measureNames, segmentMeanings } from './messages/segments';

/** How a segmentation is computed, in sentences. */
export interface RfmWords {
  readonly period: string;
  readonly measures: readonly {
    readonly name: string;
    readonly what: string;
    readonly how: string;
    /** One for each score, best first; none where the rank decides. */
    readonly bands: readonly string[];
  }[];
  readonly scheme: readonly string[];
}

/** The definition that the SQL is made from, in words. */
export function describeRfm(facts: RfmFacts, f: Formats, currency: string): RfmWords {
  const { def, cuts, asOf } = facts;
  const rescaled = RFM_MEASURES.filter((m) => levelCount(cuts[m]) !== 5).map((m) => {
    const scores = Array.from({ length: levelCount(cuts[m]) }, (_, i) => i + 1);
    const five = scores.map((s) => toFive(s, scores.length));
    return render(
      words.rescaled,
      f,
      render(measureNames[m], f),
      scores.join(', '),
      five.join(', '),
    );
  });
  return {
    period: periodText(asOf, f),
    measures: RFM_MEASURES.map((measure) => ({
      name: render(measureNames[measure], f),
      what: whatText(def, measure, f),
      how: howText(facts, measure, f),
      bands: splitsTies(def, measure) ? [] : bandTexts(facts, measure, f, currency),
    })),
    scheme: [
      render(words.scheme, f, schemeName(def, f)),
      ...(SCHEMES[def.scheme].form === 'ranges' ? [render(words.firstWins, f)] : []),
      ...rescaled,
    ],
  };
}

/** Which customers a segment holds: its rule in the scheme and the codes it comes to. */
export function describeSegment(def: RfmDef, segmentId: string, f: Formats): string {
  const { byCode } = lookupOf(def.scheme);
  const codes = FIVE.flatMap((r) =>
    FIVE.flatMap((fr) =>
      FIVE.flatMap((m) => (byCode[codeIndex(r, fr, m)] === segmentId ? [`${r}${fr}${m}`] : [])),
    ),
  );
  const meaning = segmentMeanings[segmentId];
  if (!lookupOf(def.scheme).segments.includes(segmentId))
    return meaning ? render(meaning, f) : segmentId;
  const scheme = SCHEMES[def.scheme];
  const range =
    scheme.form === 'ranges' ? scheme.ranges.find((x) => x.segment === segmentId) : undefined;
  const rule =
    segmentId === UNASSIGNED ? render(words.noRule, f) : range ? rangeText(range, f) : '';
  const listed =
    codes.length === 0 ? render(words.noCodes, f) : render(words.codes, f, codes.join(' '));
  return rule === '' ? listed : `${rule} (${listed})`;
}

const FIVE = [5, 4, 3, 2, 1] as const;

function periodText({ referenceDate, windowMonths }: RfmFacts['asOf'], f: Formats): string {
  if (windowMonths === null) return render(words.periodAll, f, f.date(referenceDate));
  const from = fromDayNumber(dayNumber(minusMonths(referenceDate, windowMonths)) + 1);
  return render(words.period, f, windowMonths, f.date(from), f.date(referenceDate));
}

function whatText(def: RfmDef, measure: RfmMeasure, f: Formats): string {
  if (measure === 'monetary' && def.monetary === 'mean') return render(words.meanAmount, f);
  const id =
    measure === 'recency'
      ? 'recency'
      : measure === 'monetary'
        ? 'monetary_sum'
        : def.frequency === 'orders'
          ? 'frequency_orders'
          : 'frequency_days';
  return feature(id).sentence[f.language];
}

function howText({ def, cuts }: RfmFacts, measure: RfmMeasure, f: Formats): string {
  const bins = binsOf(def, measure);
  const levels = levelCount(cuts[measure]);
  if (splitsTies(def, measure)) return render(words.byRank, f, levels);
  switch (bins.method) {
    case 'quantile':
      return render(bins.plusOne ? words.byQuantilesPlusOne : words.byQuantiles, f, levels);
    case 'fixed':
      return render(words.byHand, f, levels);
    case 'rhythm':
      return render(words.byRhythm, f, levels, f.list(bins.multiples.map((m) => f.number(m, 2))));
  }
}

function bandTexts(
  { def, cuts }: RfmFacts,
  measure: RfmMeasure,
  f: Formats,
  currency: string,
): readonly string[] {
  const bands = bandsOf(def, measure, cuts);
  const empty = bands.filter((b) => b.empty).map((b) => String(b.score));
  return [
    ...bands
      .filter((b) => !b.empty)
      .map((b) => render(words.band, f, b.score, bandText(def, measure, b, f, currency))),
    ...(empty.length === 0 ? [] : [render(words.nobody, f, empty)]),
  ];
}

function rangeText(rule: SchemeRange, f: Formats): string {
  const part = (what: Message, [low, high]: Range) =>
    low <= 1 && high >= 5
      ? []
      : [render(words.rangeOf, f, render(what, f), render(words.range, f, Math.max(1, low), high))];
  return f.list([
    ...part(words.recencyScore, rule.r),
    ...part(words.frequencyScore, rule.f),
    ...part(words.monetaryScore, rule.m),
    ...(rule.fm ? part(words.meanScore, rule.fm) : []),
  ]);
}
