import { sentence, text, type Message } from '../message';

type Count = Message<[count: number]>;

const count = (
  fr: readonly [one: string, other: string],
  en: readonly [one: string, other: string],
): Count =>
  sentence(
    (f, n) => `**${f.number(n)}** ${f.plural(n, ...fr)}`,
    (f, n) => `**${f.number(n)}** ${f.plural(n, ...en)}`,
  );

/** Findings across the sources: the fact, then what to do about it. */
export const findings = {
  withoutPurchase: sentence<[n: number, all: number]>(
    (f, n, all) =>
      `**${f.number(n)} ${f.plural(n, 'client décrit', 'clients décrits')} sur ${f.number(all)}** ${f.plural(n, 'n’a', 'n’ont')} aucun achat.`,
    (f, n, all) =>
      `**${f.number(n)} of ${f.number(all)} described ${f.plural(all, 'customer', 'customers')}** ${f.plural(n, 'has', 'have')} no purchase.`,
  ),
  withoutPurchaseDo: text(
    'Des prospects, ou des achats d’avant la période\u00a0: ils restent hors des segments et dans les exports.',
    'Prospects, or purchases before the period: they stay outside segments and in exports.',
  ),
  unknownBuyers: sentence<[n: number, amount: string, share: number]>(
    (f, n, amount, share) =>
      `**${f.number(n)} ${f.plural(n, 'acheteur n’est', 'acheteurs ne sont')} dans aucun fichier de clients**, pour ${amount} (${f.percent(share)} du chiffre d’affaires).`,
    (f, n, amount, share) =>
      `**${f.number(n)} ${f.plural(n, 'buyer is', 'buyers are')} in no customers file**, for ${amount} (${f.percent(share)} of revenue).`,
  ),
  unknownBuyersDo: text(
    'Vérifiez que les deux fichiers ont les mêmes identifiants, ou complétez celui des clients.',
    'Check that both files use the same identifiers, or complete the customers file.',
  ),
  anonymous: sentence<[n: number, amount: string, share: number]>(
    (f, n, amount, share) =>
      `**${f.number(n)} ${f.plural(n, 'ligne de vente n’a', 'lignes de vente n’ont')} pas de client**, pour ${amount} (${f.percent(share)} du chiffre d’affaires).`,
    (f, n, amount, share) =>
      `**${f.number(n)} order ${f.plural(n, 'line has', 'lines have')} no customer**, for ${amount} (${f.percent(share)} of revenue).`,
  ),
  anonymousDo: text(
    'Elles restent à part, hors des segments. Un export avec la carte de fidélité ou l’e-mail en rattacherait.',
    'They stay apart, outside segments. An export with the loyalty card or e-mail would assign some.',
  ),
  strangers: sentence<[n: number, all: number, file: string]>(
    (f, n, all, file) =>
      `**${f.number(n)} ${f.plural(n, 'interaction', 'interactions')} sur ${f.number(all)}** de ${file} ${f.plural(n, 'vient', 'viennent')} de personnes qui n’achètent pas et que nul fichier ne décrit.`,
    (f, n, all, file) =>
      `**${f.number(n)} of ${f.number(all)} ${f.plural(all, 'interaction', 'interactions')}** of ${file} ${f.plural(n, 'comes', 'come')} from people who do not buy and whom no file describes.`,
  ),
  strangersDo: text(
    'Des abonnés sans achat, ou un autre identifiant\u00a0: comparez quelques adresses.',
    'Subscribers without purchases, or another identifier: compare a few addresses.',
  ),
  overlap: sentence<[a: string, b: string, from: string, to: string, shared: number]>(
    (f, a, b, from, to, shared) =>
      `${a} et ${b} se recouvrent du ${from} au ${to}, avec **${shared === 0 ? 'aucune ligne' : `${f.number(shared)} ${f.plural(shared, 'ligne', 'lignes')}`} en commun**.`,
    (f, a, b, from, to, shared) =>
      `${a} and ${b} overlap from ${from} to ${to}, with **${shared === 0 ? 'no line' : `${f.number(shared)} ${f.plural(shared, 'line', 'lines')}`} in common**.`,
  ),
  overlapSame: text(
    'Ces ventes comptent deux fois\u00a0: laissez un des fichiers de côté, ou refaites l’export.',
    'These sales count twice: leave one file out, or export again.',
  ),
  overlapApart: text(
    'Deux canaux d’une même période, sans doute\u00a0: rien à faire.',
    'Probably two channels of one period: nothing to do.',
  ),
  gaps: sentence<[missing: number, expected: number, unit: 'day' | 'week']>(
    (f, n, expected, unit) =>
      `**${f.number(n)} ${unit === 'day' ? f.plural(n, 'jour habituel', 'jours habituels') : f.plural(n, 'semaine', 'semaines')} de vente sur ${f.number(expected)}** ${f.plural(n, 'n’a', 'n’ont')} aucune vente.`,
    (f, n, expected, unit) =>
      `**${f.number(n)} of ${f.number(expected)} usual selling ${unit === 'day' ? f.plural(expected, 'day', 'days') : f.plural(expected, 'week', 'weeks')}** ${f.plural(n, 'has', 'have')} no sale.`,
  ),
  gapsDo: text(
    'Jours fériés, fermetures, ou fichiers manquants\u00a0: voyez le calendrier plus bas.',
    'Bank holidays, closures, or missing files: see the calendar below.',
  ),
  cutoff: sentence<[share: number, n: number, days: number]>(
    (f, share, n, days) =>
      `**${f.percent(share)} des acheteurs** (${f.number(n)}) ont leur premier achat dans les ${f.number(days)} premiers jours\u00a0: on ne peut pas dire s’ils étaient nouveaux.`,
    (f, share, n, days) =>
      `**${f.percent(share)} of buyers** (${f.number(n)}) make their first purchase in the first ${f.number(days)} days: nobody can say whether they were new.`,
  ),
  cutoffDo: text(
    'Ne comptez pas de nouveaux clients sur ces jours-là\u00a0; un export qui remonte plus loin lève le doute.',
    'Do not count new customers in those days; an export that goes further back settles it.',
  ),
  duplicates: sentence<[n: number, amount: string, kept: boolean]>(
    (f, n, amount, kept) =>
      `**${f.number(n)} ${f.plural(n, 'ligne de vente répète', 'lignes de vente répètent')}** une autre, cellule pour cellule (${amount})${kept ? '.' : '\u00a0: laissées de côté.'}`,
    (f, n, amount, kept) =>
      `**${f.number(n)} order ${f.plural(n, 'line repeats', 'lines repeat')}** another one, cell for cell (${amount})${kept ? '.' : ': left out.'}`,
  ),
  duplicatesDo: text(
    'Deux articles scannés deux fois se ressemblent aussi\u00a0: le réglage est sur la page des fichiers.',
    'Two items scanned twice look alike too: the switch is on the files page.',
  ),
  describedAgain: count(
    [
      'ligne de fichier clients décrit quelqu’un de déjà décrit.',
      'lignes de fichier clients décrivent quelqu’un de déjà décrit.',
    ],
    [
      'line of a customers file describes somebody described already.',
      'lines of a customers file describe somebody described already.',
    ],
  ),
  describedAgainDo: text('La dernière valeur remplie l’emporte.', 'The last filled value wins.'),
  wholesale: sentence<[n: number, share: number, names: string]>(
    (f, n, share, names) =>
      `**${f.number(n)} ${f.plural(n, 'client achète', 'clients achètent')} comme des revendeurs** et ${f.plural(n, 'pèse', 'pèsent')} ${f.percent(share)} du chiffre d’affaires\u00a0: ${names}.`,
    (f, n, share, names) =>
      `**${f.number(n)} ${f.plural(n, 'customer buys', 'customers buy')} like resellers** and ${f.plural(n, 'weighs', 'weigh')} ${f.percent(share)} of revenue: ${names}.`,
  ),
  wholesaleDo: text(
    'Leur chiffre d’affaires ou leurs quantités dépassent de loin ceux des autres (score robuste du logarithme au-dessus de 3,5\u00a0; Iglewicz et Hoaglin, 1993). Regardez-les à part.',
    'Their revenue or units are far above those of the others (robust score of the logarithm above 3.5; Iglewicz and Hoaglin, 1993). Look at them apart.',
  ),
  andMore: text('…', '…'),
  returns: sentence<[n: number, all: number, amount: string]>(
    (f, n, all, amount) =>
      `**${f.number(n)} ${f.plural(n, 'retour', 'retours')} sur ${f.number(all)}** ${f.plural(n, 'rend', 'rendent')} un produit que le client n’avait pas acheté avant dans cette base (${amount}).`,
    (f, n, all, amount) =>
      `**${f.number(n)} of ${f.number(all)} ${f.plural(all, 'return', 'returns')}** ${f.plural(n, 'brings', 'bring')} back a product that the customer had not bought before in this base (${amount}).`,
  ),
  returnsDo: text(
    'Des achats d’avant la période, le plus souvent\u00a0: ils baissent le chiffre d’affaires net sans vente en face.',
    'Mostly purchases before the period: they lower net revenue without a sale to match.',
  ),
  names: {
    withoutPurchase: text('clients sans achat', 'customers without purchases'),
    unknownBuyers: text('acheteurs non décrits', 'buyers nobody describes'),
    anonymous: text('ventes sans client', 'sales without a customer'),
    strangers: text('interactions d’inconnus', 'interactions of strangers'),
    gaps: text('trous du calendrier', 'gaps in the calendar'),
    duplicates: text('lignes en double', 'duplicate lines'),
    wholesale: text('clients hors norme', 'outsize customers'),
    returns: text('retours sans vente', 'returns without a sale'),
  },
};
