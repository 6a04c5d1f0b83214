import { UNKNOWN } from '../core/segmentation/attribute/parts';
import type { Explanation } from '../core/segmentation/explanation';
import type { LifecycleReason } from '../core/segmentation/lifecycle/state';
import { FADING } from '../core/segmentation/lifecycle/segments';
import type { TierReason } from '../core/segmentation/tiers/tier';
import type { ValueEngagementReason } from '../core/segmentation/value-engagement/cell';
import type { Formats } from './formats';
import type { KindSurroundings } from './kind-definition';
import { render } from './message';
import { engagementLevelNames, valueLevelNames, whyWords as words } from './messages/kind-words';
import { segmentParts } from './messages/kinds';
import { plainText } from './quote';
import { reasonText } from './why';

/** What every explanation is said with; `asOf` is for RFM. */
export interface WhySurroundings extends KindSurroundings {
  readonly asOf: Parameters<typeof reasonText>[0]['asOf'];
}

/** Why a customer is in a segment, sentence by sentence; `**bold**` around what decides. */
export function whyHere(explanation: Explanation, around: WhySurroundings): readonly string[] {
  const { f } = around;
  switch (explanation.kind) {
    case 'rfm': {
      const { def, facts: cuts } = explanation.resolved;
      const windowMonths = def.windowMonths;
      const facts = { def, cuts, asOf: { ...around.asOf, windowMonths } };
      return explanation.why
        ? explanation.why.reasons.map((reason) => reasonText(facts, reason, f, around.currency))
        : [render(words.noneInPeriod, f)];
    }
    case 'lifecycle':
      return lifecycleWhy(explanation.why, f);
    case 'tiers':
      return tierWhy(explanation.why, around);
    case 'value-engagement':
      return gridWhy(explanation.why, around);
    case 'attribute':
      return explanation.why.parts.map(({ feature, partId, value }) =>
        partId === UNKNOWN
          ? render(words.unknown, f, around.featureName(feature))
          : render(words.attribute, f, around.featureName(feature), valueText(value, f)),
      );
    case 'tags':
      return [
        explanation.carried.length === 0
          ? render(words.carriesNone, f)
          : render(words.carries, f, explanation.carried.map((tag) => plainText(tag)).join(', ')),
      ];
    case 'rules': {
      const { def, why } = explanation;
      const met = def.rules.filter(({ id }) => why.met.includes(id));
      return [
        met.length === 0
          ? render(words.meetsNone, f)
          : render(words.meets, f, met.map(({ name }) => plainText(name[f.language])).join(', ')),
      ];
    }
    case 'cross':
      return [...whyHere(explanation.first, around), ...whyHere(explanation.second, around)];
  }
}

function lifecycleWhy(why: LifecycleReason, f: Formats): string[] {
  if (why.recency === null) return [render(words.never, f)];
  const place = Math.max(
    0,
    FADING.findIndex((state) => state === why.state),
  );
  const limit = why.bounds[2];
  return [
    render(words.lastBought, f, why.recency),
    ...(why.gap === null
      ? []
      : [render(why.gapOf === 'customer' ? words.ownRhythm : words.baseRhythm, f, why.gap)]),
    render(words.withinDays, f, why.bounds[place - 1] ?? null, why.bounds[place] ?? null),
    ...(why.state === 'new' && why.tenure !== null
      ? [render(words.firstBought, f, why.tenure)]
      : []),
    ...(why.state === 'come_back' && why.lastGap !== null && limit !== undefined
      ? [render(words.wasAway, f, why.lastGap, limit)]
      : []),
  ];
}

function tierWhy(why: TierReason, { f, currency }: KindSurroundings): string[] {
  if (why.worth === null || why.tier === 'rest') return [render(words.noneInPeriod, f)];
  const amount = (value: number) => f.money(value, currency, true);
  return [
    render(words.worth, f, amount(why.worth)),
    ...(why.from === null ? [] : [render(words.fromOn, f, amount(why.from))]),
    ...(why.below === null ? [] : [render(words.nextFrom, f, amount(why.below))]),
  ];
}

function gridWhy(why: ValueEngagementReason, { f, currency }: KindSurroundings): string[] {
  return [
    why.recency === null ? render(words.noneInPeriod, f) : render(words.lastBought, f, why.recency),
    why.value === 'inactive'
      ? render(words.inactive, f, why.activeDays)
      : render(words.worth, f, f.money(why.worth, currency, true)),
    ...(why.score === null ? [] : [render(words.score, f, why.score)]),
    render(
      words.levels,
      f,
      render(valueLevelNames[why.value], f),
      render(engagementLevelNames[why.engagement], f),
    ),
  ];
}

function valueText(value: string | number | boolean | null, f: Formats): string {
  if (typeof value === 'boolean') return render(value ? segmentParts.yes : segmentParts.no, f);
  return typeof value === 'number' ? f.number(value, 2) : plainText(value ?? '');
}
