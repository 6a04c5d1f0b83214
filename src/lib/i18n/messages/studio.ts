import type { SegmentationKind } from '../../core/segmentation/definition';
import { sentence, text, type Message } from '../message';

/** The question that the page of a kind answers. */
export const kindQuestions: Readonly<Record<Exclude<SegmentationKind, 'rfm'>, Message>> = {
  lifecycle: text('Où en sont vos clients\u00a0?', 'Where do your customers stand?'),
  tiers: text('Qui fait votre chiffre d’affaires\u00a0?', 'Who makes your revenue?'),
  'value-engagement': text(
    'Qui achète, et qui aime la marque\u00a0?',
    'Who buys, and who loves the brand?',
  ),
  attribute: text('De qui votre base est-elle faite\u00a0?', 'Who is your base made of?'),
  cross: text('Où se croisent-ils\u00a0?', 'Where do they cross?'),
  tags: text('Qui porte vos étiquettes\u00a0?', 'Who carries your tags?'),
  rules: text('Qui répond à vos règles\u00a0?', 'Who meets your rules?'),
};

export const studio = {
  tabs: text('Segmentations', 'Segmentations'),
  gone: text('Cette segmentation n’existe plus.', 'This segmentation no longer exists.'),
  rename: text('Renommer la segmentation', 'Rename the segmentation'),
  remove: text('Supprimer la segmentation', 'Delete the segmentation'),
  newOne: text('Nouvelle', 'New'),
  newQuestion: text('Que voulez-vous segmenter\u00a0?', 'What do you want to segment by?'),
  newAnswer: text(
    'Une segmentation de plus à côté des autres\u00a0; rien de ce qui existe ne change.',
    'One more segmentation beside the others; nothing that exists changes.',
  ),
  create: text('Créer', 'Create'),
  settings: text('Réglages', 'Settings'),
  settingsHint: text('Les segments suivent aussitôt.', 'The segments follow at once.'),
  by: text('Repères', 'Measured by'),
  byRhythm: text('Le rythme de chacun', 'Each one’s own rhythm'),
  byMonths: text('Des durées fixes', 'Fixed periods'),
  rhythmHint: text(
    'Le temps depuis le dernier achat, compté en intervalles habituels du client.',
    'The time since the last purchase, counted in the customer’s usual gaps.',
  ),
  monthsHint: sentence<[months: readonly number[]]>(
    (f, m) => `Mêmes durées pour tous\u00a0: ${f.list(m.map((n) => f.number(n)))} mois.`,
    (f, m) => `The same periods for everyone: ${f.list(m.map((n) => f.number(n)))} months.`,
  ),
  tiers: text('Niveaux', 'Tiers'),
  pmg: text('Petits, moyens, grands', 'Small, medium, large'),
  abc: text('ABC (80, 95, 100\u00a0% du CA)', 'ABC (80, 95, 100% of revenue)'),
  deciles: text('Déciles', 'Deciles'),
  window: text('Période', 'Period'),
  split: text('Selon', 'By'),
  splitAlso: text('Et selon', 'And by'),
  nothing: text('–', '–'),
  proxy: text(
    'Aucune interaction dans vos fichiers\u00a0: l’engagement est estimé d’après les achats (régularité, ancienneté, variété, plein tarif).',
    'No interactions in your files: engagement is estimated from purchases (regularity, tenure, variety, full price).',
  ),
  grid: text('La grille', 'The grid'),
  gridHint: text(
    'Valeur en lignes, engagement en colonnes. Chaque case peut rejoindre un autre segment.',
    'Value down, engagement across. Each cell can join another segment.',
  ),
  cell: sentence<[value: string, engagement: string]>(
    (_, value, engagement) => `Valeur ${value}, engagement ${engagement}`,
    (_, value, engagement) => `${value} value, ${engagement} engagement`,
  ),
  noSplit: text(
    'Vos fichiers ne disent rien des personnes\u00a0: il faut au moins une colonne comme la ville, le genre ou le magasin.',
    'Your files say nothing of the people: at least one column such as city, gender or store is needed.',
  ),
  reset: text('Revenir aux réglages de départ', 'Back to the first settings'),
  howDate: sentence<[date: string, window: string]>(
    (_, date, window) => `Au **${date}**, ${window}.`,
    (_, date, window) => `As of **${date}**, ${window}.`,
  ),
};

/** Levels of value and of engagement, as the grid says them. */
export const gridLevels: Readonly<Record<'high' | 'medium' | 'low' | 'inactive', Message>> = {
  high: text('haute', 'high'),
  medium: text('moyenne', 'medium'),
  low: text('basse', 'low'),
  inactive: text('inactifs', 'inactive'),
};
