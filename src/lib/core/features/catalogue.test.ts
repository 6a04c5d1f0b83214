import { describe, expect, it } from 'vitest';
import type { DatasetSummary } from '../dataset';
import { isoDate } from '../dates';
import { FEATURES, featureById, featuresOf } from './catalogue';

const DATASET: DatasetSummary = {
  id: 'd',
  builtAt: 0,
  bytes: 0,
  customers: 1,
  orderLines: 1,
  orders: 1,
  interactions: 0,
  amount: 1,
  firstOrder: isoDate('2024-01-01'),
  lastOrder: isoDate('2024-01-01'),
  attributes: ['civility', 'postcode', 'email', 'consent_email'],
  otherAttributes: [
    { name: 'attr_1', label: 'CSP' },
    { name: 'attr_2', label: 'Q1. Comment nous avez-vous connus ?' },
    { name: 'attr_3', label: '<b>Couleur</b>' },
    { name: 'attr_4', label: 'Nb enfants' },
  ],
  lineFields: ['product_name', 'category'],
  sources: [],
  orderReport: {
    lines: 1,
    amount: 1,
    returns: { lines: 0, amount: 0, orders: 0 },
    anonymous: { lines: 0, amount: 0 },
    zeroPrices: { lines: 0 },
    exactDuplicates: { lines: 0, amount: 0 },
    onlyReturnsCustomers: 0,
  },
  rejectCounts: [],
};

describe('the catalogue', () => {
  it('names each feature once, and says what it is in both languages', () => {
    expect(new Set(FEATURES.map((f) => f.id)).size).toBe(FEATURES.length);
    for (const { id, label, sentence } of FEATURES) {
      expect
        .soft(
          [label.fr, label.en].every((text) => text.length > 0),
          id,
        )
        .toBe(true);
      expect
        .soft(
          [sentence.fr, sentence.en].every((text) => text.endsWith('.')),
          id,
        )
        .toBe(true);
      expect.soft(sentence.fr, id).not.toBe(sentence.en);
      expect.soft(`${label.fr} ${sentence.fr}`, id).not.toMatch(/[^\u00a0][:;?!%]/);
    }
  });
});

describe('the features of a dataset', () => {
  const offered = featuresOf(DATASET, [{ id: 'vip', name: 'VIP' }]);
  const lacks = (id: string) => offered.find((o) => o.feature.id === id)?.lacks;

  it('says what each lacks', () => {
    expect(lacks('recency')).toEqual([]);
    expect(lacks('age')).toEqual(['person.birth_date']);
    expect(lacks('opens')).toEqual(['interactions']);
    expect(lacks('reachable_sms')).toEqual(['person.phone', 'person.consent_sms']);
    expect(lacks('housing')).toEqual(['attribute.housing']);
    expect(lacks('other_stores')).toEqual(['line.store', 'person.home_store']);
  });

  it('takes what serves as well', () => {
    expect(lacks('gender')).toEqual([]);
    expect(lacks('department')).toEqual([]);
    expect(lacks('products')).toEqual([]);
    expect(lacks('reachable')).toEqual([]);
    // A proxy serves where there are no interactions.
    expect(lacks('engagement_score')).toEqual([]);
  });

  it('makes one for each attribute that the catalogue does not show, by the label of the file', () => {
    expect(lacks('profession')).toEqual([]);
    expect(lacks('family')).toEqual([]);
    expect(
      offered.filter((o) => o.feature.id.startsWith('attr_')).map((o) => o.feature),
    ).toMatchObject([
      { id: 'attr_2', group: 'answers', label: { fr: 'Q1. Comment nous avez-vous connus ?' } },
      { id: 'attr_3', group: 'person', label: { en: '<b>Couleur</b>' } },
    ]);
  });

  it('says that answers are lacking only where no question is there', () => {
    expect(lacks('survey_answer')).toBeUndefined();
    const none = featuresOf({ ...DATASET, otherAttributes: [] });
    expect(none.find((o) => o.feature.id === 'survey_answer')?.lacks).toEqual(['answers']);
  });

  it('has a flag for each tag, and lacks tags where there are none', () => {
    expect(lacks('tag_vip')).toEqual([]);
    expect(lacks('tags_count')).toEqual([]);
    const none = featuresOf(DATASET).find((o) => o.feature.id === 'tags_count');
    expect(none?.lacks).toEqual(['tags']);
  });

  it('finds a feature by its id, also the share of a category', () => {
    expect(featureById('age', DATASET)?.unit).toBe('years');
    expect(featureById('attr_1', DATASET)?.label.fr).toBe('CSP');
    expect(featureById('category_share:Lampes: été', DATASET)?.label.en).toBe(
      'Share of Lampes: été',
    );
    expect(featureById('toString', DATASET)).toBeNull();
  });
});
