import { expect, it } from 'vitest';
import { FULL_DATASET } from '../../../../tests/helpers/rule-names';
import { isSound } from '../rules/validate';
import type { Rule } from '../rules/rule';
import { isoDate } from '../dates';
import type { SegmentationDef } from './definition';
import { knownSegmentations } from './known';
import { DEFAULT_RFM } from './rfm/definition';

const inSegment = (segmentation: string, segment: string): Rule => ({
  of: 'segment',
  segmentation,
  segments: [segment],
  in: true,
});
const rules = (rule: Rule): SegmentationDef => ({
  kind: 'rules',
  rules: [{ id: 'r', name: { fr: 'r', en: 'r' }, rule }],
  rest: null,
});
const known = knownSegmentations({
  dataset: FULL_DATASET,
  segmentation: DEFAULT_RFM,
  segmentations: [
    { id: 'own-1', def: rules(inSegment('own-2', 'a|b')) },
    { id: 'own-2', def: { kind: 'cross', first: 'rfm', second: 'lifecycle', merges: [] } },
    { id: 'own-3', def: { kind: 'cross', first: 'own-1', second: 'rfm', merges: [] } },
  ],
});
const sound = (rule: Rule, self: string) =>
  isSound(rule, {
    referenceDate: isoDate('2025-12-31'),
    dataset: FULL_DATASET,
    tags: [],
    segmentations: known,
    self,
  });

it('knows the segments that a definition has on any base, and what it is made from', () => {
  expect(known.find(({ id }) => id === 'lifecycle')?.segments).toContain('prospect');
  expect(known.find(({ id }) => id === 'own-1')).toEqual({
    id: 'own-1',
    segments: ['r', 'rest'],
    from: ['own-2'],
  });
  expect(known.find(({ id }) => id === 'own-2')).toEqual({
    id: 'own-2',
    segments: null,
    from: ['rfm', 'lifecycle'],
  });
});

it('lets rules speak of segments that only computing tells, and of no circle', () => {
  expect(sound(inSegment('own-2', 'whatever'), 'own-1')).toBe(true);
  expect(sound(inSegment('lifecycle', 'no such'), 'own-1')).toBe(false);
  // own-3 is made from own-1: a rule of own-1 that speaks of it comes back to itself.
  expect(sound(inSegment('own-3', 'a'), 'own-1')).toBe(false);
  expect(sound(inSegment('own-3', 'a'), 'own-9')).toBe(true);
});
