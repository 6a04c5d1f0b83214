import { describe, expect, it } from 'vitest';
import { isoDate } from '../core/dates';
import { explainRfm } from '../core/segmentation/rfm/explain';
import type { RfmCuts } from '../core/segmentation/rfm/cuts';
import { DEFAULT_RFM, type RfmDef } from '../core/segmentation/rfm/definition';
import { describeRfm, describeSegment } from './definition';
import type { RfmFacts } from './measure-words';
import { conclusionText, reasonText } from './why';
import { FORMATS } from './formats';

const { fr, en } = FORMATS;
const below = (...values: number[]) => ({ values, equal: 'below' as const });
const CUTS: RfmCuts = {
  recency: below(21, 48, 96, 210),
  frequency: below(1, 1, 2, 4),
  monetary: below(20, 45.5, 90, 179.5),
};

function facts(
  def: Partial<RfmDef> = {},
  windowMonths: number | null = null,
  cuts = CUTS,
): RfmFacts {
  return {
    def: { ...DEFAULT_RFM, ...def, windowMonths },
    asOf: { referenceDate: isoDate('2025-12-31'), windowMonths },
    cuts,
  };
}

/** Ordinary blanks, so that the expected texts can be read. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the definition in words', () => {
  it('says period, measures, cuts and grid, in French', () => {
    const said = describeRfm(facts({}, 12), fr, 'EUR');
    expect(plain(said.period)).toBe(
      'Les 12 derniers mois : du 1er janvier 2025 au 31 décembre 2025 inclus.',
    );
    expect(said.measures.map((m) => m.name)).toEqual(['Récence', 'Fréquence', 'Montant']);
    expect(said.measures[0]?.bands.map(plain)).toEqual([
      'note 5 : au plus 21 jours',
      'note 4 : entre 22 et 48 jours',
      'note 3 : entre 49 et 96 jours',
      'note 2 : entre 97 et 210 jours',
      'note 1 : plus de 210 jours',
    ]);
    expect(said.measures[1]?.bands.map(plain)).toEqual([
      'note 5 : plus de 4 jours d’achat',
      'note 4 : entre 3 et 4 jours d’achat',
      'note 3 : 2 jours d’achat',
      'note 1 : 1 jour d’achat',
      'note 2 : personne, des bornes étant égales',
    ]);
    expect(said.measures[2]?.bands.map(plain).slice(0, 2)).toEqual([
      'note 5 : plus de 179,50 €',
      'note 4 : plus de 90,00 € et au plus 179,50 €',
    ]);
    expect(said.scheme).toHaveLength(1);
  });

  it('says them in English, with orders and a mean', () => {
    const said = describeRfm(
      facts({ frequency: 'orders', monetary: 'mean', scheme: 'rf_grid' }),
      en,
      'EUR',
    );
    expect(said.period).toBe('All history up to and including 31 December 2025.');
    expect(said.measures[1]?.bands).toContain('score 1: 1 order');
    expect(said.measures[2]?.what).toBe(
      'Net amount (returns subtracted) divided by the frequency.',
    );
    expect(said.scheme[1]).toBe('Where several rules match, the first one wins.');
  });

  it('has no bounds where the rank decides', () => {
    const said = describeRfm(
      facts({ ties: 'split', recencyBins: { method: 'fixed', cuts: [21, 48, 96, 210] } }),
      fr,
      'EUR',
    );
    expect(said.measures.map((m) => m.bands.length)).toEqual([5, 0, 0]);
    expect(said.measures[1]?.how).toContain('NTILE');
  });

  it('says how other numbers of levels count in the code', () => {
    const three = { ...CUTS, recency: below(30, 100) };
    expect(plain(describeRfm(facts({}, null, three), fr, 'EUR').scheme[1] ?? '')).toBe(
      'Récence : les notes 1, 2, 3 comptent pour 1, 3, 5 dans le code.',
    );
  });

  it('names the way the cuts were set', () => {
    const rhythm = describeRfm(
      facts({ recencyBins: { method: 'rhythm', multiples: [1, 2.5] } }),
      en,
      'EUR',
    );
    expect(rhythm.measures[0]?.how).toBe(
      '5 scores, cuts at 1 and 2.5 times the median gap between two purchases.',
    );
    const plusOne = describeRfm(
      facts({ recencyBins: { method: 'quantile', levels: 5, plusOne: true } }),
      en,
      'EUR',
    );
    expect(plusOne.measures[0]?.how).toContain('plus 1');
  });
});

describe('a segment in words', () => {
  const def = facts().def;
  it.each([
    ['partition_125', 'champions', 'codes 555 554 545 544 455 454 445'],
    ['rf_grid', 'need_attention', 'récence 3 et fréquence 3 (codes 335 334 333 332 331)'],
    [
      'putler_grid',
      'recent',
      'récence 4 à 5 et moyenne de la fréquence et du montant 1 (aucun code)',
    ],
    ['r_rfm_vignette', 'champions', 'récence 5, fréquence 5 et montant 5 (codes 555)'],
    ['partition_125', 'none', 'Aucun achat dans la fenêtre choisie.'],
  ] as const)('%s, %s', (scheme, segment, words) => {
    expect(describeSegment({ ...def, scheme }, segment, fr)).toBe(words);
  });

  it('lists the codes that no rule covers', () => {
    expect(describeSegment({ ...def, scheme: 'r_rfm_vignette' }, 'unassigned', en)).toMatch(
      /^codes without a rule \(codes \d{3}/,
    );
  });
});

describe('why a customer is in a segment', () => {
  const why = explainRfm(
    'champions',
    CUTS,
    { recency: 12, frequency: 4, monetary: 480 },
    { r: 5, f: 4, m: 5 },
  );

  it('gives each measure its reason', () => {
    expect(why.reasons.map((r) => plain(reasonText(facts(), r, fr, 'EUR')))).toEqual([
      'Dernier achat il y a 12 jours : note **5 sur 5**, car c’est au plus 21 jours.',
      '4 jours d’achat : note **4 sur 5**, car c’est entre 3 et 4 jours d’achat.',
      'Montant net de 480,00 € : note **5 sur 5**, car c’est plus de 179,50 €.',
    ]);
    expect(
      why.reasons.map((r) => reasonText(facts({ frequency: 'orders' }), r, en, 'GBP')),
    ).toEqual([
      'Last purchase 12 days ago: score **5 of 5**, because it is at most 21 days.',
      '4 orders: score **4 of 5**, because it is between 3 and 4 orders.',
      'Net amount of £480.00: score **5 of 5**, because it is more than £179.50.',
    ]);
  });

  it('says when the rank decided instead', () => {
    const reason = why.reasons[1];
    expect(reason && reasonText(facts({ ties: 'split' }), reason, en, 'EUR')).toBe(
      '4 purchase days: score **4 of 5**, by its rank. Ties are split in the order of the base: one value may get two scores.',
    );
  });

  it('goes from the code to the segment', () => {
    expect(conclusionText(facts(), why, en)).toBe(
      'Code **5-4-5**: in the grid “125 codes” this is **Champions**.',
    );
  });
});
