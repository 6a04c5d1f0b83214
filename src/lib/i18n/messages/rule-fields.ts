import type { Dimension, Measure } from '../../core/rules/rule';
import type {
  Comparison,
  CategoryTest,
  DateTest,
  FlagTest,
  NumberTest,
} from '../../core/rules/tests';
import type { Period } from '../../core/rules/period';
import { sentence, text, type Message } from '../message';

export const comparisons: Readonly<Record<Comparison['is'], Message>> = {
  from: text('au moins', 'at least'),
  upTo: text('au plus', 'at most'),
  above: text('plus de', 'more than'),
  below: text('moins de', 'less than'),
  equal: text('exactement', 'exactly'),
  not: text('tout sauf', 'anything but'),
  between: text('entre', 'between'),
};

export const numberTests: Readonly<Record<NumberTest['is'], Message>> = {
  ...comparisons,
  top: text('parmi les plus hauts', 'among the highest'),
  bottom: text('parmi les plus bas', 'among the lowest'),
  filled: text('est connu', 'is known'),
  empty: text('est inconnu', 'is unknown'),
};

export const dateTests: Readonly<Record<DateTest['is'], Message>> = {
  last: text('depuis moins de', 'within the last'),
  notLast: text('il y a plus de', 'longer ago than'),
  before: text('avant le', 'before'),
  after: text('après le', 'after'),
  between: text('entre le', 'between'),
  next: text('anniversaire dans les', 'its day of the year comes within'),
  month: text('tombe en', 'falls in'),
  monthAhead: text('tombe dans un mois à venir', 'falls in a month to come'),
  filled: text('est connue', 'is known'),
  empty: text('est inconnue', 'is unknown'),
};

export const categoryTests: Readonly<Record<CategoryTest['is'], Message>> = {
  in: text('est', 'is'),
  notIn: text('n’est pas', 'is not'),
  contains: text('contient', 'contains'),
  monthAhead: text('tombe dans un mois à venir', 'falls in a month to come'),
  filled: text('est connu', 'is known'),
  empty: text('est inconnu', 'is unknown'),
};

export const flagTests: Readonly<Record<FlagTest['is'], Message>> = {
  yes: text('oui', 'yes'),
  no: text('non', 'no'),
  empty: text('inconnu', 'unknown'),
};

export const periodNames: Readonly<Record<Period['kind'], Message>> = {
  always: text('à tout moment', 'at any time'),
  last: text('depuis', 'in the last'),
  before: text('il y a plus de', 'longer ago than'),
  window: text('il y a entre', 'between so long ago'),
  dates: text('entre deux dates', 'between two dates'),
  year: text('dans une année civile', 'in a calendar year'),
};

export const measureNames: Readonly<Record<Measure, Message>> = {
  orders: text('commandes', 'orders'),
  days: text('jours d’achat', 'purchase days'),
  lines: text('lignes d’achat', 'purchase lines'),
  quantity: text('articles', 'items'),
  amount: text('montant dépensé', 'amount spent'),
};

/** What was counted in one customer; an amount is written as money. */
export const measureCounts: Readonly<Record<Exclude<Measure, 'amount'>, Message<[n: number]>>> = {
  orders: counted(['commande', 'commandes'], ['order', 'orders']),
  days: counted(['jour d’achat', 'jours d’achat'], ['purchase day', 'purchase days']),
  lines: counted(['ligne d’achat', 'lignes d’achat'], ['purchase line', 'purchase lines']),
  quantity: counted(['article', 'articles'], ['item', 'items']),
};

function counted(
  fr: readonly [one: string, other: string],
  en: readonly [one: string, other: string],
): Message<[n: number]> {
  return sentence(
    (f, n) => `${f.number(n, 2)} ${f.plural(n, ...fr)}`,
    (f, n) => `${f.number(n, 2)} ${f.plural(n, ...en)}`,
  );
}

export const dimensionNames: Readonly<Record<Dimension, Message>> = {
  category: text('Catégorie', 'Category'),
  brand: text('Marque', 'Brand'),
  product: text('Produit', 'Product'),
  store: text('Magasin', 'Store'),
  channel: text('Canal', 'Channel'),
};

export const ruleFields = {
  changeFeature: sentence<[name: string]>(
    (_, name) => `Critère\u00a0: ${name}. Changer`,
    (_, name) => `Criterion: ${name}. Change`,
  ),
  pickFeature: text('Choisir un critère', 'Choose a criterion'),
  searchFeature: text('Chercher un critère', 'Search for a criterion'),
  noFeature: text('Aucun critère de ce nom.', 'No criterion by that name.'),
  lacks: sentence<[needs: string]>(
    (_, needs) => `Il manque ${needs}.`,
    (_, needs) => `The files lack ${needs}.`,
  ),
  test: text('Comparaison', 'Comparison'),
  value: text('Valeur', 'Value'),
  from: text('De', 'From'),
  to: text('À', 'To'),
  share: text('Part des clients', 'Share of customers'),
  shareOf: text('% des clients', '% of customers'),
  spread: sentence<[low: string, middle: string, high: string]>(
    (_, low, middle, high) =>
      `Dans la base\u00a0: la moitié des clients à ${middle} au plus, un sur dix à ${low} au plus, un sur dix à ${high} au moins.`,
    (_, low, middle, high) =>
      `In the base: half of the customers at ${middle} at most, one in ten at ${low} at most, one in ten at ${high} at least.`,
  ),
  noNumber: text('Donnez un nombre.', 'Give a number.'),
  noDate: text('Donnez une date.', 'Give a date.'),
  tooLow: sentence<[least: string]>(
    (_, least) => `Au moins ${least}.`,
    (_, least) => `At least ${least}.`,
  ),
  tooHigh: sentence<[most: string]>(
    (_, most) => `Au plus ${most}.`,
    (_, most) => `At most ${most}.`,
  ),
  whole: text('Un nombre entier.', 'A whole number.'),
  count: text('Durée', 'Duration'),
  unit: text('Unité', 'Unit'),
  days: text('jours', 'days'),
  months: text('mois', 'months'),
  and: text('et', 'and'),
  inDays: text('jours à venir', 'days to come'),
  ahead: text('Mois à venir', 'Month to come'),
  aheadOf: sentence<[months: number]>(
    (f, n) => (n === 0 ? 'ce mois-ci' : n === 1 ? 'le mois prochain' : `dans ${f.number(n)} mois`),
    (f, n) => (n === 0 ? 'this month' : n === 1 ? 'next month' : `in ${f.number(n)} months`),
  ),
  period: text('Période', 'Period'),
  year: text('Année', 'Year'),
  yearOf: sentence<[year: number, ago: number]>(
    (_, year, ago) => (ago === 0 ? `${year} (en cours)` : String(year)),
    (_, year, ago) => (ago === 0 ? `${year} (this year)` : String(year)),
  ),
  allMonths: text('Mois', 'Months'),
  bought: text('Achats', 'Purchases'),
  measure: text('Ce que l’on compte', 'What is counted'),
  alsoMeasure: text('et aussi…', 'and also…'),
  removeMeasure: text('Retirer cette mesure', 'Remove this measure'),
  restrict: text('Préciser les achats', 'Narrow the purchases'),
  restrictMonths: text('Certains mois', 'Certain months'),
  restrictFirst: text('Le premier jour d’achat seulement', 'The first purchase day only'),
  restrictLast: text('Le dernier jour d’achat seulement', 'The last purchase day only'),
  restrictFull: text('Au plein tarif', 'At full price'),
  restrictPromotion: text('En promotion', 'On promotion'),
  restrictReturnsIn: text('Retours déduits', 'Returns taken off'),
  restrictReturnsOnly: text('Retours seulement', 'Returns only'),
  removeFilter: sentence<[name: string]>(
    (_, name) => `Retirer\u00a0: ${name}`,
    (_, name) => `Remove: ${name}`,
  ),
  oneOf: text('parmi', 'among'),
  noneOf: text('sauf', 'except'),
  values: sentence<[of: string]>(
    (_, of) => `Valeurs\u00a0: ${of}`,
    (_, of) => `Values: ${of}`,
  ),
  chooseValues: text('Choisir…', 'Choose…'),
  removeValue: sentence<[value: string]>(
    (_, value) => `Retirer ${value}`,
    (_, value) => `Remove ${value}`,
  ),
  searchValues: text('Chercher une valeur', 'Search for a value'),
  shownOf: sentence<[shown: number, all: number]>(
    (f, shown, all) =>
      `${f.number(all)} valeurs, dont voici les ${f.number(shown)} plus fréquentes\u00a0: cherchez les autres par leur nom.`,
    (f, shown, all) =>
      `${f.number(all)} values, of which these are the ${f.number(shown)} most frequent: search for the others by name.`,
  ),
  noValues: text('Aucune valeur de ce nom.', 'No value by that name.'),
  addTyped: sentence<[value: string]>(
    (_, value) => `Ajouter «\u00a0${value}\u00a0»`,
    (_, value) => `Add “${value}”`,
  ),
  containsWords: text('Mots à trouver', 'Words to find'),
  containsHint: text('Séparés par des virgules', 'Separated by commas'),
  kinds: text('Sortes', 'Kinds'),
  anyKind: text('toutes', 'any'),
  channels: text('Canaux', 'Channels'),
  interactions: text('Interactions', 'Interactions'),
  tag: text('Étiquettes', 'Tags'),
  has: text('porte', 'has'),
  hasNot: text('ne porte pas', 'does not have'),
  segment: text('Segment', 'Segment'),
  segmentation: text('Segmentation', 'Segmentation'),
  isIn: text('est dans', 'is in'),
  isNotIn: text('n’est pas dans', 'is not in'),
  segments: text('Segments', 'Segments'),
};
