import { bandsOf } from '../core/segmentation/attribute/parts';
import { FADING } from '../core/segmentation/lifecycle/segments';
import type { LifecycleState } from '../core/segmentation/lifecycle/segments';
import { segmentsOf, type Resolved } from '../core/segmentation/resolved';
import type { TierCuts } from '../core/segmentation/tiers/definition';
import type { TierFloors } from '../core/segmentation/tiers/tier';
import { ENGAGEMENT_LEVELS, VALUE_LEVELS } from '../core/segmentation/value-engagement/definition';
import type { Formats } from './formats';
import { render } from './message';
import { knownSegment } from './messages/kinds';
import { engagementLevelNames, kindWords as words, valueLevelNames } from './messages/kind-words';
import { segmentLabel } from './segment-label';

type Of<Kind extends Resolved['kind']> = Extract<Resolved, { kind: Kind }>;

/** What sentences need besides the definition. */
export interface KindSurroundings {
  readonly f: Formats;
  readonly currency: string;
  /** The screen's name of a feature. */
  readonly featureName: (id: string) => string;
}

/** How a segmentation other than RFM is computed, from the definition that its SQL is made from. */
export function describeKind(
  resolved: Exclude<Resolved, { kind: 'rfm' }>,
  around: KindSurroundings,
): readonly string[] {
  switch (resolved.kind) {
    case 'lifecycle':
      return lifecycleWords(resolved, around);
    case 'tiers':
      return tiersWords(resolved, around);
    case 'value-engagement':
      return gridWords(resolved, around);
    case 'attribute':
      return attributeWords(resolved, around);
    case 'cross':
      return crossWords(resolved, around);
    case 'tags':
    case 'rules':
      return orderWords(resolved, around);
  }
}

function lifecycleWords({ def, facts }: Of<'lifecycle'>, { f }: KindSurroundings): string[] {
  const name = (id: LifecycleState) => {
    const known = knownSegment('lifecycle', id);
    return known ? render(known.name, f) : id;
  };
  const bands = FADING.map((state, i) => {
    const bound = def.by === 'rhythm' ? def.multiples[i] : def.months[i];
    if (bound === undefined) return render(words.beyond, f, name(state));
    return render(def.by === 'rhythm' ? words.upToGaps : words.upToMonths, f, name(state), bound);
  });
  return [
    def.by === 'rhythm' ? render(words.byRhythm, f, facts.baseGap) : render(words.byMonths, f),
    ...bands,
    render(words.newcomers, f, name('new'), def.newMonths),
    render(words.comeBack, f, name('come_back'), name('at_risk')),
    render(words.prospects, f, name('prospect')),
  ];
}

const period = (months: number | null, f: Formats) =>
  months === null ? render(words.allHistory, f) : render(words.lastMonths, f, months);

const HOW = {
  customers: words.tiersByCustomers,
  revenue: words.tiersByRevenue,
  amounts: words.tiersByAmounts,
};

/** How amounts are cut, one sentence for each tier. */
function cutWords(
  cuts: TierCuts,
  floors: TierFloors,
  names: readonly string[],
  { f, currency }: KindSurroundings,
): string[] {
  const amount = (value: number) => f.money(value, currency, true);
  return [
    render(HOW[cuts.by], f),
    ...names.map((name, i) => {
      const floor = floors[i];
      const percent = cuts.by === 'amounts' ? undefined : cuts.upTo[i];
      if (i >= floors.length) return render(words.theRest, f, name);
      if (typeof floor === 'number')
        return percent === undefined
          ? render(words.fromAmount, f, name, amount(floor))
          : render(words.upToPercentFrom, f, name, percent, amount(floor));
      return render(words.upToPercent, f, name, percent ?? 0);
    }),
    render(words.tiesTogether, f),
  ];
}

function tiersWords(resolved: Of<'tiers'>, around: KindSurroundings): string[] {
  const { def, facts } = resolved;
  const names = segmentsOf(resolved)
    .slice(0, facts.length + 1)
    .map((segment) => segmentLabel(segment, around.f));
  return [period(def.windowMonths, around.f), ...cutWords(def.cuts, facts, names, around)];
}

const capital = (said: string) => said.charAt(0).toUpperCase() + said.slice(1);

function gridWords(resolved: Of<'value-engagement'>, around: KindSurroundings): string[] {
  const { def, facts } = resolved;
  const { f } = around;
  const { activity, engagement } = def;
  const levels = (['high', 'medium', 'low'] as const).map((v) =>
    capital(render(valueLevelNames[v], f)),
  );
  const cells = segmentsOf(resolved).map((segment) => {
    const own = VALUE_LEVELS.flatMap((v) =>
      ENGAGEMENT_LEVELS.filter((e) => def.grid[v][e] === segment.id).map((e) =>
        render(words.cellOf, f, render(valueLevelNames[v], f), render(engagementLevelNames[e], f)),
      ),
    );
    return render(
      words.cell,
      f,
      segmentLabel(segment, f),
      own.join(f.language === 'fr' ? '\u00a0; ' : '; '),
    );
  });
  return [
    render(words.valueAxis, f, period(def.valueMonths, f)),
    ...cutWords(def.valueCuts, facts.floors, levels, around),
    activity.by === 'months'
      ? render(words.inactiveAfterMonths, f, activity.months)
      : render(words.inactiveAfterRhythm, f, activity.multiple),
    render(words.valueAmong, f),
    engagement.by === 'level'
      ? render(words.engagementByLevel, f)
      : render(words.engagementByScores, f, engagement.high, engagement.medium),
    ...cells,
  ];
}

function attributeWords(
  { def, facts }: Of<'attribute'>,
  { f, featureName }: KindSurroundings,
): string[] {
  const splits = def.by.map((split, i) => {
    const feature = featureName(split.feature);
    switch (split.as) {
      case 'values':
        return render(words.byValues, f, feature, facts[i]?.values.length ?? split.keep);
      case 'flag':
        return render(words.byFlag, f, feature);
      case 'bands': {
        const bands = bandsOf(split.edges).map((band) => segmentLabel(band, f));
        return render(words.byBands, f, feature, bands.join(', '));
      }
    }
  });
  return [...splits, render(words.unknownApart, f)];
}

function crossWords({ def }: Of<'cross'>, { f }: KindSurroundings): string[] {
  const merges = def.merges.map(({ name, cells }) =>
    render(words.merged, f, name[f.language], cells.length),
  );
  return [render(words.crossed, f), ...merges];
}

function orderWords(resolved: Of<'tags' | 'rules'>, { f }: KindSurroundings): string[] {
  const names = segmentsOf(resolved).map((segment) => segmentLabel(segment, f));
  const order = names.slice(0, -1).join(', ');
  return [
    render(resolved.kind === 'tags' ? words.firstTag : words.firstRule, f, order),
    render(words.otherwise, f, names.at(-1) ?? ''),
  ];
}
