import { describe, expect, it } from 'vitest';
import type { SegmentationDef } from '../segmentation/definition';
import { DEFAULT_LIFECYCLE } from '../segmentation/lifecycle/definition';
import { DEFAULT_RFM } from '../segmentation/rfm/definition';
import {
  accessibilityAdvice,
  detectable,
  measurabilityAdvice,
  readabilityAdvice,
  responseAdvice,
  sizeAdvice,
  stabilityAdvice,
} from './advice';
import { cramersVByChance, etaByChance } from './association';
import { criteriaOf, criterionId, isTold } from './criteria';
import type { ResponseEffect, ResponseFound, SegmentSize, StabilityFound } from './passport';
import { DEFAULT_VALIDITY, judge, validitySettings } from './settings';
import { judgeEffect, judgeReadability, judgeResponse, judgeSize } from './verdicts';
import { isoDate } from '../dates';

const SETTINGS = DEFAULT_VALIDITY;

describe('the verdict of a figure', () => {
  it('passes on its threshold, high or low as the figure is', () => {
    expect(judge('kept', 0.7, SETTINGS)).toBe('pass');
    expect(judge('kept', 0.6999, SETTINGS)).toBe('watch');
    expect(judge('kept', 0.49, SETTINGS)).toBe('fail');
    expect(judge('segments', 12, SETTINGS)).toBe('pass');
    expect(judge('segments', 20, SETTINGS)).toBe('watch');
    expect(judge('segments', 21, SETTINGS)).toBe('fail');
    expect(judge('kept', null, SETTINGS)).toBe('unknown');
  });

  it('follows thresholds that a person set, the others stay', () => {
    const set = validitySettings({ thresholds: { kept: { pass: 0.4, watch: 0.2 } }, months: 3 });
    expect(judge('kept', 0.49, set)).toBe('pass');
    expect(set.thresholds.segments).toEqual({ pass: 12, watch: 20 });
    expect(set.months).toBe(3);
  });
});

const effect = (part: Partial<ResponseEffect>): ResponseEffect => ({
  id: 'monetary_sum',
  kind: 'number',
  effect: 0.1,
  interval: { low: 0.08, high: 0.12 },
  chance: 0.01,
  customers: 100,
  segments: [
    { segmentId: 'a', customers: 40, value: 10 },
    { segmentId: 'b', customers: 30, value: 12 },
    { segmentId: 'c', customers: 30, value: 40 },
  ],
  shown: null,
  ...part,
});
const response = (by: 'before' | 'same', ...effects: ResponseEffect[]): ResponseFound => ({
  period: { by, made: isoDate('2025-01-01'), until: isoDate('2025-07-01') },
  customers: 100,
  effects,
  rates: new Map(),
});

describe('response', () => {
  it('is only to be watched where chance or the criteria themselves may have made it', () => {
    expect(judgeEffect(effect({}), { by: 'before' }, SETTINGS)).toBe('pass');
    expect(judgeEffect(effect({}), { by: 'same' }, SETTINGS)).toBe('watch');
    expect(judgeEffect(effect({ chance: 0.08 }), { by: 'after' }, SETTINGS)).toBe('watch');
    expect(judgeEffect(effect({ kind: 'flag' }), { by: 'before' }, SETTINGS)).toBe('watch');
    expect(judgeEffect(effect({ effect: 0.005 }), { by: 'before' }, SETTINGS)).toBe('fail');
  });

  it('stands on the strongest, and says which segments are alike', () => {
    const weak = effect({ effect: 0.02 });
    expect(judgeResponse(response('before', weak, effect({})), SETTINGS)).toBe('pass');
    expect(responseAdvice(response('before', weak, effect({})), SETTINGS).code).toBe('none');
    expect(responseAdvice(response('before', weak), SETTINGS)).toEqual({
      code: 'alike',
      response: 'monetary_sum',
      first: 'a',
      second: 'b',
    });
    expect(responseAdvice(response('same', effect({})), SETTINGS).code).toBe('longer-history');
    const thin = effect({ effect: 0.02, chance: 0.1 });
    expect(responseAdvice(response('before', thin), SETTINGS).code).toBe('too-few-customers');
    expect(responseAdvice(response('before'), SETTINGS).code).toBe('other-responses');
  });

  it('by chance: 2 of 99 for three segments of a hundred', () => {
    expect(etaByChance(3, 100)).toBeCloseTo(2 / 99, 12);
    const table = [
      [10, 20, 0],
      [30, 40, 0],
      [0, 0, 0],
    ];
    expect(cramersVByChance(table)).toBeCloseTo(Math.sqrt(1 / 99), 12);
    expect(cramersVByChance([[3, 4]])).toBeNull();
  });
});

const size = (segmentId: string, customers: number, rate = 0.05): SegmentSize => ({
  segmentId,
  customers,
  customerShare: 0,
  revenueShare: 0,
  rate,
  lift: detectable({ customers }, rate, 0.2),
});

describe('size', () => {
  it('is that of the smallest segment that is acted on', () => {
    const of = (...segments: SegmentSize[]) => ({ segments, assumed: false });
    expect(judgeSize(of(size('a', 5000), size('rest', 3), size('b', 0)), SETTINGS)).toBe('pass');
    expect(judgeSize(of(size('a', 5000), size('b', 20)), SETTINGS)).toBe('fail');
    expect(sizeAdvice(of(size('a', 5000), size('b', 20)), SETTINGS)).toEqual({
      code: 'merge-small',
      segments: ['b'],
      customers: 100,
    });
    const lifted = sizeAdvice(of(size('a', 5000), size('b', 150)), SETTINGS);
    expect(lifted).toMatchObject({ code: 'more-control', segment: 'b', share: 0.5 });
    expect(judgeSize(of(size('a', 5000, 1)), SETTINGS)).toBe('pass');
  });
});

describe('what would improve', () => {
  it('measurability: the criterion without which most would be measured, or news of people', () => {
    const one = (name: string, filled: number, without: number) => ({
      criterion: { of: 'feature', input: { feature: name, windowMonths: null } } as const,
      filled,
      fresh: filled,
      without,
    });
    const found = {
      customers: 10,
      share: 0.4,
      interval: null,
      criteria: [one('city', 0.9, 0.5), one('age', 0.5, 0.8)],
      heard: 0.95,
    };
    expect(measurabilityAdvice(found, SETTINGS)).toMatchObject({
      code: 'fill-in',
      criterion: { input: { feature: 'age' } },
      without: 0.8,
    });
    expect(measurabilityAdvice({ ...found, heard: 0.45 }, SETTINGS)).toMatchObject({
      code: 'freshen',
    });
    const bought = { ...found, criteria: [one('recency', 0.6, 1)], heard: null };
    expect(measurabilityAdvice(bought, SETTINGS)).toEqual({ code: 'never-bought', share: 0.4 });
    expect(measurabilityAdvice({ ...found, share: 0.95 }, SETTINGS).code).toBe('none');
  });

  it('accessibility: consent of those who gave an address', () => {
    const found = {
      customers: 200,
      share: 0.2,
      interval: null,
      channels: ['reachable_email'],
      shares: [0.2],
      segments: [],
      toAsk: 50,
    };
    const asked = accessibilityAdvice(found, SETTINGS);
    expect(asked).toMatchObject({ code: 'ask-consent', customers: 50 });
    expect(asked.code === 'ask-consent' && asked.share).toBeCloseTo(0.45, 12);
    expect(accessibilityAdvice({ ...found, channels: [] }, SETTINGS).code).toBe('no-consent');
    expect(accessibilityAdvice({ ...found, toAsk: 0 }, SETTINGS).code).toBe('find-addresses');
  });

  it('stability: putting together the two segments that exchange most, both ways', () => {
    const found: StabilityFound = {
      then: isoDate('2025-01-01'),
      now: isoDate('2025-07-01'),
      customers: 100,
      share: 0.6,
      interval: null,
      adjustedRand: 0.4,
      segments: [],
      moves: [
        { from: 'a', to: 'c', customers: 16 },
        { from: 'a', to: 'b', customers: 14 },
        { from: 'b', to: 'a', customers: 10 },
      ],
    };
    expect(stabilityAdvice(found, SETTINGS)).toEqual({
      code: 'merge-moving',
      move: { from: 'a', to: 'b', customers: 24 },
      share: 0.84,
    });
    expect(stabilityAdvice({ ...found, share: null }, SETTINGS).code).toBe('longer-history');
  });

  it('readability: fewer segments, fewer criteria, more covered, less in common', () => {
    const found = { segments: 15, empty: 0, criteria: 3, covered: 0.9, overlap: 0.1 };
    expect(readabilityAdvice(found, SETTINGS)).toEqual({ code: 'fewer-segments', over: 3 });
    const few = { ...found, segments: 5 };
    expect(readabilityAdvice(few, SETTINGS).code).toBe('none');
    expect(readabilityAdvice({ ...few, criteria: 7 }, SETTINGS)).toMatchObject({ over: 2 });
    expect(readabilityAdvice({ ...few, covered: 0.5 }, SETTINGS)).toMatchObject({ outside: 0.5 });
    expect(readabilityAdvice({ ...few, overlap: 0.4 }, SETTINGS)).toMatchObject({ share: 0.4 });
    expect(judgeReadability({ ...few, segments: 1 }, SETTINGS)).toBe('fail');
    expect(judgeReadability({ ...few, overlap: 0.6 }, SETTINGS)).toBe('fail');
  });
});

describe('the criteria of a definition', () => {
  const ids = (...of: Parameters<typeof criteriaOf>) => criteriaOf(...of).map(criterionId);

  it('are those of what it crosses, each once, and end where a circle closes', () => {
    const cross = { kind: 'cross', first: 'rfm', second: 'life', merges: [] } as const;
    const others = new Map<string, SegmentationDef>([
      ['rfm', { ...DEFAULT_RFM, windowMonths: 12 }],
      ['life', DEFAULT_LIFECYCLE],
      ['round', { ...cross, first: 'round', second: 'life' }],
    ]);
    expect(ids(cross, others)).toEqual([
      'recency@12',
      'frequency_days@12',
      'monetary_sum@12',
      'recency',
      'tenure',
    ]);
    expect(ids({ ...cross, first: 'round' }, others)).toEqual(['recency', 'tenure']);
  });

  it('of rules are the features, purchases, tags and segmentations that they ask for', () => {
    const rule = {
      of: 'all',
      rules: [
        { of: 'feature', feature: 'age', test: { kind: 'number', is: 'from', value: 60 } },
        { of: 'tag', tags: ['vip'], has: true },
        { of: 'segment', segmentation: 'life', segments: ['active'], in: true },
      ],
    };
    const def = {
      kind: 'rules',
      rules: [{ id: 'a', name: { fr: 'a', en: 'a' }, rule }],
      rest: null,
    } as const;
    expect(ids(def, new Map([['life', DEFAULT_LIFECYCLE]]))).toEqual([
      'age',
      '~tags',
      'recency',
      'tenure',
    ]);
  });

  it('were told by people, or written by the till', () => {
    expect(['age', 'sector', 'attr_3', 'city'].every(isTold)).toBe(true);
    expect(['recency', 'promo_share', 'tag_vip', 'opens', 'category_share:Tea'].some(isTold)).toBe(
      false,
    );
  });
});
