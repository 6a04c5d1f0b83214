import type { Repair, RepairKind } from '../../core/repairs';
import type { Formats } from '../formats';
import { sentence, text, type Message } from '../message';
import { quote } from '../quote';

interface RepairWords {
  readonly label: Message;
  /** What was seen, with the count and where. */
  readonly seen: Message<[Repair]>;
  /** What the repair does, and what refusing it leaves. */
  readonly meaning: Message;
}

const LINES_SHOWN = 5;
const LABELS_SHOWN = 4;

/** `, lignes 6 et 11`; nothing where lines were not counted. */
function at(f: Formats, { lines, count }: Repair): string {
  if (lines.length === 0) return '';
  const shown = lines.slice(0, LINES_SHOWN).map((line) => f.number(line));
  const all = count > shown.length ? [...shown, '…'] : shown;
  const word =
    f.language === 'fr'
      ? f.plural(all.length, 'ligne', 'lignes')
      : f.plural(all.length, 'line', 'lines');
  return ` (${word} ${count > shown.length ? all.join(', ') : f.list(all)})`;
}

function labels(f: Formats, { columns }: Repair): string {
  const shown = columns.slice(0, LABELS_SHOWN).map((label) => quote(f, label, 30));
  return columns.length > LABELS_SHOWN ? `${shown.join(', ')}…` : f.list(shown);
}

const some = (f: Formats, count: number, one: string, other: string) =>
  `${f.number(count)} ${f.plural(count, one, other)}`;

/** Every kind of repair, in words. */
export const repairKinds: Record<RepairKind, RepairWords> = {
  'title-lines': {
    label: text('Lignes de titre au-dessus du tableau', 'Title lines above the table'),
    seen: sentence(
      (f, r) => `${some(f, r.count, 'ligne passée', 'lignes passées')} avant les en-têtes.`,
      (f, r) => `${some(f, r.count, 'line', 'lines')} passed over above the headings.`,
    ),
    meaning: text(
      'Refusé, la première ligne du fichier est lue comme en-tête.',
      'If refused, the first line of the file is read as headings.',
    ),
  },
  'two-line-header': {
    label: text('En-têtes sur deux lignes', 'Headings on two lines'),
    seen: sentence(
      (f, r) => `Réunis en un nom par colonne\u00a0: ${labels(f, r)}.`,
      (f, r) => `Joined into one name for each column: ${labels(f, r)}.`,
    ),
    meaning: text(
      'Refusé, seule la première ligne nomme les colonnes.',
      'If refused, the first line alone names the columns.',
    ),
  },
  'repeated-headers': {
    label: text('En-têtes répétés', 'Repeated headings'),
    seen: sentence(
      (f, r) =>
        `${some(f, r.count, 'ligne répète les en-têtes', 'lignes répètent les en-têtes')}${at(f, r)}.`,
      (f, r) =>
        `${some(f, r.count, 'line repeats the headings', 'lines repeat the headings')}${at(f, r)}.`,
    ),
    meaning: text(
      'Refusé, tout est lu comme des données.',
      'If refused, everything is read as data.',
    ),
  },
  'total-lines': {
    label: text('Totaux et sous-totaux', 'Totals and subtotals'),
    seen: sentence(
      (f, r) =>
        `${some(f, r.count, 'ligne de total retirée', 'lignes de total retirées')}${at(f, r)}.`,
      (f, r) => `${some(f, r.count, 'total line', 'total lines')} taken away${at(f, r)}.`,
    ),
    meaning: text(
      'Refusé, chaque total est lu comme une ligne de données.',
      'If refused, each total is read as a line of data.',
    ),
  },
  'closing-notes': {
    label: text('Notes sous le tableau', 'Notes below the table'),
    seen: sentence(
      (f, r) =>
        `${some(f, r.count, 'ligne de note retirée', 'lignes de notes retirées')}${at(f, r)}.`,
      (f, r) => `${some(f, r.count, 'note line', 'note lines')} taken away${at(f, r)}.`,
    ),
    meaning: text(
      'Refusé, tout est lu comme des données.',
      'If refused, everything is read as data.',
    ),
  },
  'unpivot-months': {
    label: text(
      'Un mois par colonne\u00a0: en faire des lignes',
      'One month per column: make lines of them',
    ),
    seen: sentence(
      (f, r) =>
        `${some(f, r.count, 'colonne est un mois', 'colonnes sont des mois')}\u00a0: ${labels(f, r)}. Chaque montant rempli deviendrait une ligne datée du premier du mois.`,
      (f, r) =>
        `${some(f, r.count, 'column is a month', 'columns are months')}: ${labels(f, r)}. Each filled amount would become a line dated the first of the month.`,
    ),
    meaning: text(
      'Proposé\u00a0: à activer si ces colonnes sont des montants.',
      'Offered: switch on if these columns are amounts.',
    ),
  },
  transposed: {
    label: text(
      'Tableau couché\u00a0: échanger lignes et colonnes',
      'Table on its side: swap lines and columns',
    ),
    seen: sentence(
      (f, r) =>
        `Les noms de colonnes sont dans la première colonne\u00a0: ${some(f, r.count, 'ligne deviendrait une colonne', 'lignes deviendraient des colonnes')}.`,
      (f, r) =>
        `The names of columns stand in the first column: ${some(f, r.count, 'line would become a column', 'lines would become columns')}.`,
    ),
    meaning: text(
      'Proposé\u00a0: à activer si chaque colonne est un enregistrement.',
      'Offered: switch on if each column is a record.',
    ),
  },
};

/** The list of repairs of one source. */
export const repairs = {
  title: sentence<[file: string]>(
    (f, file) => `Réparations de ${quote(f, file)}`,
    (f, file) => `Repairs of ${quote(f, file)}`,
  ),
  compare: text('Voir avant et après', 'See before and after'),
  before: text('Avant', 'Before'),
  after: text('Après', 'After'),
  sample: sentence<[label: string, side: string]>(
    (_, label, side) => `${label}\u00a0: ${side.toLowerCase()}`,
    (_, label, side) => `${label}: ${side.toLowerCase()}`,
  ),
  moreColumns: sentence<[count: number]>(
    (f, n) => `et ${some(f, n, 'autre colonne', 'autres colonnes')}`,
    (f, n) => `and ${some(f, n, 'other column', 'other columns')}`,
  ),
};
