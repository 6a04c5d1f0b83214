import { describe, expect, it } from 'vitest';
import { FULL_DATASET, namesFor } from '../../../../tests/helpers/rule-names';
import { isoDate } from '../../core/dates';
import type { PurchaseFilter, PurchaseRule, Rule } from '../../core/rules/rule';
import type { Comparison, Test } from '../../core/rules/tests';
import { describeRule } from './sentence';

const names = namesFor(FULL_DATASET, isoDate('2025-12-31'), [{ id: 't', name: 'VIP' }]);
const purchases = (
  where: Partial<PurchaseFilter>,
  test: Comparison,
  more: Partial<PurchaseRule> = {},
): Rule => ({
  of: 'purchases',
  where: { lists: {}, period: { kind: 'always' }, returns: 'out', ...where },
  measure: 'orders',
  test,
  ...more,
});
const feature = (id: string, test: Test): Rule => ({ of: 'feature', feature: id, test });
const once: Comparison = { is: 'from', value: 1 };
const lamps = { lists: { category: { values: ['Luminaires'] } } };
const rugs = { lists: { category: { values: ['Tapis'] } } };

const CASES: readonly (readonly [Rule, string, string])[] = [
  [
    {
      of: 'all',
      rules: [
        purchases(
          {
            ...lamps,
            period: { kind: 'dates', from: isoDate('2025-01-01'), to: isoDate('2025-03-31') },
          },
          { is: 'from', value: 2 },
          { and: [{ measure: 'amount', test: { is: 'above', value: 50 } }] },
        ),
        purchases(rugs, { is: 'equal', value: 0 }),
      ],
    },
    'a acheté au moins 2\u00a0fois dans la catégorie Luminaires pour plus de 50\u00a0€ entre le 1er janvier 2025 et le 31 mars 2025, mais n’a jamais acheté dans la catégorie Tapis',
    'bought at least twice in the category Luminaires for more than €50 between 1 January 2025 and 31 March 2025, but never bought in the category Tapis',
  ],
  [
    {
      of: 'all',
      rules: [
        feature('age', { kind: 'number', is: 'between', from: 15, to: 25 }),
        { of: 'any', rules: [purchases(lamps, once), purchases(rugs, once)] },
        { of: 'none', rules: [feature('always_promo', { kind: 'flag', is: 'yes' })] },
      ],
    },
    'a entre 15 et 25\u00a0ans et (a acheté dans la catégorie Luminaires ou a acheté dans la catégorie Tapis), sauf s’il n’achète qu’en promotion',
    'is between 15 and 25 and (bought in the category Luminaires or bought in the category Tapis), except one who buys only on promotion',
  ],
  [
    purchases({ period: { kind: 'last', count: 6, unit: 'months' } }, { is: 'equal', value: 0 }),
    'n’a rien acheté ces 6 derniers mois',
    'bought nothing in the last 6 months',
  ],
  [
    purchases({ returns: 'only', period: { kind: 'year', ago: 1 } }, { is: 'from', value: 2 }),
    'a rendu au moins 2\u00a0fois en 2024',
    'returned at least twice in 2024',
  ],
  [
    purchases({ occasion: 'first', period: { kind: 'last', count: 3, unit: 'months' } }, once),
    'a fait son premier achat ces 3 derniers mois',
    'made the first purchase in the last 3 months',
  ],
  [
    purchases({ returns: 'in' }, { is: 'between', from: 50, to: 100.5 }, { measure: 'amount' }),
    'a dépensé de 50\u00a0€ à 100,50\u00a0€ (retours déduits)',
    'spent €50 to €100.50 (returns subtracted)',
  ],
  [
    feature('recency', { kind: 'number', is: 'above', value: 180 }),
    'n’a rien acheté depuis plus de 180\u00a0jours',
    'bought nothing for more than 180 days',
  ],
  [
    feature('monetary_sum', { kind: 'number', is: 'top', share: 0.2 }),
    'est parmi les 20\u00a0% qui ont dépensé le plus',
    'is among the 20% who spent the most',
  ],
  [
    feature('birthday_month', { kind: 'category', is: 'monthAhead', ahead: 1 }),
    'fête son anniversaire en janvier',
    'has a birthday in January',
  ],
  [
    feature('region', { kind: 'category', is: 'notIn', values: ['Bretagne', 'Corse'] }),
    'habite hors de la région Bretagne ou Corse',
    'lives outside the region Bretagne or Corse',
  ],
  [
    feature('attr_1', { kind: 'category', is: 'in', values: ['bleu', '**rouge**\nvif'] }),
    'a pour «\u00a0Couleur\u00a0» bleu ou ∗∗rouge∗∗ vif',
    'has as “Couleur” bleu or ∗∗rouge∗∗ vif',
  ],
  [
    {
      of: 'interactions',
      kinds: ['ouverture'],
      channels: [],
      period: { kind: 'last', count: 90, unit: 'days' },
      test: { is: 'from', value: 3 },
    },
    'a eu au moins 3\u00a0fois un échange «\u00a0ouverture\u00a0» ces 90 derniers jours',
    'had an interaction “ouverture” at least 3 times in the last 90 days',
  ],
  [
    {
      of: 'none',
      rules: [
        { of: 'tag', tags: ['t'], has: true },
        { of: 'segment', segmentation: 'RFM', segments: ['perdus'], in: true },
      ],
    },
    'n’importe quel client, sauf s’il porte l’étiquette «\u00a0VIP\u00a0» ou s’il est dans le segment perdus de «\u00a0RFM\u00a0»',
    'any customer, except one who has the tag “VIP” or who is in the segment perdus of “RFM”',
  ],
  [{ of: 'all', rules: [] }, 'n’importe quel client', 'any customer'],
  [{ of: 'any', rules: [] }, 'aucun client', 'no customer'],
];

describe('a rule in words', () => {
  it.each(CASES)('%j', (rule, fr, en) => {
    expect(describeRule(rule, names, 'fr')).toBe(fr);
    expect(describeRule(rule, names, 'en')).toBe(en);
  });
});
