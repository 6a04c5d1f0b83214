import { describe, expect, it } from 'vitest';
import { isoDate } from '../core/dates';
import { DEFAULT_LIFECYCLE } from '../core/segmentation/lifecycle/definition';
import { LIFECYCLE_SEGMENTS } from '../core/segmentation/lifecycle/segments';
import { lifecycleFacts, lifecycleReason } from '../core/segmentation/lifecycle/state';
import { FEATURES } from '../core/features/catalogue';
import { named, problem, PROBLEM_CODES } from '../core/segmentation/problem';
import { DEFAULT_TIERS } from '../core/segmentation/tiers/definition';
import { tierSegments } from '../core/segmentation/tiers/segments';
import { tierReason } from '../core/segmentation/tiers/tier';
import { valueEngagementReason } from '../core/segmentation/value-engagement/cell';
import { DEFAULT_VALUE_ENGAGEMENT } from '../core/segmentation/value-engagement/definition';
import { moveCell, renameSegment } from '../core/segmentation/value-engagement/edit';
import { valueEngagementSegments } from '../core/segmentation/value-engagement/segments';
import { valueEngagementProblems } from '../core/segmentation/value-engagement/validate';
import { FORMATS } from './formats';
import { describeKind } from './kind-definition';
import { whyHere } from './kind-why';
import { render } from './message';
import { kindNames } from './messages/kinds';
import { problemText } from './messages/segmentation-problems';
import { segmentLabel, segmentMeaning } from './segment-label';

const { fr, en } = FORMATS;
const DAY = isoDate('2026-03-31');
const around = (f: typeof fr) => ({
  f,
  currency: 'EUR',
  featureName: (id: string) => id,
  asOf: { referenceDate: DAY, windowMonths: null },
});
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('kinds', () => {
  it('each have a name of their own and a sentence, in both languages', () => {
    for (const f of [fr, en]) {
      const kinds = Object.values(kindNames);
      expect(new Set(kinds.map(({ name }) => render(name, f))).size).toBe(8);
      for (const { sentence } of kinds) expect(render(sentence, f)).toMatch(/[.…]$/);
    }
  });
});

describe('names of segments', () => {
  it('exist in both languages for every segment that a kind names, with a meaning', () => {
    const all = [
      ...LIFECYCLE_SEGMENTS,
      ...tierSegments('pmg'),
      ...tierSegments('abc'),
      ...tierSegments('deciles'),
      ...valueEngagementSegments(DEFAULT_VALUE_ENGAGEMENT),
    ];
    for (const segment of all)
      for (const f of [fr, en]) {
        expect(segmentLabel(segment, f)).not.toBe(segment.id);
        expect(segmentMeaning(segment, f)).not.toBeNull();
      }
  });

  it('of the 360° grid are those of the reference', () => {
    const names = (f: typeof fr) =>
      valueEngagementSegments(DEFAULT_VALUE_ENGAGEMENT).map((s) => segmentLabel(s, f));
    expect(names(en).join(', ')).toBe(
      'Ambassadors, Established loyals, Rising stars, Regulars, Small-basket fans, Occasionals, Opportunists, At-risk actives, Engaged inactives, Lost',
    );
    expect(names(fr).join(', ')).toBe(
      'Ambassadeurs, Fidèles établis, Espoirs, Réguliers, Fans à petit panier, Occasionnels, Opportunistes, Actifs à risque, Inactifs engagés, Perdus',
    );
  });

  it('say values and bands in the unit of the feature', () => {
    const value = (unit: 'gender' | 'month' | 'band', of: string) =>
      segmentLabel({ id: 'x', label: { of: 'value', value: of, unit } }, fr);
    expect(value('month', '1')).toBe('janvier');
    expect(value('band', '60+')).toBe('60 ans et plus');
    const band = (unit: 'share' | 'money' | 'orders', from: number, below: number) =>
      plain(segmentLabel({ id: 'x', label: { of: 'band', from, below, unit } }, fr));
    expect(band('share', 0.2, 0.5)).toBe('de 20 % à moins de 50 %');
    expect(band('money', 50, 100)).toBe('de 50 à moins de 100');
    expect(band('orders', 2, 5)).toBe('2 à 4');
  });

  it('say bands of whole numbers by their last value, and parts one after the other', () => {
    const band = (from: number | null, below: number | null) => ({
      id: 'x',
      label: { of: 'band', from, below } as const,
    });
    const said = [band(null, 15), band(15, 26), band(26, 27), band(1.5, 2.5), band(60, null)];
    expect(said.map((b) => segmentLabel(b, en))).toEqual([
      'under 15',
      '15 to 25',
      '26',
      '1.5 to under 2.5',
      '60 and over',
    ]);
    const parts = [band(15, 26), { id: 'y', label: { of: 'value', value: ' Le\nMans ' } as const }];
    expect(segmentLabel({ id: 'z', label: { of: 'parts', parts } }, fr)).toBe('15 à 25 × Le Mans');
  });
});

describe('a definition in words', () => {
  it('gives each state of the lifecycle its limit', () => {
    const facts = lifecycleFacts(DEFAULT_LIFECYCLE, DAY, 35);
    const resolved = { kind: 'lifecycle', def: DEFAULT_LIFECYCLE, facts } as const;
    const said = describeKind(resolved, around(en));
    expect(said[0]).toContain('that of the base, 35 days');
    expect(said[1]).toBe('Active: last purchase at most 1.5 times that rhythm ago.');
    expect(said[5]).toBe('Lost: beyond that.');
    expect(plain(describeKind(resolved, around(fr))[2] ?? '')).toBe(
      'En ralentissement : dernier achat il y a au plus 2,5 fois ce rythme.',
    );
  });

  it('gives each tier the amount that it came to', () => {
    const resolved = { kind: 'tiers', def: DEFAULT_TIERS.abc, facts: [500, 120.5] } as const;
    const said = describeKind(resolved, around(en));
    expect(said).toContain('A: up to 80%, which is from €500.00 on.');
    expect(said).toContain('C: the rest.');
  });
});

describe('why a customer is where they are', () => {
  it('a come-back says how long they were away', () => {
    const why = lifecycleReason(DEFAULT_LIFECYCLE, lifecycleFacts(DEFAULT_LIFECYCLE, DAY, 35), {
      recency: 20,
      tenure: 220,
      frequency_days: 2,
      own_gap: 200,
      last_gap: 200,
    });
    const explanation = {
      kind: 'lifecycle',
      segmentId: why.state,
      def: DEFAULT_LIFECYCLE,
      why,
    } as const;
    expect(whyHere(explanation, around(en))).toEqual([
      'Last purchase **20 days** ago.',
      'Fewer than 3 purchase days: the rhythm of the base counts, 35 days between purchases.',
      'That is at most 52.5 days.',
      'Away for **200 days** before that last purchase, beyond 140 days.',
    ]);
  });

  it('a tier says the amounts around', () => {
    const values = { 'monetary_sum@24': 200, 'frequency_days@24': 2 };
    const why = tierReason(DEFAULT_TIERS.abc, [500, 120.5], values);
    const explanation = {
      kind: 'tiers',
      segmentId: why.tier,
      def: DEFAULT_TIERS.abc,
      why,
    } as const;
    expect(why.tier).toBe('b');
    expect(whyHere(explanation, around(fr)).map(plain)).toEqual([
      'Montant net sur la période : **200,00 €**.',
      'Le niveau commence à 120,50 €.',
      'Le niveau supérieur commence à 500,00 €.',
    ]);
  });
});

describe('the 360° grid', () => {
  const values = { 'monetary_sum@24': 10, 'recency@24': 5, engagement_level: 'high' };
  const facts = { floors: [100, 50], activeDays: 365, baseGap: 30 };

  it('can be edited: a cell moved to a segment of one’s own, with its name', () => {
    const moved = moveCell(DEFAULT_VALUE_ENGAGEMENT, 'low', 'high', 'my_fans');
    expect(valueEngagementProblems(moved)).toEqual([{ field: 'grid.low.high', code: 'empty' }]);
    const named = renameSegment(moved, 'my_fans', { fr: 'Mes fans', en: 'My fans' });
    expect(valueEngagementProblems(named)).toEqual([]);
    expect(valueEngagementReason(named, facts, values).segmentId).toBe('my_fans');
    const mine = valueEngagementSegments(named).find((s) => s.id === 'my_fans');
    expect(mine && segmentLabel(mine, fr)).toBe('Mes fans');
    expect(valueEngagementSegments(named).some((s) => s.id === 'small_basket_fans')).toBe(false);
  });

  it('gives a segment its first name back', () => {
    const name = { fr: 'VIP', en: 'VIPs' };
    const renamed = renameSegment(DEFAULT_VALUE_ENGAGEMENT, 'ambassadors', name);
    const first = (def: typeof renamed) => {
      const [segment] = valueEngagementSegments(def);
      return segment && segmentLabel(segment, en);
    };
    expect(first(renamed)).toBe('VIPs');
    expect(first(renameSegment(renamed, 'ambassadors', null))).toBe('Ambassadors');
  });
});

describe('problems', () => {
  it('are each a sentence in both languages', () => {
    for (const code of PROBLEM_CODES)
      for (const f of [fr, en])
        expect(problemText({ code, values: { name: 'age', min: 1, max: 5 } }, f)).toMatch(/\.$/);
  });

  it('speak of features by their names on screen', () => {
    const lacking = problem('inputs', 'missing-data', { name: 'engagement_level' });
    const labelOf = (id: string) => FEATURES.find((known) => known.id === id)?.label;
    expect(problemText(named(lacking, labelOf), en)).toBe(
      'Your files do not hold what “Engagement level” is computed from.',
    );
    expect(plain(problemText(named(lacking, labelOf), fr))).toBe(
      'Vos fichiers n’ont pas de quoi calculer « Niveau d’engagement ».',
    );
    expect(named(problem('cuts', 'order'), labelOf)).toEqual({ field: 'cuts', code: 'order' });
  });
});
