import type { InteractionKind } from '../../core/features/interactions';
import { sentence, text, type Message } from '../message';

/** What customers do besides buying, as the settings call it. */
export const interactionNames: Readonly<Record<InteractionKind, Message>> = {
  referral: text('Parrainage', 'Referral'),
  review: text('Avis', 'Review'),
  event: text('Événement', 'Event attended'),
  card: text('Carte de fidélité', 'Loyalty card use'),
  'store-visit': text('Visite en magasin', 'Store visit'),
  survey: text('Réponse à une enquête', 'Survey answered'),
  nps: text('Note NPS', 'NPS rating'),
  click: text('Clic', 'Click'),
  visit: text('Visite du site ou de l’appli', 'Site or app visit'),
  open: text('Ouverture d’e-mail', 'E-mail open'),
  complaint: text('Réclamation', 'Complaint'),
  unsubscribe: text('Désinscription', 'Unsubscription'),
};

export const figureSettings = {
  tab: text('Calculs', 'Figures'),
  question: text('Comment les chiffres sont-ils calculés\u00a0?', 'How are the figures made?'),
  answer: text(
    'Ces réglages valent pour toutes les segmentations, toutes les règles et toutes les fiches du projet.',
    'These settings hold for every segmentation, every rule and every customer card of the project.',
  ),
  reset: text('Revenir aux réglages de départ', 'Back to the first settings'),
  ages: text('Tranches d’âge', 'Age bands'),
  agesHint: text(
    'Donnez l’âge auquel commence chaque tranche.',
    'Give the age at which each band starts.',
  ),
  agesField: text('Début de chaque tranche, en années', 'Start of each band, in years'),
  agesGiven: sentence<[bands: readonly string[]]>(
    (f, bands) => `Tranches\u00a0: ${f.list(bands)}.`,
    (f, bands) => `Bands: ${f.list(bands)}.`,
  ),
  noBirth: text(
    'Vos fichiers n’ont pas la date de naissance\u00a0: ces tranches attendent qu’elle arrive.',
    'Your files do not hold the birth date: these bands wait for it.',
  ),
  company: text('L’enseigne', 'The company'),
  companyHint: text(
    'Qui vit dans un autre pays réside à l’étranger.',
    'Whoever lives in another country is a resident abroad.',
  ),
  country: text('Pays de l’enseigne', 'Country of the company'),
  discount: text('La colonne des remises contient', 'The discount column holds'),
  discountMoney: text('Des montants retirés du prix', 'Amounts taken off the price'),
  discountShare: text(
    'Des parts du prix\u00a0: 0,2 pour 20\u00a0%',
    'Shares of the price: 0.2 for 20%',
  ),
  discountPercent: text('Des pourcentages\u00a0: 20 pour 20\u00a0%', 'Percentages: 20 for 20%'),
  seasons: text('Les saisons', 'The seasons'),
  seasonsHint: text(
    'Du premier au dernier jour, tous les ans. Une saison peut passer le nouvel an.',
    'From the first to the last day, every year. A season may run over the new year.',
  ),
  christmas: text('Noël', 'Christmas'),
  backToSchool: text('Rentrée', 'Back to school'),
  sales: text('Soldes', 'Sales'),
  salesFrench: text('Les dates légales en France', 'The legal dates in France'),
  salesOwn: text('Vos propres dates', 'Your own dates'),
  salesPeriod: sentence<[place: number]>(
    (f, place) => `Période ${f.number(place)}`,
    (f, place) => `Period ${f.number(place)}`,
  ),
  addPeriod: text('Ajouter une période', 'Add a period'),
  removePeriod: sentence<[name: string]>(
    (_, name) => `Retirer\u00a0: ${name}`,
    (_, name) => `Remove: ${name}`,
  ),
  from: text('du', 'from'),
  to: text('au', 'to'),
  dayOf: sentence<[season: string, end: 'from' | 'to']>(
    (_, season, end) => `${season}\u00a0: ${end === 'from' ? 'premier' : 'dernier'} jour`,
    (_, season, end) => `${season}: ${end === 'from' ? 'first' : 'last'} day`,
  ),
  monthOf: sentence<[season: string, end: 'from' | 'to']>(
    (_, season, end) => `${season}\u00a0: mois du ${end === 'from' ? 'premier' : 'dernier'} jour`,
    (_, season, end) => `${season}: month of the ${end === 'from' ? 'first' : 'last'} day`,
  ),
  engagement: text('L’engagement', 'Engagement'),
  engagementHint: text(
    'Les points de chaque interaction, qui perdent la moitié de leur poids à chaque demi-vie.',
    'The points of each interaction, which lose half their weight at every half-life.',
  ),
  proxy: text(
    'Aucune interaction dans vos fichiers\u00a0: l’engagement est estimé d’après les achats, et ces poids ne servent pas encore.',
    'No interactions in your files: engagement is estimated from purchases, and these weights are not used yet.',
  ),
  halfLife: text('Demi-vie', 'Half-life'),
  days: text('jours', 'days'),
  highShare: text('Engagement haut pour les premiers', 'High engagement for the top'),
  percent: text('%', '%'),
  points: text('points', 'points'),
  kinds: text('Vos interactions', 'Your interactions'),
  kindsUnknown: sentence<[kinds: number, count: number]>(
    (f, kinds, count) =>
      `${f.number(kinds)} ${f.plural(kinds, 'mot n’est pas compris', 'mots ne sont pas compris')} (${f.number(count)} ${f.plural(count, 'interaction', 'interactions')})\u00a0: dites ce que c’est, sinon cela ne pèse rien.`,
    (f, kinds, count) =>
      `${f.number(kinds)} ${f.plural(kinds, 'word is', 'words are')} not understood (${f.number(count)} ${f.plural(count, 'interaction', 'interactions')}): say what it is, otherwise it weighs nothing.`,
  ),
  kindsKnown: text(
    'Tous les mots de vos fichiers sont compris. Corrigez ceux qui seraient mal pris.',
    'Every word of your files is understood. Correct any that is taken wrongly.',
  ),
  written: text('Dans vos fichiers', 'In your files'),
  count: text('Interactions', 'Interactions'),
  meaning: text('Compris comme', 'Taken for'),
  meaningOf: sentence<[written: string]>(
    (_, written) => `Sens de ${written}`,
    (_, written) => `Meaning of ${written}`,
  ),
  bySelf: sentence<[name: string]>(
    (_, name) => `${name} (d’après le mot)`,
    (_, name) => `${name} (from the word)`,
  ),
  notUnderstood: text('Pas compris', 'Not understood'),
  nothing: text('Ne compte pas', 'Does not count'),
};
