import type { IsoDate } from '../../core/dates';
import type { FixAbout } from '../../core/quality/fixes';
import { sentence, text, type Message } from '../message';
import type { Formats } from '../formats';

type About<K extends FixAbout['kind']> = Extract<FixAbout, { kind: K }>;

/** What a fix needs to be said: names of files and columns, ready for a sentence. */
export interface FixNames {
  readonly currency: string;
  readonly file: string;
  readonly other: string;
  readonly column: string;
}

interface FixWords<K extends FixAbout['kind']> {
  /** What to do. */
  readonly title: Message<[About<K>, FixNames]>;
  /** Its effect, in numbers. */
  readonly effect: Message<[About<K>, FixNames]>;
  /** The link or button to where it is done. */
  readonly action: Message;
}

const days = (f: Formats, n: number, fr: boolean) =>
  `${f.number(n)} ${fr ? f.plural(n, 'jour', 'jours') : f.plural(n, 'day', 'days')}`;
const lines = (f: Formats, n: number, fr: boolean) =>
  `${f.number(n)} ${fr ? f.plural(n, 'ligne', 'lignes') : f.plural(n, 'line', 'lines')}`;
const span = (f: Formats, from: IsoDate, to: IsoDate, fr: boolean) =>
  from === to
    ? `${fr ? 'le' : 'on'} ${f.date(from)}`
    : fr
      ? `du ${f.date(from)} au ${f.date(to)}`
      : `from ${f.date(from)} to ${f.date(to)}`;

const toData = text('Voir les fichiers', 'See the files');

export const fixWords: { readonly [K in FixAbout['kind']]: FixWords<K> } = {
  duplicates: {
    title: sentence(
      (f, a) => `Laisser de côté ${lines(f, a.lines, true)} en double`,
      (f, a) => `Leave out ${f.number(a.lines)} duplicate ${f.plural(a.lines, 'line', 'lines')}`,
    ),
    effect: sentence(
      (f, a, n) =>
        `Chaque ligne identique ne compterait qu’une fois\u00a0: **${f.money(a.amount, n.currency)}** de chiffre d’affaires en moins, lignes sans client comprises.`,
      (f, a, n) =>
        `Each identical line would count once: **${f.money(a.amount, n.currency)}** less revenue, lines without a customer included.`,
    ),
    action: text('Les laisser de côté', 'Leave them out'),
  },
  shared: {
    title: sentence(
      (_, _a, n) => `Retirer les ventes que ${n.file} et ${n.other} ont en commun`,
      (_, _a, n) => `Remove the sales that ${n.file} and ${n.other} have in common`,
    ),
    effect: sentence(
      (f, a, n) =>
        `**${lines(f, a.lines, true)}** ${f.plural(a.lines, 'est comptée', 'sont comptées')} deux fois, pour **${f.money(a.amount, n.currency)}**. Laissez un des deux fichiers de côté, ou exportez-les sur des périodes qui ne se recouvrent pas.`,
      (f, a, n) =>
        `**${lines(f, a.lines, false)}** ${f.plural(a.lines, 'is', 'are')} counted twice, for **${f.money(a.amount, n.currency)}**. Leave one of the files out, or export periods that do not overlap.`,
    ),
    action: toData,
  },
  anonymous: {
    title: sentence(
      () => 'Rattacher les ventes sans client',
      () => 'Find the customers of the anonymous sales',
    ),
    effect: sentence(
      (f, a, n) =>
        `**${lines(f, a.lines, true)}** et **${f.money(a.amount, n.currency)}** rejoindraient les clients. Demandez un export avec l’identifiant, la carte de fidélité ou l’e-mail de ces achats.`,
      (f, a, n) =>
        `**${lines(f, a.lines, false)}** and **${f.money(a.amount, n.currency)}** would join the customers. Ask for an export with the identifier, loyalty card or e-mail of these purchases.`,
    ),
    action: toData,
  },
  unreadable: {
    title: sentence(
      (_, a, n) =>
        a.dates ? `Corriger les dates de ${n.column}` : `Corriger la lecture de ${n.column}`,
      (_, a, n) => (a.dates ? `Fix the dates of ${n.column}` : `Fix how ${n.column} is read`),
    ),
    effect: sentence(
      (f, a, n) =>
        `**${f.number(a.cells)} ${f.plural(a.cells, 'cellule remplie', 'cellules remplies')}** de ${n.file} ${f.plural(a.cells, 'ne se lit pas ou n’est pas plausible', 'ne se lisent pas ou ne sont pas plausibles')}${a.needed ? `\u00a0: autant de ventes perdues ou mal placées.` : '.'}`,
      (f, a, n) =>
        `**${f.number(a.cells)} filled ${f.plural(a.cells, 'cell', 'cells')}** of ${n.file} ${f.plural(a.cells, 'does', 'do')} not read or ${f.plural(a.cells, 'is', 'are')} not plausible${a.needed ? `: as many sales lost or misplaced.` : '.'}`,
    ),
    action: text('Changer le format de la colonne', 'Change the column’s format'),
  },
  'cut-lines': {
    title: sentence(
      (_, _a, n) => `Réparer les lignes mal coupées de ${n.file}`,
      (_, _a, n) => `Repair the badly cut lines of ${n.file}`,
    ),
    effect: sentence(
      (f, a) =>
        `**${lines(f, a.lines, true)}** ${f.plural(a.lines, 'n’a pas', 'n’ont pas')} été ${f.plural(a.lines, 'lue', 'lues')}\u00a0: trop ou trop peu de cellules.`,
      (f, a) =>
        `**${lines(f, a.lines, false)}** ${f.plural(a.lines, 'was', 'were')} not read: too many or too few cells.`,
    ),
    action: text('Voir ces lignes', 'See these lines'),
  },
  'unknown-buyers': {
    title: sentence(
      () => 'Compléter le fichier des clients',
      () => 'Complete the customers file',
    ),
    effect: sentence(
      (f, a, n) =>
        `**${f.number(a.buyers)} ${f.plural(a.buyers, 'acheteur', 'acheteurs')}** et **${f.money(a.amount, n.currency)}** auraient un nom, un e-mail, des accords.`,
      (f, a, n) =>
        `**${f.number(a.buyers)} ${f.plural(a.buyers, 'buyer', 'buyers')}** and **${f.money(a.amount, n.currency)}** would have a name, an e-mail, consents.`,
    ),
    action: toData,
  },
  'described-again': {
    title: sentence(
      () => 'Dédoublonner le fichier des clients',
      () => 'Remove repeats from the customers file',
    ),
    effect: sentence(
      (f, a) =>
        `**${lines(f, a.lines, true)}** ${f.plural(a.lines, 'décrit un client déjà décrit', 'décrivent un client déjà décrit')}\u00a0: la dernière valeur remplie l’emporte, sans qu’on sache si c’est la bonne.`,
      (f, a) =>
        `**${lines(f, a.lines, false)}** ${f.plural(a.lines, 'describes', 'describe')} a customer described already: the last filled value wins, right or wrong.`,
    ),
    action: toData,
  },
  gap: {
    title: sentence(
      (f, a) => `Vérifier l’absence de ventes ${span(f, a.from, a.to, true)}`,
      (f, a) => `Check the absence of sales ${span(f, a.from, a.to, false)}`,
    ),
    effect: sentence(
      (f, a, n) =>
        `**${a.unit === 'day' ? `${days(f, a.missing, true)} d’ouverture habituelle` : `${f.number(a.missing)} ${f.plural(a.missing, 'semaine', 'semaines')}`}** sans vente\u00a0: au rythme habituel, environ **${f.money(a.amount, n.currency)}**. Si ce n’est pas une fermeture, un fichier manque.`,
      (f, a, n) =>
        `**${a.unit === 'day' ? `${f.number(a.missing)} usual selling ${f.plural(a.missing, 'day', 'days')}` : `${f.number(a.missing)} ${f.plural(a.missing, 'week', 'weeks')}`}** without a sale: about **${f.money(a.amount, n.currency)}** at the usual pace. Unless it was closed, a file is missing.`,
    ),
    action: toData,
  },
  stale: {
    title: sentence(
      (_, _a, n) => `Exporter de nouveau ${n.file}`,
      (_, _a, n) => `Export ${n.file} again`,
    ),
    effect: sentence(
      (f, a) =>
        `Sa dernière date a **${days(f, a.days, true)}** de retard sur la date de référence.`,
      (f, a) => `Its last date is **${days(f, a.days, false)}** behind the reference date.`,
    ),
    action: toData,
  },
  wholesale: {
    title: sentence(
      (f, a) =>
        `Regarder à part ${f.number(a.customers)} ${f.plural(a.customers, 'client hors norme', 'clients hors norme')}`,
      (f, a) =>
        `Look at ${f.number(a.customers)} outsize ${f.plural(a.customers, 'customer', 'customers')} apart`,
    ),
    effect: sentence(
      (f, a, n) =>
        `${f.plural(a.customers, 'Il pèse', 'Ils pèsent')} **${f.money(a.amount, n.currency)}** et ${f.plural(a.customers, 'achète', 'achètent')} comme des revendeurs\u00a0: toute moyenne qui les contient trompe.`,
      (f, a, n) =>
        `${f.plural(a.customers, 'It weighs', 'They weigh')} **${f.money(a.amount, n.currency)}** and ${f.plural(a.customers, 'buys', 'buy')} like resellers: any average that includes them misleads.`,
    ),
    action: text('Voir les plus gros clients', 'See the largest customers'),
  },
};
