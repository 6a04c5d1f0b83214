import type { Formats } from '../formats';
import { sentence, text } from '../message';

/** How alike two partitions are, by their adjusted Rand index (bounds of Steinley 2004). */
const likenessFr = (index: number) =>
  index >= 0.9
    ? 'disent presque la même chose'
    : index >= 0.8
      ? 'se recoupent fortement'
      : index >= 0.65
        ? 'se recoupent en bonne partie'
        : index >= 0.2
          ? 'se recoupent peu'
          : 'disent des choses différentes';
const likenessEn = (index: number) =>
  index >= 0.9
    ? 'say almost the same thing'
    : index >= 0.8
      ? 'agree strongly'
      : index >= 0.65
        ? 'agree for a good part'
        : index >= 0.2
          ? 'agree little'
          : 'say different things';

interface Strongest {
  readonly from: string;
  readonly to: string;
  readonly share: number;
  readonly lift: number;
}

const times = (f: Formats, lift: number) => f.number(lift, 1);

export const comparison = {
  link: text('Comparer avec une autre', 'Compare with another'),
  question: text(
    'Deux segmentations disent-elles la même chose\u00a0?',
    'Do two segmentations say the same thing?',
  ),
  answer: sentence<[index: number, strongest: Strongest | null]>(
    (f, index, strongest) =>
      `Elles **${likenessFr(index)}**\u00a0: indice de Rand ajusté **${f.number(index, 2)}**.${strongest ? ` **${f.percent(strongest.share)}** de ${strongest.from} sont dans ${strongest.to}, ${times(f, strongest.lift)} fois plus que dans la base.` : ''}`,
    (f, index, strongest) =>
      `They **${likenessEn(index)}**: adjusted Rand index **${f.number(index, 2)}**.${strongest ? ` **${f.percent(strongest.share)}** of ${strongest.from} are in ${strongest.to}, ${times(f, strongest.lift)} times the share in the base.` : ''}`,
  ),
  nobody: text('Aucun client à comparer.', 'No customer to compare.'),
  gone: text(
    'L’une de ces segmentations n’existe plus\u00a0: choisissez-en une autre.',
    'One of these segmentations no longer exists: choose another.',
  ),
  first: text('Première segmentation', 'First segmentation'),
  second: text('Seconde segmentation', 'Second segmentation'),
  swap: text('Échanger', 'Swap'),
  alluvial: sentence<[first: string, second: string]>(
    (_, first, second) => `De ${first} à ${second}`,
    (_, first, second) => `From ${first} to ${second}`,
  ),
  alluvialHint: text(
    'Chaque ruban\u00a0: les clients d’un segment de gauche qui sont dans un segment de droite.',
    'Each ribbon: the customers of a segment on the left who are in a segment on the right.',
  ),
  table: text('Tableau croisé', 'Crosstab'),
  tableHint: sentence<[first: string, second: string]>(
    (_, first, second) => `${first} en lignes, ${second} en colonnes.`,
    (_, first, second) => `${first} down, ${second} across.`,
  ),
  show: text('Dans les cases', 'In the cells'),
  customers: text('Clients', 'Customers'),
  revenue: text('CA', 'Revenue'),
  rowShare: text('Part de la ligne', 'Share of the row'),
  lift: text('Indice', 'Lift'),
  rowShareHint: text(
    'Sur 100 clients du segment en ligne, combien sont dans la colonne.',
    'Out of 100 customers of the row, how many are in the column.',
  ),
  liftHint: text(
    '1 quand la colonne pèse dans la ligne autant que dans la base, 2 quand elle y pèse le double.',
    '1 when the column weighs as much in the row as in the base, 2 when it weighs twice as much.',
  ),
  total: text('Ensemble', 'All'),
  cellText: sentence<[from: string, to: string, customers: number, share: number, lift: number]>(
    (f, from, to, customers, share, lift) =>
      `${from} et ${to}\u00a0: ${f.number(customers)} ${f.plural(customers, 'client', 'clients')}, ${f.percent(share)} de la ligne, indice ${f.number(lift, 2)}`,
    (f, from, to, customers, share, lift) =>
      `${from} and ${to}: ${f.number(customers)} ${f.plural(customers, 'customer', 'customers')}, ${f.percent(share)} of the row, lift ${f.number(lift, 2)}`,
  ),
  columnFrom: text('De', 'From'),
  columnTo: text('Vers', 'To'),
  howRand: text(
    'Indice de Rand ajusté (Hubert et Arabie, 1985)\u00a0: parmi toutes les paires de clients, celles que les deux segmentations réunissent ou séparent de la même façon, hasard déduit. 1\u00a0: même partage\u00a0; 0\u00a0: pas plus proches que par hasard. Mots selon Steinley (2004)\u00a0: 0,90, 0,80 et 0,65.',
    'Adjusted Rand index (Hubert & Arabie 1985): among all pairs of customers, those that both segmentations put together or apart in the same way, less what chance gives. 1: the same partition; 0: no closer than by chance. Words by Steinley (2004): 0.90, 0.80 and 0.65.',
  ),
  howCounts: sentence<[date: string, customers: number]>(
    (f, date, customers) =>
      `Au **${date}**, ${f.number(customers)} clients, chacun une fois de chaque côté.`,
    (f, date, customers) =>
      `As of **${date}**, ${f.number(customers)} customers, each once on either side.`,
  ),
};
