import { fromDayNumber, dayNumber, minusMonths, type IsoDate } from '../core/dates';
import { feature } from '../core/features/catalogue';
import { bandOf, bandsOf, type ScoreBand } from '../core/segmentation/rfm/bands';
import {
  levelCount,
  RFM_MEASURES,
  type RfmCuts,
  type RfmMeasure,
} from '../core/segmentation/rfm/cuts';
import type { RfmDef } from '../core/segmentation/rfm/definition';
import { binsOf, splitsTies } from '../core/segmentation/rfm/edit';
import type { MeasureReason, RfmExplanation } from '../core/segmentation/rfm/explain';
import { codeIndex, lookupOf, toFive } from '../core/segmentation/rfm/lookup';
import { SCHEMES, type Range, type SchemeRange } from '../core/segmentation/rfm/schemes';
import { UNASSIGNED } from '../core/segmentation/rfm/segments';
import type { Formats } from './formats';
import { render, type Message } from './message';
import { definition as words, measureFacts } from './messages/definition';
import { measureNames, schemeNames, segmentMeanings, segmentNames } from './messages/segments';

/** A computed segmentation: its definition, its date and the cuts it came to. */
export interface RfmFacts {
  readonly def: RfmDef;
  readonly asOf: { readonly referenceDate: IsoDate; readonly windowMonths: number | null };
  readonly cuts: RfmCuts;
}

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

/** A value of a measure with its unit. */
function measureValue(
  def: RfmDef,
  measure: RfmMeasure,
  value: number,
  f: Formats,
  currency: string,
): string {
  if (measure === 'monetary') return f.money(value, currency, true);
  const unit =
    measure === 'recency'
      ? words.days
      : def.frequency === 'orders'
        ? words.orders
        : words.purchaseDays;
  return render(unit, f, value);
}

/** The values of a score: "at most 21 days", "from 22 to 48 days". */
function bandText(
  def: RfmDef,
  measure: RfmMeasure,
  band: ScoreBand,
  f: Formats,
  currency: string,
): string {
  const text = (value: number) => measureValue(def, measure, value, f, currency);
  const { above, upTo } = band;
  if (upTo === null)
    return above === null ? render(words.anyValue, f) : render(words.moreThan, f, text(above));
  if (measure === 'monetary')
    return above === null
      ? render(words.atMost, f, text(upTo))
      : render(words.between, f, text(above), text(upTo));
  const from = above === null ? (measure === 'frequency' ? 1 : null) : above + 1;
  if (from === null) return render(words.atMost, f, text(upTo));
  return from >= upTo ? text(upTo) : render(words.fromTo, f, f.number(from), text(upTo));
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

/** Why a measure has its score; `**bold**` around the score. */
export function reasonText(
  { def, cuts }: RfmFacts,
  reason: MeasureReason,
  f: Formats,
  currency: string,
): string {
  const { measure, value, score, levels } = reason;
  const fact = measureFacts[measure === 'monetary' && def.monetary === 'mean' ? 'mean' : measure];
  const said = render(fact, f, measureValue(def, measure, value, f, currency));
  const note = render(words.score, f, score, levels);
  if (splitsTies(def, measure)) return render(words.becauseRank, f, said, note);
  return render(
    words.because,
    f,
    said,
    note,
    bandText(def, measure, bandOf(def, measure, score, cuts), f, currency),
  );
}

/** From the code of the three scores to the segment; `**bold**` around both. */
export function conclusionText({ def }: RfmFacts, why: RfmExplanation, f: Formats): string {
  const code = why.reasons.map((r) => toFive(r.score, r.levels)).join('-');
  const name = segmentNames[why.segmentId];
  return render(words.leadsTo, f, code, schemeName(def, f), name ? render(name, f) : why.segmentId);
}

const FIVE = [5, 4, 3, 2, 1] as const;

function schemeName(def: RfmDef, f: Formats): string {
  const name = schemeNames[def.scheme];
  return name ? render(name, f) : def.scheme;
}

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
