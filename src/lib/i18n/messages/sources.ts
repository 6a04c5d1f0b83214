import type { Encoding, Layout } from '../../core/dialect';
import type { RejectReason } from '../../core/dataset';
import type { Certainty } from '../../core/evidence';
import type { ColumnFormat, DateOrder } from '../../core/format';
import { roleSpec, type Role, type SourceKind } from '../../core/roles';
import type { GuessTarget } from '../../core/source';
import { t } from '../language.svelte';
import { sentence, text, type Message } from '../message';
import { plainText } from '../quote';

export const kindNames: Record<SourceKind, Message> = {
  orders: text('Ventes', 'Sales'),
  customers: text('Clients', 'Customers'),
  interactions: text('Interactions', 'Interactions'),
  ignored: text('Laissé de côté', 'Left out'),
};

/** What each line of such a file is. */
export const kindMeanings: Record<SourceKind, Message> = {
  orders: text('Chaque ligne est un achat ou un retour.', 'Each line is a purchase or a return.'),
  customers: text('Chaque ligne décrit un client.', 'Each line describes a customer.'),
  interactions: text(
    'Chaque ligne est un événement\u00a0: ouverture, clic, visite, avis…',
    'Each line is an event: open, click, visit, review…',
  ),
  ignored: text('Ce fichier n’est pas utilisé.', 'This file is not used.'),
};

export const encodingNames: Record<Encoding, Message> = {
  'utf-8': text('UTF-8', 'UTF-8'),
  'utf-16le': text('UTF-16 (petit-boutiste)', 'UTF-16 (little-endian)'),
  'utf-16be': text('UTF-16 (gros-boutiste)', 'UTF-16 (big-endian)'),
  'windows-1252': text('Windows-1252', 'Windows-1252'),
  'iso-8859-15': text('Latin-9 (ISO 8859-15)', 'Latin-9 (ISO 8859-15)'),
  macintosh: text('Mac Roman', 'Mac Roman'),
  ibm850: text('DOS (page de codes 850)', 'DOS (code page 850)'),
  shift_jis: text('Shift-JIS (japonais)', 'Shift-JIS (Japanese)'),
  'utf-8-twice': text('UTF-8 encodé deux fois', 'UTF-8 encoded twice'),
};

export const layoutNames: Record<Layout, Message> = {
  delimited: text('Cellules séparées', 'Delimited cells'),
  blanks: text('Suites de blancs', 'Runs of blanks'),
  fixed: text('Places fixes', 'Fixed places'),
};

const delimiterNames: Readonly<Record<string, Message>> = {
  ',': text('Virgule\u00a0,', 'Comma ,'),
  ';': text('Point-virgule\u00a0;', 'Semicolon ;'),
  '\t': text('Tabulation', 'Tab'),
  '|': text('Barre verticale\u00a0|', 'Vertical bar |'),
  ':': text('Deux-points\u00a0:', 'Colon :'),
  '~': text('Tilde\u00a0~', 'Tilde ~'),
  '^': text('Circonflexe\u00a0^', 'Caret ^'),
  '\x1f': text('Séparateur d’unités', 'Unit separator'),
};

/** A delimiter by its name; as it is when it has none. */
export function delimiterName(delimiter: string): string {
  const name = Object.hasOwn(delimiterNames, delimiter) ? delimiterNames[delimiter] : undefined;
  return name ? t(name) : delimiter;
}

export const headerNames: Record<'yes' | 'no', Message> = {
  yes: text('Première ligne', 'First line'),
  no: text('Aucun', 'None'),
};

export const targetNames: Record<GuessTarget, Message> = {
  files: text('Fichiers', 'Files'),
  encoding: text('Encodage', 'Encoding'),
  layout: text('Disposition', 'Layout'),
  delimiter: text('Séparateur', 'Delimiter'),
  header: text('En-têtes', 'Headings'),
  repairs: text('Réparations', 'Repairs'),
  kind: text('Contenu', 'Contents'),
  role: text('Rôle', 'Role'),
  format: text('Lecture', 'Read as'),
};

export const certaintyNames: Record<Certainty | 'chosen', Message> = {
  sure: text('sûr', 'sure'),
  likely: text('probable', 'likely'),
  ambiguous: text('à confirmer', 'to confirm'),
  chosen: text('choisi par vous', 'chosen by you'),
};

export const rejectReasons: Record<RejectReason, Message> = {
  'not-a-date': text('date illisible', 'unreadable date'),
  'not-a-number': text('nombre illisible', 'unreadable number'),
  'missing-date': text('date absente', 'no date'),
  'missing-amount': text('montant absent', 'no amount'),
  'missing-customer': text('client absent', 'no customer'),
  'too-few-columns': text('ligne trop courte', 'line too short'),
  'too-many-columns': text('ligne trop longue', 'line too long'),
  'open-quote': text('guillemet jamais refermé', 'quote never closed'),
  'unreadable-line': text('ligne illisible', 'unreadable line'),
  'unknown-customer': text('client inconnu', 'unknown customer'),
};

const unnamed = sentence<[place: number]>(
  (f, n) => `colonne ${f.number(n)}`,
  (f, n) => `column ${f.number(n)}`,
);

/** A column by its label, else by its place (from 0). */
export function columnName(label: string, index: number): string {
  return plainText(label, 80) || t(unnamed, index + 1);
}

const orderNames: Record<DateOrder, Message> = {
  dmy: text('jour/mois/année', 'day/month/year'),
  mdy: text('mois/jour/année', 'month/day/year'),
  ymd: text('année-mois-jour', 'year-month-day'),
};
const formatWords = {
  text: text('texte', 'text'),
  time: text('heure', 'time of day'),
  flag: text('oui ou non', 'yes or no'),
  identifier: text('code, tel qu’il est écrit', 'code, as written'),
  pointZero: text('code, sans «\u00a0.0\u00a0»', 'code, without “.0”'),
  date: sentence<[order: string, time: boolean]>(
    (_, order, time) => `${order}${time ? ', avec l’heure' : ''}`,
    (_, order, time) => `${order}${time ? ', with the time' : ''}`,
  ),
  number: sentence<[comma: boolean, example: string]>(
    (_, comma, example) => `${example} (${comma ? 'virgule décimale' : 'point décimal'})`,
    (_, comma, example) => `${example} (decimal ${comma ? 'comma' : 'point'})`,
  ),
  unread: text('non lu comme une date', 'not read as a date'),
};

/** How a column is read in its role, in words. */
export function formatText(role: Role | null, format: ColumnFormat): string {
  const type = role === null ? format.kind : roleSpec(role).type;
  if (type === 'text' || type === 'time' || type === 'flag') return t(formatWords[type]);
  switch (format.kind) {
    case 'date':
      return t(formatWords.date, t(orderNames[format.order]), format.hasTime);
    case 'number':
      return t(
        formatWords.number,
        format.decimal === ',',
        `1${format.thousands}234${format.decimal}56`,
      );
    case 'identifier':
      return t(format.dropPointZero ? formatWords.pointZero : formatWords.identifier);
    case 'text':
      return t(type === 'date' ? formatWords.unread : formatWords.text);
  }
}

/** What a date order is called in a question. */
export function orderText(order: DateOrder): string {
  return t(orderNames[order]);
}
