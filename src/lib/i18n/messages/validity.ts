import type { Condition } from '../../core/validity/passport';
import type { FigureId, Verdict } from '../../core/validity/settings';
import type { Formats } from '../formats';
import { sentence, text, type Message } from '../message';

/** What each condition is called, and what it asks. */
export const conditionNames: Readonly<
  Record<Condition, { readonly name: Message; readonly asks: Message }>
> = {
  response: {
    name: text('Réponse différenciée', 'Differentiated response'),
    asks: text(
      'Les segments se comportent-ils vraiment différemment\u00a0?',
      'Do the segments really behave differently?',
    ),
  },
  size: {
    name: text('Taille suffisante', 'Sufficient size'),
    asks: text(
      'Chaque segment est-il assez grand pour qu’une campagne y montre son effet\u00a0?',
      'Is every segment large enough for a campaign to show its effect?',
    ),
  },
  measurability: {
    name: text('Mesurabilité', 'Measurability'),
    asks: text(
      'Les critères sont-ils connus et à jour pour chaque client\u00a0?',
      'Are the criteria known and up to date for every customer?',
    ),
  },
  accessibility: {
    name: text('Accessibilité', 'Accessibility'),
    asks: text(
      'Peut-on parler à ces clients, avec leur accord\u00a0?',
      'Can these customers be spoken to, with their consent?',
    ),
  },
  stability: {
    name: text('Stabilité', 'Stability'),
    asks: text(
      'Les clients restent-ils dans leur segment\u00a0?',
      'Do customers stay in their segment?',
    ),
  },
  readability: {
    name: text('Lisibilité', 'Readability'),
    asks: text(
      'La segmentation se retient-elle et s’explique-t-elle\u00a0?',
      'Can the segmentation be remembered and explained?',
    ),
  },
};

export const verdictNames: Readonly<Record<Verdict, Message>> = {
  pass: text('Réussie', 'Pass'),
  watch: text('À surveiller', 'Watch'),
  fail: text('Échec', 'Fail'),
  unknown: text('Indécidable', 'Cannot be told'),
};

/** What a threshold is about. */
export const figureNames: Readonly<Record<FigureId, Message>> = {
  'number-effect': text(
    'Part des écarts expliquée (êta carré)',
    'Share of differences explained (eta squared)',
  ),
  'category-effect': text('Force du lien (V de Cramér)', 'Strength of the link (Cramér’s V)'),
  customers: text('Clients du plus petit segment', 'Customers of the smallest segment'),
  lift: text('Plus petite hausse visible', 'Smallest visible rise'),
  measured: text('Clients mesurés', 'Customers measured'),
  reachable: text('Clients joignables', 'Customers reachable'),
  kept: text('Clients restés', 'Customers who stayed'),
  segments: text('Nombre de segments', 'Number of segments'),
  criteria: text('Nombre de critères', 'Number of criteria'),
  covered: text('Clients couverts', 'Customers covered'),
  overlap: text('Clients dans plusieurs règles', 'Customers in several rules'),
};

const between = (f: Formats, low: string, high: string) =>
  f.language === 'fr' ? `entre ${low} et ${high}` : `${low} to ${high}`;

interface Shared {
  readonly share: number;
  readonly interval: { readonly low: number; readonly high: number } | null;
}

const tenths = (f: Formats, share: number) =>
  `${f.number(share * 100, 1)}${f.language === 'fr' ? '\u00a0' : ''}%`;

/** The interval in brackets, as finely as its ends differ; nothing where they do not. */
const range = (f: Formats, { interval }: Pick<Shared, 'interval'>, digits?: number): string => {
  if (interval === null) return '';
  const { low, high } = interval;
  const ways: readonly ((share: number) => string)[] =
    digits === undefined
      ? [(v) => f.percent(v), (v) => tenths(f, v)]
      : [(v) => f.number(v, digits)];
  const write = ways.find((way) => way(low) !== way(high));
  return write ? ` (${between(f, write(low), write(high))})` : '';
};

const customersFr = (f: Formats, n: number) => `${f.number(n)} ${f.plural(n, 'client', 'clients')}`;
const customersEn = (f: Formats, n: number) =>
  `${f.number(n)} ${f.plural(n, 'customer', 'customers')}`;
const monthsFr = (f: Formats, n: number) => `${f.number(n)} mois`;
const monthsEn = (f: Formats, n: number) => `${f.number(n)} ${f.plural(n, 'month', 'months')}`;

interface Counted {
  readonly pass: number;
  readonly watch: readonly string[];
  readonly fail: readonly string[];
  readonly unknown: number;
}

export const validity = {
  link: text('Passeport de validité', 'Validity passport'),
  question: text(
    'Ces segments valent-ils une action\u00a0?',
    'Are these segments worth acting on?',
  ),
  answer: sentence<[counted: Counted]>(
    (f, { pass, watch, fail, unknown }) =>
      [
        `**${f.number(pass)} ${f.plural(pass, 'condition', 'conditions')} sur 6** ${f.plural(pass, 'est réussie', 'sont réussies')}`,
        ...(watch.length > 0 ? [`à surveiller\u00a0: ${f.list(watch)}`] : []),
        ...(fail.length > 0 ? [`en échec\u00a0: **${f.list(fail)}**`] : []),
        ...(unknown > 0
          ? [
              `${f.number(unknown)} ne ${f.plural(unknown, 'peut', 'peuvent')} pas être ${f.plural(unknown, 'jugée', 'jugées')}`,
            ]
          : []),
      ].join('\u00a0; ') + '.',
    (f, { pass, watch, fail, unknown }) =>
      [
        `**${f.number(pass)} of 6 conditions** ${f.plural(pass, 'passes', 'pass')}`,
        ...(watch.length > 0 ? [`to be watched: ${f.list(watch)}`] : []),
        ...(fail.length > 0 ? [`failing: **${f.list(fail)}**`] : []),
        ...(unknown > 0 ? [`${f.number(unknown)} cannot be told`] : []),
      ].join('; ') + '.',
  ),
  back: text('Retour aux segments', 'Back to the segments'),
  settings: text('Comment juger', 'How to judge'),
  settingsHint: text(
    'Les mêmes repères pour toutes les segmentations du projet.',
    'The same yardsticks for every segmentation of the project.',
  ),
  months: text('Période (mois)', 'Period (months)'),
  monthsHint: text(
    'Durée après laquelle on regarde ce que les segments ont fait, et dont la date recule pour la stabilité.',
    'How long after the segments are made their customers are looked at, and by how much the date moves for stability.',
  ),
  control: text('Part témoin', 'Control share'),
  controlHint: text(
    'Part d’un segment laissée hors campagne, pour comparer.',
    'Share of a segment left out of a campaign, to compare.',
  ),
  fresh: text('Fraîcheur (mois)', 'Freshness (months)'),
  freshHint: text(
    'Ce que les personnes ont déclaré compte tant qu’on a eu de leurs nouvelles depuis.',
    'What people declared counts as long as they were heard of within this time.',
  ),
  responses: text('Réponses jugées', 'Responses judged'),
  addResponse: text('Ajouter une réponse', 'Add a response'),
  choose: text('Choisir…', 'Choose…'),
  removeResponse: sentence<[name: string]>(
    (_, name) => `Retirer «\u00a0${name}\u00a0»`,
    (_, name) => `Remove “${name}”`,
  ),
  noResponse: text('Aucune réponse choisie.', 'No response chosen.'),
  bought: text('A racheté', 'Bought again'),
  reset: text('Revenir aux repères de départ', 'Back to the first yardsticks'),
  thresholds: text('Seuils', 'Thresholds'),
  passHigh: text('Réussite à partir de', 'Pass from'),
  watchHigh: text('À surveiller à partir de', 'Watch from'),
  passLow: text('Réussite jusqu’à', 'Pass up to'),
  watchLow: text('À surveiller jusqu’à', 'Watch up to'),
  details: text('Le détail', 'Details'),
  improve: text('Pour progresser', 'What would improve it'),
  measuring: text('Mesure en cours…', 'Measuring…'),
  points: text('pts', 'pts'),
  measuredBy: text('Comment ces intervalles sont calculés', 'How these intervals are computed'),
  methodEffects: text(
    'Êta carré (Fisher, 1925)\u00a0: part de la variance d’un nombre qui se trouve entre les segments. V de Cramér (1946)\u00a0: force du lien entre segment et catégorie, de 0 à 1. Seuils de départ\u00a0: effets petit et moyen de Cohen (1988).',
    'Eta squared (Fisher 1925): share of the variance of a number that lies between segments. Cramér’s V (1946): strength of the link between segment and category, from 0 to 1. Starting thresholds: small and medium effects of Cohen (1988).',
  ),
  methodInterval: text(
    'Intervalles à 95\u00a0% par bootstrap\u00a0: 1\u00a0000 tirages avec remise, percentiles corrigés du biais (Efron et Tibshirani, 1993), toujours les mêmes tirages. Au-delà de 1\u00a0000 clients, les tirages portent sur 500 groupes formés au hasard (Wolter, 2007).',
    '95% intervals by bootstrap: 1,000 draws with replacement, bias-corrected percentiles (Efron & Tibshirani 1993), always the same draws. Beyond 1,000 customers, 500 groups dealt at random are drawn (Wolter 2007).',
  ),
  methodChance: text(
    'Le hasard\u00a0: moyenne exacte de la mesure si les clients étaient redistribués au hasard entre les segments (Pitman, 1938). Un effet dont l’intervalle descend jusque-là n’est jamais déclaré réussi.',
    'Chance: exact mean of the measure if customers were dealt to the segments at random (Pitman 1938). An effect whose interval reaches down to it is never called a pass.',
  ),
  methodLift: text(
    'Plus petite hausse visible\u00a0: comparaison de deux proportions, 5\u00a0% bilatéral, puissance 80\u00a0% (Fleiss, Levin et Paik, 2003), sur la part du segment qui rachète d’elle-même.',
    'Smallest visible rise: comparison of two proportions, 5% two-sided, 80% power (Fleiss, Levin & Paik 2003), over the share of the segment that buys again by itself.',
  ),
  methodRand: text(
    'Indice de Rand ajusté (Hubert et Arabie, 1985)\u00a0: 1 pour deux partages identiques, 0 pour une ressemblance due au hasard.',
    'Adjusted Rand index (Hubert & Arabie 1985): 1 for two identical partitions, 0 for a likeness due to chance.',
  ),

  periodAfter: sentence<[made: string, months: number]>(
    (f, made, months) =>
      `Segments du ${made}, jugés sur les ${monthsFr(f, months)} qui suivent\u00a0: ce qui les fait ne les juge pas.`,
    (f, made, months) =>
      `Segments of ${made}, judged by the ${monthsEn(f, months)} after: what makes them does not judge them.`,
  ),
  periodBefore: sentence<[made: string, months: number]>(
    (f, made, months) =>
      `La base s’arrête trop tôt pour juger l’avenir\u00a0: les segments sont refaits au ${made} et jugés sur les ${monthsFr(f, months)} qui suivent.`,
    (f, made, months) =>
      `The base ends too early to judge what comes next: segments are made again as of ${made} and judged by the ${monthsEn(f, months)} after.`,
  ),
  periodSame: text(
    'L’historique est trop court\u00a0: les segments sont jugés sur la période même qui les fait, ce qui les flatte. Au mieux, à surveiller.',
    'The history is too short: segments are judged by the very period that makes them, which flatters them. To be watched at best.',
  ),
  explains: sentence<[name: string, months: number, effect: Shared]>(
    (f, name, months, effect) =>
      `Le segment explique **${f.percent(effect.share)}** des écarts de «\u00a0${name}\u00a0» sur ${monthsFr(f, months)}${range(f, effect)}.`,
    (f, name, months, effect) =>
      `The segment explains **${f.percent(effect.share)}** of the differences in “${name}” over ${monthsEn(f, months)}${range(f, effect)}.`,
  ),
  linked: sentence<[name: string, months: number, effect: Shared]>(
    (f, name, months, effect) =>
      `Entre le segment et «\u00a0${name}\u00a0» sur ${monthsFr(f, months)}, le lien est de **${f.number(effect.share, 2)}** sur une échelle de 0 à 1${range(f, effect, 2)}.`,
    (f, name, months, effect) =>
      `Between the segment and “${name}” over ${monthsEn(f, months)}, the link is **${f.number(effect.share, 2)}** on a scale of 0 to 1${range(f, effect, 2)}.`,
  ),
  noEffect: text(
    'Aucune des réponses ne varie d’un client à l’autre sur la période.',
    'None of the responses varies between customers over the period.',
  ),
  smallest: sentence<[name: string, customers: number, lift: number | null, rate: number]>(
    (f, name, customers, lift, rate) =>
      `Le plus petit segment, **${name}**, compte **${customersFr(f, customers)}**.${lift === null ? ' Aucune campagne n’y montrerait d’effet.' : ` Une campagne s’y verrait à partir de **+${f.number(lift * 100, 1)} points** de réachat (au départ\u00a0: ${f.percent(rate)}).`}`,
    (f, name, customers, lift, rate) =>
      `The smallest segment, **${name}**, has **${customersEn(f, customers)}**.${lift === null ? ' No campaign would show an effect there.' : ` A campaign would show there from **+${f.number(lift * 100, 1)} points** of customers buying again (${f.percent(rate)} to begin with).`}`,
  ),
  assumed: sentence<[rate: number]>(
    (f, rate) =>
      `L’historique ne dit pas qui rachète\u00a0: la part de départ est supposée de ${f.percent(rate)}.`,
    (f, rate) =>
      `The history does not tell who buys again: a starting share of ${f.percent(rate)} is assumed.`,
  ),
  noSegment: text('Aucun client dans ces segments.', 'No customer in these segments.'),
  complete: sentence<[found: Shared]>(
    (f, found) =>
      `Tous les critères sont connus et à jour pour **${f.percent(found.share)}** des clients${range(f, found)}.`,
    (f, found) =>
      `Every criterion is known and up to date for **${f.percent(found.share)}** of customers${range(f, found)}.`,
  ),
  reached: sentence<[found: Shared, weakest: { name: string; share: number } | null]>(
    (f, found, weakest) =>
      `**${f.percent(found.share)}** des clients sont joignables par au moins un canal, avec leur accord${range(f, found)}${weakest ? `\u00a0; le moins joignable est ${weakest.name} (${f.percent(weakest.share)})` : ''}.`,
    (f, found, weakest) =>
      `**${f.percent(found.share)}** of customers can be reached through at least one channel, with consent${range(f, found)}${weakest ? `; the least reachable is ${weakest.name} (${f.percent(weakest.share)})` : ''}.`,
  ),
  notReached: text(
    'La base ne connaît aucun accord\u00a0: personne ne peut être contacté.',
    'The base knows of no consent: nobody can be contacted.',
  ),
  stayed: sentence<[then: string, found: Shared]>(
    (f, then, found) =>
      `**${f.percent(found.share)}** des clients du ${then} sont restés dans leur segment${range(f, found)}.`,
    (f, then, found) =>
      `**${f.percent(found.share)}** of the customers of ${then} stayed in their segment${range(f, found)}.`,
  ),
  noPast: sentence<[then: string]>(
    (_, then) => `Personne n’avait encore acheté au ${then}\u00a0: rien à comparer.`,
    (_, then) => `Nobody had bought by ${then} yet: there is nothing to compare.`,
  ),
  readable: sentence<[segments: number, criteria: number]>(
    (f, segments, criteria) =>
      `**${f.number(segments)} ${f.plural(segments, 'segment', 'segments')}** tirés de **${f.number(criteria)} ${f.plural(criteria, 'critère', 'critères')}**.`,
    (f, segments, criteria) =>
      `**${f.number(segments)} ${f.plural(segments, 'segment', 'segments')}** made from **${f.number(criteria)} ${f.plural(criteria, 'criterion', 'criteria')}**.`,
  ),
  emptyOnes: sentence<[count: number]>(
    (f, n) => `${f.number(n)} ${f.plural(n, 'segment est vide', 'segments sont vides')}.`,
    (f, n) => `${f.number(n)} ${f.plural(n, 'segment is empty', 'segments are empty')}.`,
  ),
  coveredOnes: sentence<[share: number]>(
    (f, share) => `Ils couvrent ${f.percent(share)} des clients.`,
    (f, share) => `They cover ${f.percent(share)} of customers.`,
  ),
  overlapping: sentence<[share: number]>(
    (f, share) => `${f.percent(share)} des clients couverts répondent à plusieurs règles.`,
    (f, share) => `${f.percent(share)} of the customers covered meet several rules.`,
  ),

  columnResponse: text('Réponse', 'Response'),
  columnEffect: text('Effet', 'Effect'),
  columnInterval: text('Intervalle à 95\u00a0%', '95% interval'),
  columnChance: text('Par hasard', 'By chance'),
  columnVerdict: text('Verdict', 'Verdict'),
  columnSegment: text('Segment', 'Segment'),
  columnCustomers: text('Clients', 'Customers'),
  columnShare: text('Part des clients', 'Share of customers'),
  columnRevenueShare: text('Part du CA', 'Share of revenue'),
  columnRate: text('Rachètent', 'Buy again'),
  columnLift: text('Hausse visible', 'Visible rise'),
  columnCriterion: text('Critère', 'Criterion'),
  columnFilled: text('Connu', 'Known'),
  columnFresh: text('Connu et à jour', 'Known and up to date'),
  columnAny: text('Un canal au moins', 'Any channel'),
  columnKept: text('Restés', 'Stayed'),
  columnKeptShare: text('Part restée', 'Share stayed'),
  columnFrom: text('De', 'From'),
  columnTo: text('Vers', 'To'),
  effects: text('Effet des segments sur chaque réponse', 'Effect of the segments on each response'),
  bySegment: sentence<[name: string]>(
    (_, name) => `«\u00a0${name}\u00a0» par segment`,
    (_, name) => `“${name}” by segment`,
  ),
  meanOf: text('Moyenne', 'Mean'),
  yesOf: text('Part de oui', 'Share of yes'),
  shareOfValue: sentence<[value: string]>(
    (_, value) => `Part de «\u00a0${value}\u00a0»`,
    (_, value) => `Share of “${value}”`,
  ),
  sizes: text('Taille des segments', 'Sizes of the segments'),
  criteria: text('Critères utilisés', 'Criteria in use'),
  reach: text('Joignables par segment', 'Reachable by segment'),
  keptBySegment: text('Restés par segment', 'Stayed by segment'),
  moves: text('Les plus grands départs', 'The greatest moves'),
  same: sentence<[index: number]>(
    (f, index) => `Indice de Rand ajusté entre les deux dates\u00a0: ${f.number(index, 2)}.`,
    (f, index) => `Adjusted Rand index between the two dates: ${f.number(index, 2)}.`,
  ),
  none: text('–', '–'),
  rise: sentence<[lift: number]>(
    (f, lift) => `+${f.number(lift * 100, 1)} pts`,
    (f, lift) => `+${f.number(lift * 100, 1)} pts`,
  ),
  interval: sentence<[low: string, high: string]>(
    (_, low, high) => `${low} à ${high}`,
    (_, low, high) => `${low} to ${high}`,
  ),
};

/** Criteria that are no feature. */
export const criterionNames: Readonly<Record<'purchases' | 'interactions' | 'tags', Message>> = {
  purchases: text('Achats', 'Purchases'),
  interactions: text('Interactions', 'Interactions'),
  tags: text('Étiquettes', 'Tags'),
};
