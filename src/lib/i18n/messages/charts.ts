import type { Formats } from '../formats';
import { sentence, text } from '../message';

const customers = (f: Formats, count: number) =>
  `${f.number(count)}\u00a0${f.plural(count, 'client', 'clients')}`;
const customersEn = (f: Formats, count: number) =>
  `${f.number(count)} ${f.plural(count, 'customer', 'customers')}`;

/** Names said one by one in a note; the others are counted. */
const SAID = 6;
function few(f: Formats, names: readonly string[], language: 'fr' | 'en'): string {
  const left = names.length - SAID;
  if (left < 2) return f.list(names);
  const others = language === 'fr' ? `${f.number(left)}\u00a0autres` : `${f.number(left)} others`;
  return f.list([...names.slice(0, SAID), others]);
}

export const charts = {
  viewChart: text('Graphique', 'Chart'),
  viewTable: text('Tableau', 'Table'),
  view: sentence<[title: string]>(
    (_, title) => `Affichage de «\u00a0${title}\u00a0»`,
    (_, title) => `View of “${title}”`,
  ),
  menu: sentence<[title: string]>(
    (_, title) => `Copier ou enregistrer «\u00a0${title}\u00a0»`,
    (_, title) => `Copy or save “${title}”`,
  ),
  copyPng: text('Copier l’image', 'Copy picture'),
  savePng: text('Enregistrer en PNG', 'Save as PNG'),
  saveSvg: text('Enregistrer en SVG', 'Save as SVG'),
  saveCsv: text('Enregistrer en CSV', 'Save as CSV'),
  copied: text('Image copiée', 'Picture copied'),
  saved: sentence<[file: string]>(
    (_, file) => `${file} enregistré`,
    (_, file) => `${file} saved`,
  ),
  copyFailed: text(
    'Copie refusée par le navigateur\u00a0: enregistrez l’image.',
    'The browser refused the copy: save the picture instead.',
  ),
  saveFailed: text(
    'L’image n’a pas pu être produite. Réessayez, ou enregistrez en SVG.',
    'The picture could not be made. Try again, or save as SVG.',
  ),
  source: sentence<[date: string, dataset: string, definition: string]>(
    (_, date, dataset, definition) =>
      [`Au ${date}`, dataset, definition].filter((p) => p !== '').join(' · '),
    (_, date, dataset, definition) =>
      [`As of ${date}`, dataset, definition].filter((p) => p !== '').join(' · '),
  ),

  heatmapCell: sentence<
    [
      row: string,
      rowLabel: string,
      column: string,
      columnLabel: string,
      count: number,
      share: string,
      detail: string,
      segment: string,
    ]
  >(
    (f, row, rowLabel, column, columnLabel, count, share, detail, segment) =>
      `${row}\u00a0: ${rowLabel}, ${column.toLowerCase()}\u00a0: ${columnLabel}. ${customers(f, count)}, ${share} de la base${detail && `, ${detail}`}.${segment && ` Segment\u00a0: ${segment}.`}`,
    (f, row, rowLabel, column, columnLabel, count, share, detail, segment) =>
      `${row}: ${rowLabel}, ${column.toLowerCase()}: ${columnLabel}. ${customersEn(f, count)}, ${share} of the base${detail && `, ${detail}`}.${segment && ` Segment: ${segment}.`}`,
  ),
  customers: sentence<[count: number]>(customers, customersEn),
  shareOfBase: sentence<[share: string]>(
    (_, share) => `${share} de la base`,
    (_, share) => `${share} of the base`,
  ),
  legend: text('Segments de la grille', 'Segments in the grid'),

  smallSegments: text('Segments trop petits pour leur nom', 'Segments too small for their name'),
  unnamedSegments: sentence<[count: number]>(
    (f, n) =>
      `${f.number(n)}\u00a0${f.plural(n, 'autre segment, plus petit', 'autres segments, plus petits')}\u00a0: à lire dans le tableau.`,
    (f, n) =>
      `${f.number(n)} ${f.plural(n, 'other segment, smaller', 'other segments, smaller')}: read in the table.`,
  ),
  treemapCell: sentence<[name: string, value: string, share: string]>(
    (_, name, value, share) => `${name}\u00a0: ${value}, ${share}`,
    (_, name, value, share) => `${name}: ${value}, ${share}`,
  ),
  nothingToDraw: text(
    'Rien à dessiner\u00a0: aucune valeur positive.',
    'Nothing to draw: no positive value.',
  ),
  withoutRevenue: sentence<[names: readonly string[]]>(
    (f, names) =>
      `${names.length}\u00a0${f.plural(names.length, 'segment', 'segments')} sans chiffre d’affaires\u00a0: ${few(f, names, 'fr')}`,
    (f, names) =>
      `${names.length} ${f.plural(names.length, 'segment', 'segments')} without revenue: ${few(f, names, 'en')}`,
  ),
  withoutCustomers: sentence<[names: readonly string[]]>(
    (f, names) =>
      `${names.length}\u00a0${f.plural(names.length, 'segment', 'segments')} sans client\u00a0: ${few(f, names, 'fr')}`,
    (f, names) =>
      `${names.length} ${f.plural(names.length, 'segment', 'segments')} without customers: ${few(f, names, 'en')}`,
  ),
  negativeRevenue: sentence<[names: readonly string[]]>(
    (f, names) =>
      `${names.length}\u00a0${f.plural(names.length, 'segment', 'segments')} où les retours dépassent les achats\u00a0: ${few(f, names, 'fr')}`,
    (f, names) =>
      `${names.length} ${f.plural(names.length, 'segment', 'segments')} where returns exceed purchases: ${few(f, names, 'en')}`,
  ),
  /** A true minus: a line never breaks after it, as it may after a hyphen. */
  nameWithValue: sentence<[name: string, value: string]>(
    (_, name, value) => `${name} (${value.replace('-', '\u2212')})`,
    (_, name, value) => `${name} (${value.replace('-', '\u2212')})`,
  ),

  cut: sentence<[index: number, total: number, measure: string]>(
    (_, index, total, measure) => `${measure}, seuil ${index} sur ${total}`,
    (_, index, total, measure) => `${measure}, cut ${index} of ${total}`,
  ),
  cutHelp: text(
    'Flèches pour déplacer, Page haut ou bas pour aller plus vite, Suppr pour retirer, + pour ajouter.',
    'Arrows to move, Page Up or Down to move faster, Delete to remove, + to add.',
  ),
  addCut: text('Ajouter un seuil', 'Add a cut'),
  removeCut: text('Retirer le seuil', 'Remove the cut'),
  removeCutAt: sentence<[value: string]>(
    (_, value) => `Retirer le seuil ${value}`,
    (_, value) => `Remove the cut at ${value}`,
  ),
  binRange: sentence<[from: string, to: string]>(
    (_, from, to) => `de ${from} à ${to}`,
    (_, from, to) => `${from} to ${to}`,
  ),
  binBeyond: sentence<[from: string, to: string]>(
    (_, from, to) => `plus de ${from}, jusqu’à ${to}`,
    (_, from, to) => `over ${from}, up to ${to}`,
  ),
  beyond: sentence<[from: string]>(
    (_, from) => `+\u00a0de ${from}`,
    (_, from) => `over ${from}`,
  ),

  firstPurchase: sentence<[date: string]>(
    (_, date) => `1er achat ${date}`,
    (_, date) => `First ${date}`,
  ),
  lastPurchase: sentence<[date: string]>(
    (_, date) => `Dernier ${date}`,
    (_, date) => `Last ${date}`,
  ),
  onlyPurchase: sentence<[date: string]>(
    (_, date) => `Seul achat ${date}`,
    (_, date) => `Only purchase ${date}`,
  ),
  asOf: sentence<[date: string]>(
    (_, date) => `Au ${date}`,
    (_, date) => `As of ${date}`,
  ),
  purchaseOn: sentence<[date: string, amount: string, detail: string]>(
    (_, date, amount, detail) => `Achat du ${date}\u00a0: ${amount}${detail && `, ${detail}`}`,
    (_, date, amount, detail) => `Purchase on ${date}: ${amount}${detail && `, ${detail}`}`,
  ),
  returnOn: sentence<[date: string, amount: string, detail: string]>(
    (_, date, amount, detail) => `Retour du ${date}\u00a0: ${amount}${detail && `, ${detail}`}`,
    (_, date, amount, detail) => `Return on ${date}: ${amount}${detail && `, ${detail}`}`,
  ),
  purchase: text('Achat', 'Purchase'),
  return: text('Retour', 'Return'),
  returns: text('retours', 'returns'),
  noPurchase: text('Aucun achat', 'No purchase'),
};
