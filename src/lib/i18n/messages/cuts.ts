import type { CutAxis } from '../../core/segmentation/cut-axes';
import { sentence, text, type Message } from '../message';

/** What a figure that is cut is called. */
export const axisNames: Readonly<Record<Exclude<CutAxis, 'bands-0' | 'bands-1'>, Message>> = {
  worth: text('Montant par client', 'Amount per customer'),
  engagement: text('Score d’engagement', 'Engagement score'),
  rhythm: text(
    'Temps depuis le dernier achat, en intervalles habituels',
    'Time since the last purchase, in usual gaps',
  ),
  months: text('Mois depuis le dernier achat', 'Months since the last purchase'),
};

/** Settings of the kinds of segmentation. */
export const cutWords = {
  title: text('Les bornes', 'The cuts'),
  hint: text('Glissez une borne\u00a0: les segments suivent.', 'Drag a cut: the segments follow.'),
  same: text('Personne n’a de valeur à découper ici.', 'Nobody has a value to cut here.'),
  fixed: text(
    'Une borne ne sépare personne\u00a0: passez aux montants pour la placer à la main.',
    'A cut parts nobody: switch to amounts to place it by hand.',
  ),
  times: sentence<[value: number]>(
    (f, n) => `${f.number(n, 1)}\u00a0×`,
    (f, n) => `${f.number(n, 1)}×`,
  ),
  months: sentence<[count: number]>(
    (f, n) => `${f.number(n)}\u00a0mois`,
    (f, n) => `${f.number(n)} ${f.plural(n, 'month', 'months')}`,
  ),
  monthsUnit: text('mois', 'months'),
  timesUnit: text('×', '×'),
  until: sentence<[segment: string]>(
    (_, segment) => `${segment} jusqu’à`,
    (_, segment) => `${segment} up to`,
  ),
  newFor: text('Nouveau pendant', 'New for'),
  measure: text('Valeur mesurée par', 'Value measured by'),
  cutBy: text('Découpage', 'Cut by'),
  byCustomers: text('Parts des clients', 'Shares of customers'),
  byRevenue: text('Parts du chiffre d’affaires', 'Shares of revenue'),
  byAmounts: text('Montants', 'Amounts'),
  percents: text('Parts cumulées (%), du meilleur au dernier', 'Running shares (%), best first'),
  amounts: text('À partir de, du meilleur au dernier', 'From, best first'),
  activity: text('Inactif sans achat pendant', 'Inactive without a purchase for'),
  activityMonths: text('Un nombre de mois', 'A number of months'),
  activityRhythm: text('Un multiple de son rythme', 'A multiple of one’s own rhythm'),
  activeFor: text('Combien', 'How long'),
  engagementBy: text('Engagement', 'Engagement'),
  byLevel: sentence<[share: number]>(
    (f, share) => `Haute pour les premiers ${f.percent(share)}`,
    (f, share) => `High for the top ${f.percent(share)}`,
  ),
  byScores: text('Par scores, bornes à la main', 'By scores, cuts by hand'),
  highFrom: text('Haute à partir de', 'High from'),
  mediumAbove: text('Moyenne au-dessus de', 'Medium above'),
  weights: text('Poids et durée de l’engagement', 'Weights and half-life of engagement'),
  names: text('Les noms', 'The names'),
  namesHint: text(
    'Chaque segment porte un nom dans les deux langues.',
    'Each segment has a name in both languages.',
  ),
  rename: text('Renommer ou ajouter des segments', 'Rename or add segments'),
  nameIn: sentence<[segment: string, language: 'fr' | 'en']>(
    (_, segment, language) => `${segment}, en ${language === 'fr' ? 'français' : 'anglais'}`,
    (_, segment, language) => `${segment}, in ${language === 'fr' ? 'French' : 'English'}`,
  ),
  french: text('Français', 'French'),
  english: text('Anglais', 'English'),
  bothNames: text('Il faut un nom dans les deux langues.', 'A name is needed in both languages.'),
  firstName: sentence<[segment: string]>(
    (_, segment) => `Rendre son nom à ${segment}`,
    (_, segment) => `Give ${segment} its first name back`,
  ),
  add: text('Ajouter un segment', 'Add a segment'),
  drop: sentence<[segment: string]>(
    (_, segment) => `Retirer ${segment}`,
    (_, segment) => `Remove ${segment}`,
  ),
  addedName: text('Nouveau segment', 'New segment'),
  unused: text('Aucune case de la grille ne le donne encore.', 'No cell of the grid gives it yet.'),
  keep: text('Valeurs qui ont leur segment', 'Values with their own segment'),
  kept: sentence<[values: number, kept: number, share: number]>(
    (f, values, kept, share) =>
      `${f.number(values)} valeurs différentes\u00a0: les ${f.number(kept)} plus fréquentes ont leur segment (${f.percent(share)} des clients), les autres n’en font qu’un.`,
    (f, values, kept, share) =>
      `${f.number(values)} different values: the ${f.number(kept)} most frequent have their segment (${f.percent(share)} of customers), the others share one.`,
  ),
  edges: sentence<[feature: string]>(
    (_, feature) => `Tranches\u00a0: ${feature}`,
    (_, feature) => `Bands: ${feature}`,
  ),
  edgesHint: text(
    'Le début de chaque tranche\u00a0; une de plus s’ouvre avant la première.',
    'Where each band starts; one more is open below the first.',
  ),
  edgesPercent: text('Le début de chaque tranche, en\u00a0%.', 'Where each band starts, in %.'),
  allSame: sentence<[feature: string]>(
    (_, feature) => `Tous les clients ont la même valeur de ${feature}\u00a0: rien à découper.`,
    (_, feature) => `All customers have the same ${feature}: nothing to cut.`,
  ),
  absent: sentence<[name: string]>(
    (_, name) => `${name} (absent)`,
    (_, name) => `${name} (missing)`,
  ),
};
