import type { Dimension, Link, Part } from '../../core/quality/scores';
import { sentence, text, type Message } from '../message';

/** The formula of each score, in words. */
export const formulas: Record<Dimension, Message> = {
  completeness: text(
    'Moyenne des parts de cellules remplies des colonnes utilisées. Une colonne indispensable (client, date, montant) compte trois fois.',
    'Mean share of filled cells over the columns in use. A column a base cannot do without (customer, date, amount) counts three times.',
  ),
  validity: text(
    'Part des cellules remplies qui se lisent (nombre, date plausible, e-mail, téléphone, oui ou non) × part des lignes des fichiers qui ont pu être coupées en cellules.',
    'Share of filled cells that read (number, plausible date, e-mail, phone, yes or no) × share of lines of the files that could be cut into cells.',
  ),
  consistency: text(
    'Moyenne des parts qui s’appliquent à cette base\u00a0:',
    'Mean of the shares that apply to this base:',
  ),
  uniqueness: text(
    'Part des lignes des fichiers qui n’en répètent pas une autre\u00a0: lignes de vente gardées en double, ventes présentes dans deux fichiers, clients décrits deux fois, interactions identiques.',
    'Share of lines of the files that do not repeat another one: duplicate order lines that are kept, sales in two files, customers described twice, identical interactions.',
  ),
  freshness: text(
    'Moyenne, sur les fichiers datés, de 1 − jours de retard sur la date de référence ÷ 365, au moins 0.',
    'Mean, over the dated files, of 1 − days behind the reference date ÷ 365, at least 0.',
  ),
  coverage: text(
    'Part des jours (ou semaines) de vente attendus qui ont une vente × jours d’historique ÷ 365, au plus 1.',
    'Share of expected selling days (or weeks) that have a sale × days of history ÷ 365, at most 1.',
  ),
};

export const linkNames: Record<Link, Message> = {
  assigned: text('chiffre d’affaires qui a un client', 'revenue that has a customer'),
  described: text(
    'chiffre d’affaires de clients décrits dans un fichier de clients',
    'revenue of customers described in a customers file',
  ),
  interactions: text('interactions de personnes connues', 'interactions of known people'),
  returns: text('retours d’un produit acheté avant', 'returns of a product bought before'),
};

export const scoreParts = {
  part: sentence<[name: string, part: Part]>(
    (f, name, { good, all }) =>
      `${name}\u00a0: ${f.number(good)} sur ${f.number(all)}${all > 0 ? ` (${f.percent(good / all)})` : ''}`,
    (f, name, { good, all }) =>
      `${name}: ${f.number(good)} of ${f.number(all)}${all > 0 ? ` (${f.percent(good / all)})` : ''}`,
  ),
  cells: text('cellules lisibles', 'readable cells'),
  lines: text('lignes coupées en cellules', 'lines cut into cells'),
  unique: text('lignes sans copie', 'lines without a copy'),
  rhythm: text('jours ou semaines avec vente', 'days or weeks with a sale'),
  columns: sentence<[n: number, needed: number]>(
    (f, n, needed) =>
      `${f.number(n)} ${f.plural(n, 'colonne', 'colonnes')}, dont ${f.number(needed)} ${f.plural(needed, 'indispensable', 'indispensables')}`,
    (f, n, needed) =>
      `${f.number(n)} ${f.plural(n, 'column', 'columns')}, ${f.number(needed)} of them needed`,
  ),
  behind: sentence<[file: string, days: number]>(
    (f, file, n) => `${file}\u00a0: ${f.number(n)} ${f.plural(n, 'jour', 'jours')} de retard`,
    (f, file, n) => `${file}: ${f.number(n)} ${f.plural(n, 'day', 'days')} behind`,
  ),
  history: sentence<[days: number]>(
    (f, n) => `${f.number(n)} ${f.plural(n, 'jour', 'jours')} du premier au dernier achat`,
    (f, n) => `${f.number(n)} ${f.plural(n, 'day', 'days')} from the first to the last purchase`,
  ),
};
