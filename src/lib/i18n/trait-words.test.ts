import { describe, expect, it } from 'vitest';
import { feature } from '../core/features/catalogue';
import type { NumberTrait, ShareTrait } from '../core/segmentation/profile/traits';
import { FORMATS } from './formats';
import { liftText, traitFigures, traitName, traitShort } from './trait-words';

const number = (id: string, mean: number, meanOfAll: number): NumberTrait => ({
  of: 'number',
  feature: id,
  mean,
  meanOfAll,
  lift: mean / meanOfAll,
  testValue: mean - meanOfAll,
});
const share = (id: string, value: string, own: number, all: number): ShareTrait => ({
  of: 'share',
  feature: id,
  value,
  share: own,
  shareOfAll: all,
  lift: own / all,
  testValue: own - all,
});
const { fr, en } = FORMATS;

describe('traits in words', () => {
  it('say how much more or less, in both languages', () => {
    expect([2.34, 1.52, 0.62, 0, 12].map((lift) => liftText(lift, fr))).toEqual([
      '×2,3',
      '+52\u00a0%',
      '\u221238\u00a0%',
      '\u2212100\u00a0%',
      '×12',
    ]);
    expect(liftText(1.52, en)).toBe('+52%');
    expect(liftText(null, en)).toBe('');
  });

  it('of a number name the figure and its unit', () => {
    const basket = feature('average_basket');
    const trait = number('average_basket', 82.5, 55);
    expect(traitFigures(trait, basket, fr, 'EUR')).toEqual({
      own: '82,50\u00a0€',
      all: '55,00\u00a0€',
    });
    expect(traitShort(trait, basket, fr)).toBe('panier moyen +50\u00a0%');
    expect(traitShort(trait, basket, en)).toBe('average basket +50%');
  });

  it('of a category name the value, quoted when it comes from the files', () => {
    expect(traitName(share('top_category', 'Jouets', 0.4, 0.1), feature('top_category'), fr)).toBe(
      'Catégorie préférée «\u00a0Jouets\u00a0»',
    );
    expect(traitName(share('top_month', '12', 0.4, 0.1), feature('top_month'), en)).toBe(
      `${feature('top_month').label.en}: December`,
    );
    expect(traitName(share('multi_store', 'true', 0.4, 0.1), feature('multi_store'), en)).toBe(
      'Buys at several stores',
    );
  });
});
