import type { DateOrder } from '../../core/format';
import { ENCODINGS } from '../../core/dialect';
import type { Evidence, EvidenceCode } from '../../core/evidence';
import { SENSITIVE_KINDS } from '../../core/quality/sensitive';
import type { Formats } from '../formats';
import { t } from '../language.svelte';
import { shownText } from '../masking.svelte';
import { sentence, text, type Message } from '../message';
import { plainText, quote } from '../quote';
import { sensitiveNames } from './quality';
import { roleNameOr } from './roles';
import { delimiterName, encodingNames, orderText } from './sources';

type Params = NonNullable<Evidence['params']>;

const number = (f: Formats, p: Params, key: string) => f.number(Number(p[key] ?? 0));
const some = (p: Params, key: string) => Number(p[key] ?? 0) > 0;
const encoding = (p: Params) => {
  const known = ENCODINGS.find((name) => name === p['encoding']);
  return known ? t(encodingNames[known]) : String(p['encoding'] ?? '');
};
const order = (p: Params) => {
  const known = (['dmy', 'mdy', 'ymd'] as const).find((name: DateOrder) => name === p['order']);
  return known ? orderText(known) : '';
};
const named = (p: Params) =>
  String(p['columns'] ?? '')
    .split(', ')
    .map((name) => plainText(roleNameOr(name), 40))
    .join(', ');
/** A line of a file without column names may be about somebody. */
const firstLine = (f: Formats, p: Params) => quote(f, shownText(String(p['sample'] ?? '')));
const sensitiveName = (p: Params) => {
  const known = SENSITIVE_KINDS.find((kind) => kind === p['kind']);
  return known ? t(sensitiveNames[known]) : '';
};
const counts = (f: Formats, p: Params, fr: boolean) => {
  const cells = (key: string) =>
    `${number(f, p, key)} ${f.plural(Number(p[key] ?? 0), fr ? 'cellule' : 'cell', fr ? 'cellules' : 'cells')}`;
  return { comma: cells('comma'), point: cells('point'), either: cells('either') };
};

const evidence: Record<EvidenceCode, Message<[Params]>> = {
  bom: sentence(
    (_, p) => `Le fichier s’annonce lui-même en ${encoding(p)}.`,
    (_, p) => `The file itself says that it is ${encoding(p)}.`,
  ),
  'utf8-valid': sentence(
    (f, p) =>
      some(p, 'characters')
        ? `Les ${number(f, p, 'characters')} caractères accentués ou spéciaux se lisent tous en UTF-8.`
        : 'Aucun caractère accentué\u00a0: tout se lit.',
    (f, p) =>
      some(p, 'characters')
        ? `All ${number(f, p, 'characters')} accented or special characters read as UTF-8.`
        : 'No accented character: everything reads.',
  ),
  'utf8-invalid': sentence(
    (f, p) =>
      `${number(f, p, 'errors')} ${f.plural(Number(p['errors'] ?? 0), 'endroit ne se lit', 'endroits ne se lisent')} pas en UTF-8.`,
    (f, p) =>
      `${number(f, p, 'errors')} ${f.plural(Number(p['errors'] ?? 0), 'place does', 'places do')} not read as UTF-8.`,
  ),
  'utf8-twice': text(
    'Les accents sont écrits «\u00a0Ã©\u00a0»\u00a0: un programme les a encodés deux fois.',
    'Accents are written “Ã©”: a program encoded them twice.',
  ),
  'utf16-zeros': sentence(
    (_, p) => `Un octet sur deux est nul, comme en ${encoding(p)}.`,
    (_, p) => `Every second byte is zero, as in ${encoding(p)}.`,
  ),
  'delimiter-consistent': sentence(
    (f, p) =>
      `«\u00a0${delimiterName(String(p['delimiter'] ?? ''))}\u00a0» donne ${number(f, p, 'columns')} colonnes sur ${number(f, p, 'share')}\u00a0% des lignes lues.`,
    (f, p) =>
      `“${delimiterName(String(p['delimiter'] ?? ''))}” gives ${number(f, p, 'columns')} columns on ${number(f, p, 'share')}% of the lines looked at.`,
  ),
  'blank-runs': sentence(
    (f, p) =>
      `Des suites de blancs donnent ${number(f, p, 'columns')} colonnes sur ${number(f, p, 'share')}\u00a0% des lignes lues.`,
    (f, p) =>
      `Runs of blanks give ${number(f, p, 'columns')} columns on ${number(f, p, 'share')}% of the lines looked at.`,
  ),
  'fixed-positions': sentence(
    (f, p) => `${number(f, p, 'columns')} colonnes commencent toujours à la même place.`,
    (f, p) => `${number(f, p, 'columns')} columns always begin at the same place.`,
  ),
  'header-words': sentence(
    (f, p) =>
      `${quote(f, p['label'])} est un nom de colonne connu (${number(f, p, 'labels')} sur ${number(f, p, 'columns')}).`,
    (f, p) =>
      `${quote(f, p['label'])} is a known column name (${number(f, p, 'labels')} of ${number(f, p, 'columns')}).`,
  ),
  'header-types': sentence(
    (f, p) => `${quote(f, p['label'])} ne ressemble pas aux valeurs en dessous.`,
    (f, p) => `${quote(f, p['label'])} is unlike the values below it.`,
  ),
  'header-unique': sentence(
    () => 'Les mots de la première ligne ne reviennent pas en dessous.',
    () => 'The words of the first line do not come back below.',
  ),
  'no-header': sentence(
    (f, p) => `La première ligne, ${firstLine(f, p)}, ressemble aux suivantes.`,
    (f, p) => `The first line, ${firstLine(f, p)}, looks like those below.`,
  ),
  'date-order-proved': sentence(
    (f, p) =>
      `${number(f, p, 'read')} dates sur ${number(f, p, 'filled')} se lisent en ${order(p)}, et certaines seulement ainsi.`,
    (f, p) =>
      `${number(f, p, 'read')} of ${number(f, p, 'filled')} dates read as ${order(p)}, some of them only so.`,
  ),
  'date-order-ambiguous': sentence(
    (f, p) =>
      `Les ${number(f, p, 'read')} dates se lisent dans les deux sens\u00a0: aucun jour ne dépasse 12.`,
    (f, p) => `All ${number(f, p, 'read')} dates can be read both ways: no day is above 12.`,
  ),
  'date-order-neighbour': sentence(
    (f, p) => `Comme la colonne ${quote(f, p['label'])}, écrite de même et prouvée en ${order(p)}.`,
    (f, p) => `As column ${quote(f, p['label'])}, written alike and proved to be ${order(p)}.`,
  ),
  'date-iso': sentence(
    (f, p) => `${number(f, p, 'read')} dates sur ${number(f, p, 'filled')} commencent par l’année.`,
    (f, p) => `${number(f, p, 'read')} of ${number(f, p, 'filled')} dates begin with the year.`,
  ),
  'date-compact': sentence(
    (f, p) =>
      `${number(f, p, 'read')} valeurs sur ${number(f, p, 'filled')} sont des dates sans séparateur.`,
    (f, p) =>
      `${number(f, p, 'read')} of ${number(f, p, 'filled')} values are dates without separators.`,
  ),
  'number-comma-proved': sentence(
    (f, p) => `${counts(f, p, true).comma} avec une virgule décimale, aucune avec un point.`,
    (f, p) => `${counts(f, p, false).comma} with a decimal comma, none with a point.`,
  ),
  'number-point-proved': sentence(
    (f, p) => `${counts(f, p, true).point} avec un point décimal, aucune avec une virgule.`,
    (f, p) => `${counts(f, p, false).point} with a decimal point, none with a comma.`,
  ),
  'number-ambiguous': sentence(
    (f, p) =>
      some(p, 'comma') || some(p, 'point')
        ? `${counts(f, p, true).comma} avec une virgule décimale, ${counts(f, p, true).point} avec un point.`
        : `${counts(f, p, true).either} comme 1,234\u00a0: mille ou un et quelque\u00a0?`,
    (f, p) =>
      some(p, 'comma') || some(p, 'point')
        ? `${counts(f, p, false).comma} with a decimal comma, ${counts(f, p, false).point} with a point.`
        : `${counts(f, p, false).either} such as 1,234: a thousand, or one and a bit?`,
  ),
  'number-plain': sentence(
    (f, p) => `${number(f, p, 'filled')} nombres entiers, sans signe à interpréter.`,
    (f, p) => `${number(f, p, 'filled')} whole numbers, no sign to interpret.`,
  ),
  'ids-with-point-zero': sentence(
    (f, p) =>
      `${number(f, p, 'cells')} identifiants finissent par «\u00a0.0\u00a0», qu’un tableur a ajouté.`,
    (f, p) => `${number(f, p, 'cells')} identifiers end with “.0”, which a spreadsheet added.`,
  ),
  'label-known': sentence(
    (f, p) => `Le nom ${quote(f, p['label'])} le dit.`,
    (f, p) => `The name ${quote(f, p['label'])} says so.`,
  ),
  'label-and-values': sentence(
    (f, p) => `Le nom ${quote(f, p['label'])} le dit, et les valeurs vont avec.`,
    (f, p) => `The name ${quote(f, p['label'])} says so, and the values agree.`,
  ),
  'values-only': sentence(
    () => 'D’après les valeurs seules.',
    () => 'From the values alone.',
  ),
  'source-kind-roles': sentence(
    (_, p) => `D’après ses colonnes\u00a0: ${named(p)}.`,
    (_, p) => `From its columns: ${named(p)}.`,
  ),
  'same-shape': sentence(
    (f, p) =>
      `${number(f, p, 'files')} fichiers de même forme (${number(f, p, 'columns')} colonnes) lus comme un seul.`,
    (f, p) =>
      `${number(f, p, 'files')} files of one shape (${number(f, p, 'columns')} columns) read as one.`,
  ),
  sensitive: sentence(
    (_, p) =>
      `${p['by'] === 'values' ? 'D’après ses valeurs' : 'D’après son nom'}, cette colonne peut être sensible (${sensitiveName(p)})\u00a0: le RGPD (article 9) la protège, elle est laissée de côté.`,
    (_, p) =>
      `${p['by'] === 'values' ? 'Its values' : 'Its name'} suggest that this column may be sensitive (${sensitiveName(p)}): the GDPR (article 9) protects it, and it is left out.`,
  ),
  chosen: sentence(
    () => 'Vous l’avez choisi.',
    () => 'You chose it.',
  ),
};

/** Why a guess was made, as a sentence in the language of the screen. */
export function evidenceText({ code, params }: Evidence): string {
  return t(evidence[code], params ?? {});
}
