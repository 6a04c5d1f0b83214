import { sentence, text } from '../message';

/** How unequally customers share revenue. */
export const concentration = {
  bestMake: sentence<[best: number, revenue: number]>(
    (f, best, revenue) =>
      `Les ${f.percent(best)} meilleurs clients font ${f.percent(revenue)} du CA`,
    (f, best, revenue) =>
      `The best ${f.percent(best)} of customers make ${f.percent(revenue)} of revenue`,
  ),
  gini: sentence<[gini: number]>(
    (f, gini) =>
      `Indice de Gini ${f.number(gini, 2)}\u00a0: 0 si tous achetaient autant, 1 si un seul achetait tout.`,
    (f, gini) =>
      `Gini index ${f.number(gini, 2)}: 0 if everyone bought the same, 1 if a single customer bought everything.`,
  ),
  axes: text(
    'Courbe de Lorenz\u00a0: clients du plus petit au plus gros, part du CA faite jusque-là. En tirets, des achats égaux.',
    'Lorenz curve: customers from the smallest to the largest, share of revenue made up to there. Dashed: equal purchases.',
  ),
  noRevenue: text(
    'Aucun chiffre d’affaires sur la période\u00a0: rien à partager.',
    'No revenue in the period: nothing to share.',
  ),
  customers: text(
    'Part des clients, du plus petit au plus gros',
    'Share of customers, from the smallest to the largest',
  ),
  revenue: text('Part du CA', 'Share of revenue'),
  best: text('Meilleurs clients', 'Best customers'),
};
