import type { RfmMeasure } from '../../core/segmentation/rfm/cuts';
import type { Formats } from '../formats';
import { sentence, text, type Message } from '../message';

const counted = (fr: [string, string], en: [string, string]): Message<[count: number]> =>
  sentence(
    (f: Formats, n) => `${f.number(n)}\u00a0${f.plural(n, ...fr)}`,
    (f: Formats, n) => `${f.number(n)} ${f.plural(n, ...en)}`,
  );

/** What a segmentation means, in words: for the card, the segments page and the note of an export. */
export const definition = {
  days: counted(['jour', 'jours'], ['day', 'days']),
  orders: counted(['commande', 'commandes'], ['order', 'orders']),
  purchaseDays: counted(['jour d’achat', 'jours d’achat'], ['purchase day', 'purchase days']),

  anyValue: text('toutes les valeurs', 'any value'),
  atMost: sentence<[value: string]>(
    (_, v) => `au plus ${v}`,
    (_, v) => `at most ${v}`,
  ),
  moreThan: sentence<[value: string]>(
    (_, v) => `plus de ${v}`,
    (_, v) => `more than ${v}`,
  ),
  fromTo: sentence<[from: string, upTo: string]>(
    (_, a, b) => `entre ${a} et ${b}`,
    (_, a, b) => `between ${a} and ${b}`,
  ),
  between: sentence<[above: string, upTo: string]>(
    (_, a, b) => `plus de ${a} et au plus ${b}`,
    (_, a, b) => `more than ${a} and at most ${b}`,
  ),

  periodAll: sentence<[date: string]>(
    (_, date) => `Tout l’historique jusqu’au ${date} inclus.`,
    (_, date) => `All history up to and including ${date}.`,
  ),
  period: sentence<[months: number, from: string, to: string]>(
    (f, n, from, to) => `Les ${f.number(n)} derniers mois\u00a0: du ${from} au ${to} inclus.`,
    (f, n, from, to) =>
      `The last ${f.number(n)} ${f.plural(n, 'month', 'months')}: from ${from} to ${to} included.`,
  ),
  meanAmount: text(
    'Montant net (retours déduits) divisé par la fréquence.',
    'Net amount (returns subtracted) divided by the frequency.',
  ),
  byQuantiles: sentence<[levels: number]>(
    (f, n) =>
      `${f.number(n)} notes, bornes aux quantiles de la base (type 7)\u00a0; une valeur égale à une borne reste en dessous.`,
    (f, n) =>
      `${f.number(n)} scores, cuts at the quantiles of the base (type 7); a value equal to a cut stays below it.`,
  ),
  byQuantilesPlusOne: sentence<[levels: number]>(
    (f, n) =>
      `${f.number(n)} notes, bornes aux quantiles (type 7) plus 1, borne exclue, comme le paquet rfm de R.`,
    (f, n) =>
      `${f.number(n)} scores, cuts at the quantiles (type 7) plus 1, bound excluded, as R’s rfm package does.`,
  ),
  byRank: sentence<[levels: number]>(
    (f, n) =>
      `${f.number(n)} notes selon le rang, en parts égales\u00a0: les ex æquo sont départagés dans l’ordre de la base (NTILE), deux clients de même valeur peuvent avoir deux notes.`,
    (f, n) =>
      `${f.number(n)} scores by rank, in equal shares: ties are split in the order of the base (NTILE), two customers with the same value may have two scores.`,
  ),
  byHand: sentence<[levels: number]>(
    (f, n) =>
      `${f.number(n)} notes, bornes choisies à la main\u00a0; une valeur égale à une borne reste en dessous.`,
    (f, n) => `${f.number(n)} scores, cuts set by hand; a value equal to a cut stays below it.`,
  ),
  byRhythm: sentence<[levels: number, multiples: string]>(
    (f, n, m) => `${f.number(n)} notes, bornes à ${m} fois l’intervalle médian entre deux achats.`,
    (f, n, m) => `${f.number(n)} scores, cuts at ${m} times the median gap between two purchases.`,
  ),
  band: sentence<[score: number, values: string]>(
    (_, score, values) => `note ${score}\u00a0: ${values}`,
    (_, score, values) => `score ${score}: ${values}`,
  ),
  nobody: sentence<[scores: readonly string[]]>(
    (f, scores) =>
      `${f.plural(scores.length, 'note', 'notes')} ${f.list(scores)}\u00a0: personne, des bornes étant égales`,
    (f, scores) =>
      `${f.plural(scores.length, 'score', 'scores')} ${f.list(scores)}: nobody, as some cuts are equal`,
  ),
  scheme: sentence<[name: string]>(
    (_, name) =>
      `Grille «\u00a0${name}\u00a0»\u00a0: les notes de récence, de fréquence et de montant forment un code (555\u00a0: le meilleur), et chaque code donne un segment.`,
    (_, name) =>
      `Grid “${name}”: the recency, frequency and monetary scores make a code (555 is the best), and each code gives a segment.`,
  ),
  firstWins: text(
    'Quand plusieurs règles conviennent, la première l’emporte.',
    'Where several rules match, the first one wins.',
  ),
  rescaled: sentence<[measure: string, scores: string, five: string]>(
    (_, measure, scores, five) =>
      `${measure}\u00a0: les notes ${scores} comptent pour ${five} dans le code.`,
    (_, measure, scores, five) => `${measure}: scores ${scores} count as ${five} in the code.`,
  ),
  codes: sentence<[codes: string]>(
    (_, codes) => `codes ${codes}`,
    (_, codes) => `codes ${codes}`,
  ),
  noCodes: text('aucun code', 'no code'),
  noRule: text('codes sans règle', 'codes without a rule'),
  rangeOf: sentence<[what: string, range: string]>(
    (_, what, range) => `${what} ${range}`,
    (_, what, range) => `${what} ${range}`,
  ),
  range: sentence<[low: number, high: number]>(
    (_, low, high) => (low === high ? String(low) : `${low} à ${high}`),
    (_, low, high) => (low === high ? String(low) : `${low} to ${high}`),
  ),
  recencyScore: text('récence', 'recency'),
  frequencyScore: text('fréquence', 'frequency'),
  monetaryScore: text('montant', 'monetary'),
  meanScore: text('moyenne de la fréquence et du montant', 'mean of frequency and monetary'),

  score: sentence<[score: number, levels: number]>(
    (_, s, n) => `note **${s} sur ${n}**`,
    (_, s, n) => `score **${s} of ${n}**`,
  ),
  because: sentence<[fact: string, score: string, band: string]>(
    (_, fact, score, band) => `${fact}\u00a0: ${score}, car c’est ${band}.`,
    (_, fact, score, band) => `${fact}: ${score}, because it is ${band}.`,
  ),
  becauseRank: sentence<[fact: string, score: string]>(
    (_, fact, score) =>
      `${fact}\u00a0: ${score}, d’après son rang. Les ex æquo sont départagés dans l’ordre de la base\u00a0: une même valeur peut recevoir deux notes.`,
    (_, fact, score) =>
      `${fact}: ${score}, by its rank. Ties are split in the order of the base: one value may get two scores.`,
  ),
  leadsTo: sentence<[code: string, scheme: string, segment: string]>(
    (_, code, scheme, segment) =>
      `Code **${code}**\u00a0: dans la grille «\u00a0${scheme}\u00a0», c’est **${segment}**.`,
    (_, code, scheme, segment) =>
      `Code **${code}**: in the grid “${scheme}” this is **${segment}**.`,
  ),
};

/** The value of a measure as the beginning of a sentence. */
export const measureFacts: Readonly<Record<RfmMeasure | 'mean', Message<[value: string]>>> = {
  recency: sentence(
    (_, v) => `Dernier achat il y a ${v}`,
    (_, v) => `Last purchase ${v} ago`,
  ),
  frequency: sentence(
    (_, v) => v,
    (_, v) => v,
  ),
  monetary: sentence(
    (_, v) => `Montant net de ${v}`,
    (_, v) => `Net amount of ${v}`,
  ),
  mean: sentence(
    (_, v) => `Montant net de ${v} par achat`,
    (_, v) => `Net amount of ${v} per purchase`,
  ),
};
