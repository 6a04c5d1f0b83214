import type { Formats } from '../formats';
import { sentence, text } from '../message';

/** What an answer tells of the listed customers. */
export interface AnswerFigures {
  readonly customers: number;
  /** Share of the whole base. */
  readonly share: number;
  readonly revenue: string;
  /** Null where it is the whole. */
  readonly revenueShare: number | null;
  readonly basket: string;
  readonly recency: number;
}

const people = (f: Formats, n: number) => `**${f.number(n)} ${f.plural(n, 'client', 'clients')}**`;
const peopleEn = (f: Formats, n: number) =>
  `**${f.number(n)} ${f.plural(n, 'customer', 'customers')}**`;
const rest = (f: Formats, a: AnswerFigures) =>
  `${f.plural(a.customers, 'pèse', 'pèsent')} **${a.revenue}**${a.revenueShare === null ? '' : ` (${f.percent(a.revenueShare)} du chiffre d’affaires)`}\u00a0: panier moyen **${a.basket}**, dernier achat il y a **${f.number(a.recency)} ${f.plural(a.recency, 'jour', 'jours')}**${a.customers > 1 ? ' en moyenne' : ''}.`;
const restEn = (f: Formats, a: AnswerFigures) =>
  `${f.plural(a.customers, 'is', 'are')} worth **${a.revenue}**${a.revenueShare === null ? '' : ` (${f.percent(a.revenueShare)} of revenue)`}: average basket **${a.basket}**, last purchase **${f.number(a.recency)} ${f.plural(a.recency, 'day', 'days')}** ago${a.customers > 1 ? ' on average' : ''}.`;

/** The customers page. */
export const customers = {
  questionAll: text('Qui sont vos clients\u00a0?', 'Who are your customers?'),
  questionSegment: text('Qui est dans ce segment\u00a0?', 'Who is in this segment?'),
  questionCell: text('Qui est dans cette case\u00a0?', 'Who is in this cell?'),
  questionNone: text(
    'Qui n’a rien acheté sur la période\u00a0?',
    'Who bought nothing in the period?',
  ),
  answerAll: sentence<[figures: AnswerFigures, without: number]>(
    (f, a, without) =>
      `${people(f, a.customers)} ${f.plural(a.customers, 'a', 'ont')} acheté sur la période et ${rest(f, a)}${without > 0 ? ` **${f.number(without)}** ${f.plural(without, 'autre n’a', 'autres n’ont')} rien acheté.` : ''}`,
    (f, a, without) =>
      `${peopleEn(f, a.customers)} bought in the period and ${restEn(f, a)}${without > 0 ? ` **${f.number(without)}** ${f.plural(without, 'other', 'others')} bought nothing.` : ''}`,
  ),
  answerSegment: sentence<[name: string, figures: AnswerFigures]>(
    (f, name, a) =>
      `${people(f, a.customers)} «\u00a0${name}\u00a0», soit ${f.percent(a.share)} de la base, ${rest(f, a)}`,
    (f, name, a) =>
      `${peopleEn(f, a.customers)} in “${name}”, ${f.percent(a.share)} of the base, ${restEn(f, a)}`,
  ),
  questionIn: sentence<[segmentation: string]>(
    (_, name) => `Qui sont vos clients, selon «\u00a0${name}\u00a0»\u00a0?`,
    (_, name) => `Who are your customers, by “${name}”?`,
  ),
  answerIn: sentence<[customers: number, segments: number, name: string]>(
    (f, n, segments, name) =>
      `${people(f, n)}, répartis par «\u00a0${name}\u00a0» en **${f.number(segments)} ${f.plural(segments, 'segment', 'segments')}**.`,
    (f, n, segments, name) =>
      `${peopleEn(f, n)}, sorted by “${name}” into **${f.number(segments)} ${f.plural(segments, 'segment', 'segments')}**.`,
  ),
  answerPart: sentence<
    [name: string, customers: number, share: number, revenue: string, revenueShare: number]
  >(
    (f, name, n, share, revenue, revenueShare) =>
      `${people(f, n)} «\u00a0${name}\u00a0», soit ${f.percent(share)} de la base, ${f.plural(n, 'pèse', 'pèsent')} **${revenue}** (${f.percent(revenueShare)} du chiffre d’affaires).`,
    (f, name, n, share, revenue, revenueShare) =>
      `${peopleEn(f, n)} in “${name}”, ${f.percent(share)} of the base, ${f.plural(n, 'is', 'are')} worth **${revenue}** (${f.percent(revenueShare)} of revenue).`,
  ),
  gone: text(
    'Cette segmentation n’existe plus\u00a0: voici tous les clients.',
    'This segmentation no longer exists: here are all customers.',
  ),
  sortedBy: text('Segments de', 'Segments of'),
  answerCell: sentence<[r: number, frequency: number, figures: AnswerFigures]>(
    (f, r, frequency, a) =>
      `${people(f, a.customers)} avec la note ${r} en récence et ${frequency} en fréquence, soit ${f.percent(a.share)} de la base, ${rest(f, a)}`,
    (f, r, frequency, a) =>
      `${peopleEn(f, a.customers)} with score ${r} in recency and ${frequency} in frequency, ${f.percent(a.share)} of the base, ${restEn(f, a)}`,
  ),
  answerNone: sentence<[count: number, share: number]>(
    (f, n, share) =>
      `${people(f, n)}, soit ${f.percent(share)} de la base, ${f.plural(n, 'n’a', 'n’ont')} aucun achat sur la période\u00a0: ${f.plural(n, 'il n’est', 'ils ne sont')} dans aucun segment.`,
    (f, n, share) =>
      `${peopleEn(f, n)}, ${f.percent(share)} of the base, ${f.plural(n, 'has', 'have')} no purchase in the period: ${f.plural(n, 'it is', 'they are')} in no segment.`,
  ),
  answerNobody: text(
    'Personne ici, avec les réglages et la date de référence choisis.',
    'Nobody here, with the chosen settings and reference date.',
  ),
  found: sentence<[count: number, search: string]>(
    (f, n, search) =>
      `${f.number(n)} ${f.plural(n, 'client trouvé', 'clients trouvés')} pour «\u00a0${search}\u00a0»`,
    (f, n, search) =>
      `${f.number(n)} ${f.plural(n, 'customer', 'customers')} found for “${search}”`,
  ),
  nothingFound: sentence<[search: string]>(
    (_, search) =>
      `Aucun client ne répond à «\u00a0${search}\u00a0». La recherche porte sur l’identifiant, le nom et l’e-mail.`,
    (_, search) =>
      `No customer matches “${search}”. The search looks at the identifier, the name and the e-mail.`,
  ),
  show: text('Montrer', 'Show'),
  everybody: text('Tous les clients', 'All customers'),
  cellChoice: sentence<[r: number, f: number]>(
    (_, r, f) => `Récence ${r}, fréquence ${f}`,
    (_, r, f) => `Recency ${r}, frequency ${f}`,
  ),
  clear: text('Tout montrer', 'Show all'),
  search: text('Chercher un client', 'Find a customer'),
  searchHint: text('Nom, identifiant ou e-mail', 'Name, identifier or e-mail'),
  exportNone: text('Exporter ces clients', 'Export these customers'),
  exportSegment: text('Exporter ce segment', 'Export this segment'),
  list: text('Clients', 'Customers'),
  columnCustomer: text('Client', 'Customer'),
  columnLast: text('Dernier achat', 'Last purchase'),
  columnOrders: text('Commandes', 'Orders'),
  columnDays: text('Jours d’achat', 'Purchase days'),
  columnAmount: text('Montant net', 'Net amount'),
  columnBasket: text('Panier moyen', 'Average basket'),
  daysAgo: sentence<[days: number]>(
    (f, n) => `il y a ${f.number(n)}\u00a0j`,
    (f, n) => `${f.number(n)}\u00a0d ago`,
  ),
  none: text('–', '–'),
};

/** The card of one customer. */
export const card = {
  previous: text('Client précédent de la liste', 'Previous customer of the list'),
  next: text('Client suivant de la liste', 'Next customer of the list'),
  place: sentence<[place: number, total: number]>(
    (f, place, total) => `${f.number(place)} sur ${f.number(total)}`,
    (f, place, total) => `${f.number(place)} of ${f.number(total)}`,
  ),
  unknownCustomer: text('Client inconnu', 'Unknown customer'),
  missing: text(
    'Ce client n’est pas dans la base lue\u00a0: le lien vient peut-être d’une lecture précédente.',
    'This customer is not in the base as read: the link may come from an earlier reading.',
  ),
  everywhere: text('Dans vos autres segmentations', 'In your other segmentations'),
  everywhereLate: text('Calcul en cours…', 'Being computed…'),
  seeSegment: sentence<[segment: string]>(
    (_, segment) => `Voir les clients de «\u00a0${segment}\u00a0»`,
    (_, segment) => `See the customers of “${segment}”`,
  ),
  why: text('Pourquoi ce segment\u00a0?', 'Why this segment?'),
  segmentRule: sentence<[segment: string, rule: string]>(
    (_, segment, rule) => `«\u00a0${segment}\u00a0» réunit\u00a0: ${rule}.`,
    (_, segment, rule) => `“${segment}” gathers: ${rule}.`,
  ),
  noPurchase: sentence<[date: string]>(
    (_, date) => `Aucun achat sur la période arrêtée au ${date}\u00a0: ni note, ni segment.`,
    (_, date) => `No purchase in the period up to ${date}: no score, no segment.`,
  ),
  earlier: text(
    'Ses achats plus anciens, hors de la période, sont montrés ci-dessous.',
    'Earlier purchases, outside the period, are shown below.',
  ),
  timeline: text('Ses achats dans le temps', 'Purchases over time'),
  timelineDays: sentence<[days: number, returns: number]>(
    (f, days, returns) =>
      `${f.number(days)} ${f.plural(days, 'jour d’achat', 'jours d’achat')}${returns > 0 ? `, ${f.number(returns)} de retour` : ''}`,
    (f, days, returns) =>
      `${f.number(days)} purchase ${f.plural(days, 'day', 'days')}${returns > 0 ? `, ${f.number(returns)} with returns` : ''}`,
  ),
  ordersOfDay: sentence<[orders: number, lines: number]>(
    (f, orders, lines) =>
      `${f.number(orders)} ${f.plural(orders, 'commande', 'commandes')}, ${f.number(lines)} ${f.plural(lines, 'ligne', 'lignes')}`,
    (f, orders, lines) =>
      `${f.number(orders)} ${f.plural(orders, 'order', 'orders')}, ${f.number(lines)} ${f.plural(lines, 'line', 'lines')}`,
  ),
  day: text('Jour', 'Day'),
  amount: text('Montant', 'Amount'),
  detail: text('Détail', 'Detail'),
  declared: text('Ce que disent vos fichiers', 'What your files say'),
  yes: text('oui', 'yes'),
  no: text('non', 'no'),
  unknown: text('inconnu', 'unknown'),
  lines: text('Dernières lignes d’achat', 'Last order lines'),
  linesCut: sentence<[shown: number]>(
    (f, n) => `Les ${f.number(n)} plus récentes`,
    (f, n) => `The ${f.number(n)} most recent`,
  ),
  product: text('Produit', 'Product'),
  times: sentence<[quantity: number, name: string]>(
    (f, n, name) => `${f.number(n, 4)}\u00a0× ${name}`,
    (f, n, name) => `${f.number(n, 4)}\u00a0× ${name}`,
  ),
  returned: text('retour', 'return'),
};
