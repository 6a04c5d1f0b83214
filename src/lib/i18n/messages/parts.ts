import { appError, ERROR_CODES } from '../../core/errors';
import type { PartNote, PartNoteCode } from '../../core/parts';
import type { Formats } from '../formats';
import { t } from '../language.svelte';
import { sentence, text, type Message } from '../message';
import { quote } from '../quote';
import { errorTexts } from './errors';

type Params = NonNullable<PartNote['params']>;

const count = (p: Params, key: string) => Number(p[key] ?? 0);
const some = (f: Formats, p: Params, key: string, one: string, other: string) =>
  `${f.number(count(p, key))} ${f.plural(count(p, key), one, other)}`;

/** A column of a sheet by its label, else by its place from 1. */
function column(f: Formats, p: Params): string {
  const label = String(p['column'] ?? '');
  const fr = f.language === 'fr';
  if (/^\d+$/.test(label)) return `${fr ? 'colonne' : 'column'} ${label}`;
  return `${fr ? 'colonne' : 'column'} ${quote(f, label)}`;
}

/** The error that kept an entry out, in its own words. */
function reason(p: Params): string {
  const code = ERROR_CODES.find((known) => known === p['reason']) ?? 'file-unreadable';
  const params = { fileName: String(p['name'] ?? '') };
  if (code === 'file-unsupported-format') return t(parts.otherFormat);
  return errorTexts(appError(code, params)).title;
}

const notes: Record<PartNoteCode, Message<[Params]>> = {
  'merged-cells': sentence(
    (f, p) =>
      `${some(f, p, 'cells', 'cellule est couverte par une cellule fusionnée', 'cellules sont couvertes par des cellules fusionnées')}\u00a0: ${count(p, 'filled') === 0 ? 'aucune n’a reçu sa valeur' : `${f.number(count(p, 'filled'))} ${f.plural(count(p, 'filled'), 'a reçu sa valeur', 'ont reçu leur valeur')}`}.`,
    (f, p) =>
      `${some(f, p, 'cells', 'cell is covered by a merged cell', 'cells are covered by merged cells')}: ${count(p, 'filled') === 0 ? 'none got its value' : `${f.number(count(p, 'filled'))} got ${f.plural(count(p, 'filled'), 'its value', 'their value')}`}.`,
  ),
  'error-cells': sentence(
    (f, p) =>
      `${some(f, p, 'cells', 'cellule en erreur est lue comme vide', 'cellules en erreur sont lues comme vides')} (${quote(f, p['example'])}). Corrigez le classeur pour en retrouver la valeur.`,
    (f, p) =>
      `${some(f, p, 'cells', 'cell that shows an error is', 'cells that show an error are')} read as empty (${quote(f, p['example'])}). Mend the workbook to get the value back.`,
  ),
  formulas: sentence(
    (f, p) =>
      `${some(f, p, 'cells', 'formule\u00a0: son résultat enregistré est lu', 'formules\u00a0: leurs résultats enregistrés sont lus')}, rien n’est recalculé. Si le classeur n’est pas à jour, recalculez-le et enregistrez-le d’abord.`,
    (f, p) =>
      `${some(f, p, 'cells', 'formula: its saved result is', 'formulas: their saved results are')} read, nothing is computed again. If the workbook is not up to date, recalculate and save it first.`,
  ),
  'dates-1904': sentence(
    () => 'Ce classeur compte les jours à partir de 1904\u00a0: les dates en tiennent compte.',
    () => 'This workbook counts days from 1904: its dates are read accordingly.',
  ),
  'hidden-rows': sentence(
    (f, p) =>
      `${some(f, p, 'rows', 'ligne masquée dans le classeur est lue comme les autres', 'lignes masquées dans le classeur sont lues comme les autres')}.`,
    (f, p) =>
      `${some(f, p, 'rows', 'row that the workbook hides is', 'rows that the workbook hides are')} read like the others.`,
  ),
  'hidden-sheet': sentence(
    () => 'Cette feuille est masquée dans le classeur\u00a0; elle est lue comme les autres.',
    () => 'The workbook hides this sheet; it is read like the others.',
  ),
  'zeros-restored': sentence(
    (f, p) =>
      `Zéros de tête remis comme le classeur les affiche\u00a0: ${column(f, p)}, ${some(f, p, 'cells', 'cellule', 'cellules')} (${quote(f, p['example'])} par exemple).`,
    (f, p) =>
      `Leading zeros put back as the workbook shows them: ${column(f, p)}, ${some(f, p, 'cells', 'cell', 'cells')} (such as ${quote(f, p['example'])}).`,
  ),
  'zeros-lost': sentence(
    (f, p) =>
      `Il manque sans doute un zéro de tête\u00a0: ${column(f, p)}, ${some(f, p, 'cells', 'cellule', 'cellules')} (${quote(f, p['example'])} par exemple). Le classeur ne l’a pas gardé\u00a0; le nettoyage le rend aux codes postaux.`,
    (f, p) =>
      `A leading zero is probably missing: ${column(f, p)}, ${some(f, p, 'cells', 'cell', 'cells')} (such as ${quote(f, p['example'])}). The workbook did not keep it; cleaning gives it back to postcodes.`,
  ),
  'empty-sheet': sentence(
    (f, p) => `La feuille ${quote(f, p['name'])} est vide\u00a0: elle est passée.`,
    (f, p) => `Sheet ${quote(f, p['name'])} is empty: it is passed over.`,
  ),
  'left-out': sentence(
    (f, p) => `${quote(f, p['name'])} n’est pas lu. ${reason(p)}`,
    (f, p) => `${quote(f, p['name'])} is not read. ${reason(p)}`,
  ),
  'new-part': sentence(
    (f, p) =>
      `${quote(f, p['name'])} n’était pas dans ce fichier\u00a0: ce n’est pas lu. Pour l’ajouter, déposez le fichier sur le projet.`,
    (f, p) =>
      `${quote(f, p['name'])} was not in this file before: it is not read. To add it, drop the file on the project.`,
  ),
  'nested-values': sentence(
    (f, p) =>
      `${some(f, p, 'columns', 'colonne contient', 'colonnes contiennent')} des valeurs composées\u00a0: chaque partie est devenue une colonne, ou un texte JSON.`,
    (f, p) =>
      `${some(f, p, 'columns', 'column holds', 'columns hold')} values made of others: each part became a column, or JSON text.`,
  ),
  'not-records': sentence(
    (f, p) =>
      `${some(f, p, 'records', 'valeur qui n’est pas un enregistrement est laissée', 'valeurs qui ne sont pas des enregistrements sont laissées')} de côté.`,
    (f, p) =>
      `${some(f, p, 'records', 'value that is not a record is', 'values that are not records are')} left out.`,
  ),
};

/** What may be done with merged cells: a value of `ExpandChoice.fillMerged`, by name. */
export const mergedWays = ['texts', 'all', 'none'] as const;
export type MergedWay = (typeof mergedWays)[number];

/** Merged cells of a workbook: what can be chosen, and what comes of it. */
export const mergedCells = {
  choose: sentence<[file: string]>(
    (f, file) => `Cellules fusionnées de ${quote(f, file)}`,
    (f, file) => `Merged cells of ${quote(f, file)}`,
  ),
  ways: {
    texts: text('Répéter les textes et les dates', 'Repeat texts and dates'),
    all: text('Répéter aussi les nombres', 'Repeat numbers too'),
    none: text('Ne rien répéter', 'Repeat nothing'),
  } satisfies Record<MergedWay, Message>,
  before: text(
    'Avant\u00a0: seule la première des cellules fusionnées porte la valeur, les autres sont vides.',
    'Before: only the first of the merged cells holds the value, the others are empty.',
  ),
  after: {
    texts: text(
      'Après\u00a0: un texte ou une date est repris à chaque ligne\u00a0; un nombre ne l’est pas, il serait compté plusieurs fois.',
      'After: a text or a date stands on every line; a number does not, it would be counted several times.',
    ),
    all: text(
      'Après\u00a0: toute valeur est reprise dans chaque cellule. Un montant fusionné sur trois lignes compte trois fois.',
      'After: every value stands in each cell. An amount merged over three lines counts three times.',
    ),
    none: text(
      'Après\u00a0: rien ne change, les autres cellules restent vides.',
      'After: nothing changes, the other cells stay empty.',
    ),
  } satisfies Record<MergedWay, Message>,
};

/** Tables inside archives and workbooks. */
export const parts = {
  notes: sentence<[file: string]>(
    (f, file) => `À savoir sur ${quote(f, file)}`,
    (f, file) => `Good to know about ${quote(f, file)}`,
  ),
  otherFormat: text(
    'Son format n’est pas celui d’un tableau.',
    'Its format is not that of a table.',
  ),
  sheets: sentence<[file: string, tables: number]>(
    (f, file, n) =>
      `${quote(f, file)} contient ${f.number(n)} ${f.plural(n, 'tableau', 'tableaux')}`,
    (f, file, n) => `${quote(f, file)} holds ${f.number(n)} ${f.plural(n, 'table', 'tables')}`,
  ),
  sheetsHint: text(
    'Désactivez ceux qui ne doivent pas servir.',
    'Switch off those not to be used.',
  ),
  moreNotes: sentence<[count: number]>(
    (f, n) => `${f.number(n)} ${f.plural(n, 'autre remarque', 'autres remarques')}`,
    (f, n) => `${f.number(n)} other ${f.plural(n, 'note', 'notes')}`,
  ),
  lines: sentence<[rows: number]>(
    (f, n) => `${f.number(n)} ${f.plural(n, 'ligne', 'lignes')}`,
    (f, n) => `${f.number(n)} ${f.plural(n, 'line', 'lines')}`,
  ),
};

/** What opening a container did, as a sentence in the language of the screen. */
export function partNoteText({ code, params }: PartNote): string {
  return t(notes[code], params ?? {});
}
