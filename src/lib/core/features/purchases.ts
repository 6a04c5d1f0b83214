import type { Feature } from './feature';

/** What a customer bought, how often and for how much. */
export const PURCHASE_FEATURES = [
  {
    id: 'recency',
    group: 'purchases',
    kind: 'number',
    unit: 'days',
    needs: [],
    label: { fr: 'Récence', en: 'Recency' },
    sentence: {
      fr: 'Jours entiers entre le dernier achat et la date de référence.',
      en: 'Whole days from the last purchase to the reference date.',
    },
  },
  {
    id: 'frequency_orders',
    group: 'purchases',
    kind: 'number',
    unit: 'orders',
    needs: [],
    label: { fr: 'Commandes', en: 'Orders' },
    sentence: {
      fr: 'Nombre de commandes distinctes, retours seuls exclus.',
      en: 'Number of distinct orders; orders made only of returns do not count.',
    },
  },
  {
    id: 'frequency_days',
    group: 'purchases',
    kind: 'number',
    unit: 'days-count',
    needs: [],
    label: { fr: 'Jours d’achat', en: 'Purchase days' },
    sentence: {
      fr: 'Nombre de jours distincts avec au moins un achat.',
      en: 'Number of distinct days with at least one purchase.',
    },
  },
  {
    id: 'monetary_sum',
    group: 'purchases',
    kind: 'number',
    unit: 'money',
    needs: [],
    label: { fr: 'Montant net', en: 'Net amount' },
    sentence: {
      fr: 'Somme des montants, retours déduits.',
      en: 'Sum of amounts, returns subtracted.',
    },
  },
  {
    id: 'average_basket',
    group: 'purchases',
    kind: 'number',
    unit: 'money-per-order',
    needs: [],
    label: { fr: 'Panier moyen', en: 'Average basket' },
    sentence: {
      fr: 'Montant net divisé par le nombre de commandes.',
      en: 'Net amount divided by the number of orders.',
    },
  },
  {
    id: 'first_purchase',
    group: 'purchases',
    kind: 'date',
    unit: 'date',
    needs: [],
    label: { fr: 'Premier achat', en: 'First purchase' },
    sentence: {
      fr: 'Jour du premier achat de la fenêtre.',
      en: 'Day of the first purchase in the window.',
    },
  },
  {
    id: 'last_purchase',
    group: 'purchases',
    kind: 'date',
    unit: 'date',
    needs: [],
    label: { fr: 'Dernier achat', en: 'Last purchase' },
    sentence: {
      fr: 'Jour du dernier achat à la date de référence.',
      en: 'Day of the last purchase at the reference date.',
    },
  },
  {
    id: 'tenure',
    group: 'purchases',
    kind: 'number',
    unit: 'days',
    needs: [],
    label: { fr: 'Ancienneté', en: 'Tenure' },
    sentence: {
      fr: 'Jours entre le premier achat de la fenêtre et la date de référence.',
      en: 'Days from the first purchase in the window to the reference date.',
    },
  },
  {
    id: 'returned_amount',
    group: 'purchases',
    kind: 'number',
    unit: 'money',
    needs: [],
    label: { fr: 'Montant rendu', en: 'Returned amount' },
    sentence: { fr: 'Somme des retours, en positif.', en: 'Sum of returns, as a positive amount.' },
  },
] as const satisfies readonly Feature[];
