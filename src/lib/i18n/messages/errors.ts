import type { AppError, ErrorCode } from '../../core/errors';
import type { Formats } from '../formats';
import { t } from '../language.svelte';
import { quote } from '../quote';
import { backupErrors } from './backup-errors';
import { containerErrors } from './container-errors';
import { failure, type ErrorMessage, type ErrorParams } from './failure';
import { machineErrors } from './machine-errors';
import { privacyErrors } from './privacy-errors';
import { delimiterName } from './sources';

const file = (f: Formats, p: ErrorParams) => quote(f, p['fileName']);
const count = (p: ErrorParams, key: string) => Number(p[key] ?? 0);

/** A column by its label, else by what it was to hold. */
function column(f: Formats, p: ErrorParams, otherwise: string): string {
  const label = String(p['column'] ?? '').trim();
  if (label === '') return otherwise;
  return f.language === 'fr' ? `la colonne ${quote(f, label)}` : `column ${quote(f, label)}`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const FORMATS_FR: Readonly<Record<string, string>> = {
  xlsx: 'un classeur Excel',
  xls: 'un classeur Excel',
  xls5: 'un classeur Excel d’avant 1997',
  ods: 'un classeur OpenDocument',
  zip: 'une archive ZIP',
  gzip: 'un fichier compressé',
  '7z': 'une archive 7-Zip',
  rar: 'une archive RAR',
  bzip2: 'un fichier compressé',
  zstd: 'un fichier compressé',
  pdf: 'un PDF',
  png: 'une image',
  jpeg: 'une image',
  gif: 'une image',
  parquet: 'un fichier Parquet',
  sqlite: 'une base SQLite',
  html: 'une page HTML',
  xml: 'un fichier XML',
  json: 'un fichier JSON',
};
const FORMATS_EN: Readonly<Record<string, string>> = {
  xlsx: 'an Excel workbook',
  xls: 'an Excel workbook',
  xls5: 'an Excel workbook from before 1997',
  ods: 'an OpenDocument workbook',
  zip: 'a ZIP archive',
  gzip: 'a compressed file',
  '7z': 'a 7-Zip archive',
  rar: 'a RAR archive',
  bzip2: 'a compressed file',
  zstd: 'a compressed file',
  pdf: 'a PDF',
  png: 'a picture',
  jpeg: 'a picture',
  gif: 'a picture',
  parquet: 'a Parquet file',
  sqlite: 'an SQLite database',
  html: 'an HTML page',
  xml: 'an XML file',
  json: 'a JSON file',
};
const formatName = (f: Formats, p: ErrorParams) => {
  const names = f.language === 'fr' ? FORMATS_FR : FORMATS_EN;
  const key = String(p['format'] ?? '');
  return Object.hasOwn(names, key) ? (names[key] ?? key) : key;
};

const fileErrors = {
  'file-empty': failure(
    (f, p) => `${file(f, p)} est vide.`,
    'Vérifiez l’export qui l’a produit, puis déposez-le de nouveau.',
    (f, p) => `${file(f, p)} is empty.`,
    'Check the export that made it, then drop it again.',
  ),
  'file-binary': failure(
    (f, p) =>
      p['line'] === undefined
        ? `${file(f, p)} n’est pas un fichier texte.`
        : `${file(f, p)} contient des octets qui ne sont pas du texte, ligne ${f.number(count(p, 'line'))}.`,
    'Exportez vos données en CSV (dans Excel\u00a0: Enregistrer sous, CSV UTF-8), puis déposez ce fichier.',
    (f, p) =>
      p['line'] === undefined
        ? `${file(f, p)} is not a text file.`
        : `${file(f, p)} holds bytes that are not text, at line ${f.number(count(p, 'line'))}.`,
    'Export your data as CSV (in Excel: Save As, CSV UTF-8), then drop that file.',
  ),
  'file-unsupported-format': failure(
    (f, p) => `${file(f, p)} est ${formatName(f, p)}, que Tamis ne lit pas.`,
    'Enregistrez les données en CSV (dans Excel\u00a0: Enregistrer sous, CSV UTF-8\u00a0; une archive se décompresse d’abord), puis déposez le CSV.',
    (f, p) => `${file(f, p)} is ${formatName(f, p)}, which Tamis does not read.`,
    'Save the data as CSV (in Excel: Save As, CSV UTF-8; unpack an archive first), then drop the CSV.',
  ),
  'file-one-column': failure(
    (f, p) =>
      p['delimiter'] === undefined
        ? `${file(f, p)} n’a qu’une colonne.`
        : `Avec le séparateur choisi, ${file(f, p)} n’a qu’une colonne.`,
    (f, p) =>
      p['delimiter'] === undefined
        ? `Sa première ligne est ${quote(f, p['sample'])}\u00a0: aucun séparateur (virgule, point-virgule, tabulation, barre) ne la partage. Il faut au moins un client, une date et un montant par ligne.`
        : `Sa première ligne est ${quote(f, p['sample'])}\u00a0: «\u00a0${delimiterName(String(p['delimiter']))}\u00a0» ne la partage pas. Choisissez un autre séparateur.`,
    (f, p) =>
      p['delimiter'] === undefined
        ? `${file(f, p)} has only one column.`
        : `With the chosen delimiter, ${file(f, p)} has only one column.`,
    (f, p) =>
      p['delimiter'] === undefined
        ? `Its first line is ${quote(f, p['sample'])}: no delimiter (comma, semicolon, tab, bar) parts it. Each line needs at least a customer, a date and an amount.`
        : `Its first line is ${quote(f, p['sample'])}: “${delimiterName(String(p['delimiter']))}” does not part it. Choose another delimiter.`,
  ),
  'file-header-only': failure(
    (f, p) =>
      `${file(f, p)} n’a que des en-têtes${p['columns'] === undefined ? '' : ` (${f.number(count(p, 'columns'))} colonnes)`}, sans une ligne en dessous.`,
    'L’export était peut-être filtré sur une période vide. Refaites-le, puis déposez-le de nouveau.',
    (f, p) =>
      `${file(f, p)} has only headings${p['columns'] === undefined ? '' : ` (${f.number(count(p, 'columns'))} columns)`}, without a line below.`,
    'The export may have been filtered to an empty period. Make it again, then drop it again.',
  ),
  'file-changed': failure(
    (f, p) => `${file(f, p)} a changé pendant sa lecture.`,
    'Un autre logiciel l’écrit sans doute encore. Attendez qu’il ait fini, fermez-le, puis déposez le fichier de nouveau. Rien n’a été enregistré à moitié.',
    (f, p) => `${file(f, p)} changed while it was read.`,
    'Another program is probably still writing it. Let it finish, close it, then drop the file again. Nothing was saved halfway.',
  ),
  'file-unreadable': failure(
    (f, p) => `${file(f, p)} ne se laisse pas lire.`,
    'Il a pu être déplacé, ouvert par un autre logiciel, ou rester dans un nuage. Copiez-le sur cet ordinateur, puis déposez la copie.',
    (f, p) => `${file(f, p)} cannot be read.`,
    'It may have been moved, be open in another program, or still be in a cloud. Copy it to this computer, then drop the copy.',
  ),
  'file-all-rejected': failure(
    (f, p) =>
      `Aucune ligne de ${file(f, p)} n’a ${f.number(count(p, 'columns'))} colonnes comme attendu.`,
    (f, p) =>
      `Les ${f.number(count(p, 'lines'))} lignes lues ont un autre nombre de cellules. Vérifiez le séparateur et les guillemets du fichier, puis refaites l’export.`,
    (f, p) => `No line of ${file(f, p)} has the expected ${f.number(count(p, 'columns'))} columns.`,
    (f, p) =>
      `The ${f.number(count(p, 'lines'))} lines read have another number of cells. Check the delimiter and the quotes of the file, then export it again.`,
  ),
} satisfies Partial<Record<ErrorCode, ErrorMessage>>;

const mappingErrors = {
  'no-customer-column': failure(
    (f, p) => `Dans ${file(f, p)}, aucune colonne ne dit qui est le client.`,
    'Désignez la colonne qui porte l’**identifiant du client** ou son **e-mail**. Un fichier sans client ne peut pas être segmenté\u00a0: vous pouvez aussi le laisser de côté.',
    (f, p) => `In ${file(f, p)}, no column says who the customer is.`,
    'Point to the column that holds the **customer identifier** or the **e-mail**. A file without customers cannot be segmented: you can also leave it out.',
  ),
  'no-date-column': failure(
    (f, p) => `Dans ${file(f, p)}, aucune colonne ne donne la date.`,
    'Désignez la colonne qui porte la **date**\u00a0: sans elle, ni récence ni fréquence.',
    (f, p) => `In ${file(f, p)}, no column gives the date.`,
    'Point to the column that holds the **date**: without it there is neither recency nor frequency.',
  ),
  'no-amount-column': failure(
    (f, p) => `Dans ${file(f, p)}, aucune colonne ne donne le montant.`,
    'Désignez le **montant** de la ligne, ou à la fois le **prix unitaire** et la **quantité**.',
    (f, p) => `In ${file(f, p)}, no column gives the amount.`,
    'Point to the **amount** of the line, or to both the **unit price** and the **quantity**.',
  ),
  'date-unreadable': failure(
    (f, p) =>
      `Dans ${file(f, p)}, ${column(f, p, 'la colonne des dates')} ne contient aucune date lisible.`,
    'Vérifiez que c’est la bonne colonne. Les dates se lisent comme 31/12/2025, 12/31/2025, 2025-12-31 ou 20251231, avec ou sans heure.',
    (f, p) =>
      `In ${file(f, p)}, ${column(f, p, 'the column of dates')} holds no date that can be read.`,
    'Check that it is the right column. Dates are read as 31/12/2025, 12/31/2025, 2025-12-31 or 20251231, with or without a time.',
  ),
  'date-ambiguous': failure(
    (f, p) =>
      `Dans ${file(f, p)}, l’ordre du jour et du mois reste à dire pour ${column(f, p, 'la colonne des dates')}.`,
    'Toutes ses dates se lisent dans les deux sens. Répondez à la question ci-dessous.',
    (f, p) =>
      `In ${file(f, p)}, the order of day and month of ${column(f, p, 'the column of dates')} is still open.`,
    'All its dates can be read both ways. Answer the question below.',
  ),
  'amount-unreadable': failure(
    (f, p) =>
      `Dans ${file(f, p)}, ${column(f, p, 'la colonne des montants')} ne contient aucun nombre lisible.`,
    'Vérifiez que c’est la bonne colonne, et le signe décimal\u00a0: virgule ou point.',
    (f, p) =>
      `In ${file(f, p)}, ${column(f, p, 'the column of amounts')} holds no number that can be read.`,
    'Check that it is the right column, and its decimal sign: comma or point.',
  ),
  'number-ambiguous': failure(
    (f, p) =>
      `Dans ${file(f, p)}, le signe décimal reste à dire pour ${column(f, p, 'la colonne des nombres')}.`,
    'Ses nombres se lisent de deux façons. Répondez à la question ci-dessous.',
    (f, p) =>
      `In ${file(f, p)}, the decimal sign of ${column(f, p, 'the column of numbers')} is still open.`,
    'Its numbers can be read two ways. Answer the question below.',
  ),
  'only-returns': failure(
    (f, p) =>
      `${file(f, p)} ne contient que des retours\u00a0: ${f.number(count(p, 'lines'))} ${f.plural(count(p, 'lines'), 'ligne', 'lignes')} de quantité ou de montant négatif, aucun achat.`,
    'Ajoutez le fichier des ventes, ou vérifiez que la colonne du montant est la bonne.',
    (f, p) =>
      `${file(f, p)} holds only returns: ${f.number(count(p, 'lines'))} ${f.plural(count(p, 'lines'), 'line', 'lines')} with a negative quantity or amount, no purchase.`,
    'Add the sales file, or check that the amount column is the right one.',
  ),
  'no-purchases': failure(
    (f, p) =>
      p['fileName']
        ? `${file(f, p)} ne laisse aucun achat de client connu.`
        : 'Aucun achat dans la période choisie.',
    (_, p) =>
      p['fileName']
        ? 'Vérifiez les colonnes, et les réglages qui laissent des lignes de côté (retours, prix nuls).'
        : 'Choisissez une date de référence plus tardive ou une fenêtre plus large.',
    (f, p) =>
      p['fileName']
        ? `${file(f, p)} leaves no purchase of a known customer.`
        : 'No purchase in the chosen period.',
    (_, p) =>
      p['fileName']
        ? 'Check the columns, and the switches that leave lines out (returns, zero prices).'
        : 'Choose a later reference date or a wider window.',
  ),
  'no-known-customer': failure(
    (f, p) =>
      `Dans ${file(f, p)}, aucune des ${f.number(count(p, 'lines'))} lignes ne nomme son client\u00a0: ${column(f, p, 'la colonne du client')} est vide.`,
    'Désignez une autre colonne pour le client, ou refaites l’export avec l’identifiant.',
    (f, p) =>
      `In ${file(f, p)}, none of the ${f.number(count(p, 'lines'))} lines names its customer: ${column(f, p, 'the customer column')} is empty.`,
    'Point to another column for the customer, or export again with the identifier.',
  ),
  'no-orders-source': failure(
    'Aucun fichier de ventes parmi ceux que vous avez déposés.',
    'Il faut au moins un fichier où chaque ligne est un achat, avec client, date et montant. Si vous l’avez déposé, dites qu’il contient des **ventes**.',
    'No sales file among those you dropped.',
    'At least one file must have a purchase on each line, with customer, date and amount. If you dropped it, say that it holds **sales**.',
  ),
} satisfies Partial<Record<ErrorCode, ErrorMessage>>;

/** Every failure has its texts: a code without them does not compile. */
const errors: Record<ErrorCode, ErrorMessage> = {
  ...fileErrors,
  ...containerErrors,
  ...mappingErrors,
  ...backupErrors,
  ...machineErrors,
  ...privacyErrors,
};

/** What was seen and what to do next, in the language of the screen. */
export function errorTexts(error: AppError): { readonly title: string; readonly advice: string } {
  const { title, advice } = errors[error.code];
  const params = error.params ?? {};
  return { title: capital(t(title, params)), advice: t(advice, params) };
}
