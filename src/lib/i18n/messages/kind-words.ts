import type { Formats } from '../formats';
import { sentence, text } from '../message';

const days = (f: Formats, n: number) => {
  const said = f.number(n, 1);
  return f.language === 'fr'
    ? `${said}\u00a0${f.plural(n, 'jour', 'jours')}`
    : `${said} ${f.plural(n, 'day', 'days')}`;
};
const months = (f: Formats, n: number) =>
  f.language === 'fr'
    ? `${f.number(n)}\u00a0mois`
    : `${f.number(n)} ${f.plural(n, 'month', 'months')}`;

/** How segmentations other than RFM are defined, sentence by sentence. */
export const kindWords = {
  allHistory: text('Sur tout l’historique.', 'Over all history.'),
  lastMonths: sentence<[months: number]>(
    (f, n) => `Sur les ${months(f, n)} avant la date de référence.`,
    (f, n) => `Over the ${months(f, n)} before the reference date.`,
  ),

  byRhythm: sentence<[baseGap: number]>(
    (f, gap) =>
      `Chaque client est jugé à son propre rythme\u00a0: l’intervalle médian entre ses jours d’achat. Avec moins de 3 jours d’achat, c’est celui de la base, ${days(f, gap)}.`,
    (f, gap) =>
      `Each customer is judged at their own rhythm: the median gap between their purchase days. With fewer than 3 purchase days it is that of the base, ${days(f, gap)}.`,
  ),
  byMonths: text(
    'Les mêmes délais valent pour tous, en mois avant la date de référence.',
    'The same delays hold for everyone, in months before the reference date.',
  ),
  upToGaps: sentence<[state: string, multiple: number]>(
    (f, state, m) =>
      `${state}\u00a0: dernier achat il y a au plus ${f.number(m, 2)} fois ce rythme.`,
    (f, state, m) => `${state}: last purchase at most ${f.number(m, 2)} times that rhythm ago.`,
  ),
  upToMonths: sentence<[state: string, months: number]>(
    (f, state, n) => `${state}\u00a0: dernier achat il y a au plus ${months(f, n)}.`,
    (f, state, n) => `${state}: last purchase at most ${months(f, n)} ago.`,
  ),
  beyond: sentence<[state: string]>(
    (_, state) => `${state}\u00a0: au-delà.`,
    (_, state) => `${state}: beyond that.`,
  ),
  newcomers: sentence<[name: string, months: number]>(
    (f, name, n) =>
      `${name}\u00a0: parmi les actifs, premier achat il y a au plus ${months(f, n)}.`,
    (f, name, n) => `${name}: among the active, first purchase at most ${months(f, n)} ago.`,
  ),
  comeBack: sentence<[name: string, inactive: string]>(
    (_, name, inactive) =>
      `${name}\u00a0: parmi les actifs, ceux dont l’absence avant le dernier achat dépassait la limite de «\u00a0${inactive}\u00a0».`,
    (_, name, inactive) =>
      `${name}: among the active, those whose absence before the last purchase went beyond the limit of “${inactive}”.`,
  ),
  prospects: sentence<[name: string]>(
    (_, name) => `${name}\u00a0: aucun achat.`,
    (_, name) => `${name}: no purchase.`,
  ),

  tiersByCustomers: text(
    'Les acheteurs sont rangés du plus gros au plus petit montant, et coupés en parts de clients.',
    'Buyers are ranked from the greatest to the smallest amount, and cut in shares of customers.',
  ),
  tiersByRevenue: text(
    'Les acheteurs sont rangés du plus gros au plus petit montant\u00a0; chaque niveau réunit le moins de clients possible pour atteindre sa part du chiffre d’affaires.',
    'Buyers are ranked from the greatest to the smallest amount; each tier takes the fewest customers that reach its share of revenue.',
  ),
  tiersByAmounts: text(
    'Les niveaux sont séparés par des montants choisis.',
    'Tiers are separated by chosen amounts.',
  ),
  tiesTogether: text(
    'À montant égal, même niveau\u00a0: celui du premier d’entre eux.',
    'Equal amounts are in the same tier: that of the first of them.',
  ),
  upToPercent: sentence<[tier: string, percent: number]>(
    (f, tier, p) => `${tier}\u00a0: jusqu’à ${f.number(p, 2)}\u00a0%.`,
    (f, tier, p) => `${tier}: up to ${f.number(p, 2)}%.`,
  ),
  upToPercentFrom: sentence<[tier: string, percent: number, amount: string]>(
    (f, tier, p, amount) =>
      `${tier}\u00a0: jusqu’à ${f.number(p, 2)}\u00a0%, soit à partir de ${amount}.`,
    (f, tier, p, amount) => `${tier}: up to ${f.number(p, 2)}%, which is from ${amount} on.`,
  ),
  fromAmount: sentence<[tier: string, amount: string]>(
    (_, tier, amount) => `${tier}\u00a0: à partir de ${amount}.`,
    (_, tier, amount) => `${tier}: from ${amount} on.`,
  ),
  theRest: sentence<[tier: string]>(
    (_, tier) => `${tier}\u00a0: le reste.`,
    (_, tier) => `${tier}: the rest.`,
  ),

  valueAxis: sentence<[period: string]>(
    (_, period) => `Valeur\u00a0: montant net, retours déduits. ${period}`,
    (_, period) => `Value: net amount, returns subtracted. ${period}`,
  ),
  valueAmong: text(
    'Seuls les clients actifs sont classés par valeur.',
    'Only active customers are ranked by value.',
  ),
  inactiveAfterMonths: sentence<[months: number]>(
    (f, n) => `Inactif\u00a0: aucun achat depuis plus de ${months(f, n)}.`,
    (f, n) => `Inactive: no purchase for more than ${months(f, n)}.`,
  ),
  inactiveAfterRhythm: sentence<[multiple: number]>(
    (f, m) =>
      `Inactif\u00a0: aucun achat depuis plus de ${f.number(m, 2)} fois son rythme d’achat (celui de la base avec moins de 3 jours d’achat).`,
    (f, m) =>
      `Inactive: no purchase for more than ${f.number(m, 2)} times their purchase rhythm (that of the base with fewer than 3 purchase days).`,
  ),
  engagementByLevel: text(
    'Engagement\u00a0: points des interactions, d’autant moins qu’elles sont anciennes\u00a0; élevé pour les mieux classés de ceux qui en ont, faible sans point.',
    'Engagement: points of the interactions, fewer the older they are; high for the best ranked of those who have any, low without points.',
  ),
  engagementByScores: sentence<[high: number, medium: number]>(
    (f, high, medium) =>
      `Engagement\u00a0: élevé à partir d’un score de ${f.number(high, 1)}, moyen au-dessus de ${f.number(medium, 1)}, faible sinon.`,
    (f, high, medium) =>
      `Engagement: high from a score of ${f.number(high, 1)}, medium above ${f.number(medium, 1)}, low otherwise.`,
  ),
  cell: sentence<[segment: string, cells: string]>(
    (_, segment, cells) => `${segment}\u00a0: ${cells}.`,
    (_, segment, cells) => `${segment}: ${cells}.`,
  ),
  cellOf: sentence<[value: string, engagement: string]>(
    (_, value, engagement) => `${value} et ${engagement}`,
    (_, value, engagement) => `${value} and ${engagement}`,
  ),

  byValues: sentence<[feature: string, kept: number]>(
    (f, feature, n) =>
      `${feature}\u00a0: ${n === 1 ? 'la valeur la plus fréquente, les autres ensemble' : `les ${f.number(n)} valeurs les plus fréquentes, les autres ensemble`}.`,
    (f, feature, n) =>
      `${feature}: ${n === 1 ? 'the most frequent value, the others together' : `the ${f.number(n)} most frequent values, the others together`}.`,
  ),
  byBands: sentence<[feature: string, bands: string]>(
    (_, feature, bands) => `${feature}\u00a0: ${bands}.`,
    (_, feature, bands) => `${feature}: ${bands}.`,
  ),
  byFlag: sentence<[feature: string]>(
    (_, feature) => `${feature}\u00a0: oui ou non.`,
    (_, feature) => `${feature}: yes or no.`,
  ),
  unknownApart: text(
    'Les clients dont on ne sait rien sont à part.',
    'Customers of whom nothing is known are apart.',
  ),

  crossed: text(
    'Chaque segment de la première segmentation avec chaque segment de la seconde.',
    'Every segment of the first segmentation with every segment of the second.',
  ),
  merged: sentence<[name: string, cells: number]>(
    (f, name, n) => `${name}\u00a0: ${f.number(n)} ${f.plural(n, 'case réunie', 'cases réunies')}.`,
    (f, name, n) => `${name}: ${f.number(n)} ${f.plural(n, 'cell', 'cells')} put together.`,
  ),
  firstTag: sentence<[tags: string]>(
    (_, tags) => `La première étiquette portée l’emporte, dans cet ordre\u00a0: ${tags}.`,
    (_, tags) => `The first tag carried wins, in this order: ${tags}.`,
  ),
  firstRule: sentence<[rules: string]>(
    (_, rules) => `La première règle qui convient l’emporte, dans cet ordre\u00a0: ${rules}.`,
    (_, rules) => `The first rule that matches wins, in this order: ${rules}.`,
  ),
  otherwise: sentence<[rest: string]>(
    (_, rest) => `Sinon\u00a0: ${rest}.`,
    (_, rest) => `Otherwise: ${rest}.`,
  ),
};

/** Why one customer is where they are; `**bold**` around what decides. */
export const whyWords = {
  never: text('N’a **jamais acheté**.', 'Has **never bought**.'),
  lastBought: sentence<[days: number]>(
    (f, n) => `Dernier achat il y a **${days(f, n)}**.`,
    (f, n) => `Last purchase **${days(f, n)}** ago.`,
  ),
  ownRhythm: sentence<[days: number]>(
    (f, n) => `Achète d’ordinaire tous les ${days(f, n)} (intervalle médian).`,
    (f, n) => `Usually buys every ${days(f, n)} (median gap).`,
  ),
  baseRhythm: sentence<[days: number]>(
    (f, n) =>
      `Moins de 3 jours d’achat\u00a0: on prend le rythme de la base, ${days(f, n)} entre deux achats.`,
    (f, n) =>
      `Fewer than 3 purchase days: the rhythm of the base counts, ${days(f, n)} between purchases.`,
  ),
  withinDays: sentence<[from: number | null, to: number | null]>(
    (f, from, to) =>
      to === null
        ? `C’est plus de ${days(f, from ?? 0)}.`
        : from === null
          ? `C’est au plus ${days(f, to)}.`
          : `C’est plus de ${days(f, from)} et au plus ${days(f, to)}.`,
    (f, from, to) =>
      to === null
        ? `That is more than ${days(f, from ?? 0)}.`
        : from === null
          ? `That is at most ${days(f, to)}.`
          : `That is more than ${days(f, from)} and at most ${days(f, to)}.`,
  ),
  firstBought: sentence<[days: number]>(
    (f, n) => `Premier achat il y a **${days(f, n)}**\u00a0: un nouveau client.`,
    (f, n) => `First purchase **${days(f, n)}** ago: a new customer.`,
  ),
  wasAway: sentence<[days: number, limit: number]>(
    (f, n, limit) =>
      `Absence de **${days(f, n)}** avant ce dernier achat, au-delà de ${days(f, limit)}.`,
    (f, n, limit) =>
      `Away for **${days(f, n)}** before that last purchase, beyond ${days(f, limit)}.`,
  ),
  noneInPeriod: text('**Aucun achat** sur la période.', '**No purchase** in the period.'),
  worth: sentence<[amount: string]>(
    (_, amount) => `Montant net sur la période\u00a0: **${amount}**.`,
    (_, amount) => `Net amount in the period: **${amount}**.`,
  ),
  fromOn: sentence<[amount: string]>(
    (_, amount) => `Le niveau commence à ${amount}.`,
    (_, amount) => `The tier starts at ${amount}.`,
  ),
  nextFrom: sentence<[amount: string]>(
    (_, amount) => `Le niveau supérieur commence à ${amount}.`,
    (_, amount) => `The next tier up starts at ${amount}.`,
  ),
  inactive: sentence<[days: number]>(
    (f, n) => `Au-delà de ${days(f, n)} sans achat\u00a0: **inactif**.`,
    (f, n) => `Beyond ${days(f, n)} without a purchase: **inactive**.`,
  ),
  levels: sentence<[value: string, engagement: string]>(
    (_, value, engagement) => `Soit **${value}** et **${engagement}**.`,
    (_, value, engagement) => `So **${value}** and **${engagement}**.`,
  ),
  score: sentence<[score: number]>(
    (f, n) => `Score d’engagement\u00a0: ${f.number(n, 1)}.`,
    (f, n) => `Engagement score: ${f.number(n, 1)}.`,
  ),
  attribute: sentence<[feature: string, value: string]>(
    (_, feature, value) => `${feature}\u00a0: **${value}**.`,
    (_, feature, value) => `${feature}: **${value}**.`,
  ),
  unknown: sentence<[feature: string]>(
    (_, feature) => `${feature}\u00a0: **inconnu**.`,
    (_, feature) => `${feature}: **unknown**.`,
  ),
  carries: sentence<[tags: string]>(
    (_, tags) => `Porte\u00a0: **${tags}**. La première de la liste l’emporte.`,
    (_, tags) => `Carries: **${tags}**. The first of the list wins.`,
  ),
  carriesNone: text(
    'Ne porte **aucune** des étiquettes choisies.',
    'Carries **none** of the chosen tags.',
  ),
  meets: sentence<[rules: string]>(
    (_, rules) => `Répond à\u00a0: **${rules}**. La première de la liste l’emporte.`,
    (_, rules) => `Meets: **${rules}**. The first of the list wins.`,
  ),
  meetsNone: text('Ne répond à **aucune** règle.', 'Meets **no** rule.'),
};

export const valueLevelNames = {
  high: text('valeur élevée', 'high value'),
  medium: text('valeur moyenne', 'medium value'),
  low: text('valeur faible', 'low value'),
  inactive: text('inactif', 'inactive'),
};
export const engagementLevelNames = {
  high: text('engagement élevé', 'high engagement'),
  medium: text('engagement moyen', 'medium engagement'),
  low: text('engagement faible', 'low engagement'),
};
