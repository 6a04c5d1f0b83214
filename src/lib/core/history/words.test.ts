import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../dates';
import { DEFAULT_RFM } from '../segmentation/rfm/definition';
import { DEFAULT_TIERS } from '../segmentation/tiers/definition';
import { DEFAULT_VALUE_ENGAGEMENT } from '../segmentation/value-engagement/definition';
import type { Choices } from './choices';
import { stepWords, type StepWords } from './words';

const DAY = '2024-05-01' as IsoDate;
const start: Choices = {
  name: 'Base',
  currency: 'EUR',
  referenceDate: null,
  segmentation: DEFAULT_RFM,
};
const mark = (customer: string, note?: string) => ({
  customer,
  on: DAY,
  ...(note ? { note } : {}),
});
const tags = (...marks: ReturnType<typeof mark>[]) => ({
  tags: [{ id: 'vip', name: 'VIP', marks }],
});
const tiers = { id: 'tiers', def: DEFAULT_TIERS.pmg };
const own = { id: 'own-1', def: DEFAULT_TIERS.abc, name: 'Mes ABC' };
const grid = { id: 'value-engagement', def: DEFAULT_VALUE_ENGAGEMENT };

const cases: readonly (readonly [string, Partial<Choices>, Partial<Choices>, StepWords])[] = [
  ['a name', {}, { name: 'Été' }, { kind: 'project-renamed', name: 'Été' }],
  ['a day', {}, { referenceDate: DAY }, { kind: 'reference-date', date: DAY }],
  ['the last day', { referenceDate: DAY }, {}, { kind: 'reference-date', date: null }],
  [
    'cuts of recency',
    {},
    { segmentation: { ...DEFAULT_RFM, recencyBins: { method: 'fixed', cuts: [30, 60] } } },
    { kind: 'rfm', part: 'recencyBins' },
  ],
  [
    'a scheme, with the levels that it brings',
    {},
    {
      segmentation: {
        ...DEFAULT_RFM,
        scheme: 'rf_grid',
        monetaryBins: { method: 'quantile', levels: 4 },
      },
    },
    { kind: 'rfm', part: 'scheme' },
  ],
  [
    'a segmentation added',
    {},
    { segmentations: [own] },
    { kind: 'segmentation-added', of: 'tiers', name: 'Mes ABC' },
  ],
  [
    'a segmentation removed',
    { segmentations: [own, tiers] },
    { segmentations: [tiers] },
    { kind: 'segmentation-removed', of: 'tiers', name: 'Mes ABC' },
  ],
  [
    'a segmentation renamed',
    { segmentations: [own] },
    { segmentations: [{ ...own, name: 'ABC' }] },
    { kind: 'segmentation-renamed', of: 'tiers', name: 'ABC' },
  ],
  [
    'cuts of tiers',
    { segmentations: [tiers] },
    {
      segmentations: [
        { ...tiers, def: { ...DEFAULT_TIERS.pmg, cuts: { by: 'customers', upTo: [10, 50] } } },
      ],
    },
    { kind: 'segmentation-changed', part: 'cuts', of: 'tiers', name: null },
  ],
  [
    'other tiers',
    { segmentations: [tiers] },
    { segmentations: [{ ...tiers, def: DEFAULT_TIERS.deciles }] },
    { kind: 'segmentation-changed', part: 'settings', of: 'tiers', name: null },
  ],
  [
    'a cell of the grid',
    { segmentations: [grid] },
    {
      segmentations: [
        {
          ...grid,
          def: {
            ...DEFAULT_VALUE_ENGAGEMENT,
            grid: {
              ...DEFAULT_VALUE_ENGAGEMENT.grid,
              inactive: { high: 'a', medium: 'b', low: 'c' },
            },
          },
        },
      ],
    },
    { kind: 'segmentation-changed', part: 'grid', of: 'value-engagement', name: null },
  ],
  ['a new tag', {}, tags(), { kind: 'tag-added', name: 'VIP' }],
  [
    'a tag on customers',
    tags(mark('a')),
    tags(mark('a'), mark('b'), mark('c')),
    { kind: 'tag-put', name: 'VIP', customers: 2 },
  ],
  [
    'a tag off customers',
    tags(mark('a'), mark('b')),
    tags(mark('b')),
    { kind: 'tag-taken', name: 'VIP', customers: 1 },
  ],
  [
    'a note',
    tags(mark('a')),
    tags(mark('a', 'note')),
    { kind: 'tag-noted', name: 'VIP', customers: 1 },
  ],
  ['a tag removed', tags(mark('a')), { tags: [] }, { kind: 'tag-removed', name: 'VIP' }],
  [
    'a tag renamed',
    tags(mark('a')),
    { tags: [{ id: 'vip', name: 'Fidèles', marks: [mark('a')] }] },
    { kind: 'tag-renamed', from: 'VIP', name: 'Fidèles' },
  ],
  [
    'an action plan',
    {},
    { playbooks: [{ segmentation: 'rfm', segment: 'champions', card: { owner: 'Zoé' } }] },
    { kind: 'playbook', segmentation: 'rfm', segment: 'champions' },
  ],
  ['thresholds', {}, { validity: { months: 3 } }, { kind: 'validity', reset: false }],
  ['thresholds as they start', { validity: { months: 3 } }, {}, { kind: 'validity', reset: true }],
  ['two things', {}, { name: 'x', currency: 'CHF' }, { kind: 'other' }],
];

describe('a step is named by what it changes:', () => {
  it.each(cases)('%s', (_, before, after, words) => {
    expect(stepWords({ ...start, ...before }, { ...start, ...after })).toEqual(words);
  });
});
