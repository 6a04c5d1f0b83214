import type { OrderReport } from '../../core/dataset';
import { sentence, text } from '../message';
import { quote } from '../quote';

interface Answer {
  readonly customers: number;
  readonly lines: number;
  readonly first: string;
  readonly last: string;
  readonly revenue: string;
}

/** The Data page. */
export const data = {
  tabs: text('Pages des données', 'Pages about the data'),
  files: text('Fichiers', 'Files'),
  versions: text('Versions', 'Versions'),
  question: text('Que contiennent vos fichiers\u00a0?', 'What is in your files?'),
  answer: sentence<[Answer]>(
    (f, a) =>
      `**${f.number(a.customers)} ${f.plural(a.customers, 'client', 'clients')}** et **${f.number(a.lines)} ${f.plural(a.lines, 'ligne', 'lignes')} de vente** du ${a.first} au ${a.last}, pour **${a.revenue}** de chiffre d’affaires net.`,
    (f, a) =>
      `**${f.number(a.customers)} ${f.plural(a.customers, 'customer', 'customers')}** and **${f.number(a.lines)} order ${f.plural(a.lines, 'line', 'lines')}** from ${a.first} to ${a.last}, **${a.revenue}** of net revenue.`,
  ),
  anonymous: sentence<[lines: number, share: number | null]>(
    (f, n, share) =>
      `**${f.number(n)} ${f.plural(n, 'ligne', 'lignes')} sans client**${share === null ? '.' : `\u00a0: ${f.percent(share)} du chiffre d’affaires ne peut être attribué.`}`,
    (f, n, share) =>
      `**${f.number(n)} ${f.plural(n, 'line', 'lines')} without a customer**${share === null ? '.' : `: ${f.percent(share)} of revenue cannot be assigned.`}`,
  ),
  refused: sentence<[count: number]>(
    (f, n) =>
      `**${f.number(n)}** ${f.plural(n, 'ligne ou cellule n’a pas été lue', 'lignes ou cellules n’ont pas été lues')}.`,
    (f, n) =>
      `**${f.number(n)}** ${f.plural(n, 'line or cell was', 'lines or cells were')} not read.`,
  ),
  how: text(
    'Un client est un identifiant (à défaut, un e-mail) rencontré dans un des fichiers. Le chiffre d’affaires net est la somme des montants des lignes de clients connus\u00a0: retours déduits selon le réglage ci-dessous, lignes sans client à part. Chaque total correspond au fichier au centime près.',
    'A customer is an identifier (failing that, an e-mail) met in one of the files. Net revenue is the sum of the amounts of the lines of known customers: returns subtracted according to the switch below, lines without a customer apart. Every total matches the file to the cent.',
  ),

  understood: text('Ce qui a été compris', 'What was understood'),
  understoodHint: text(
    'Chaque supposition est donnée avec sa raison, et se change.',
    'Every guess is given with its reason, and can be changed.',
  ),
  fileFacts: sentence<[bytes: number, rows: number, columns: number]>(
    (f, bytes, rows, columns) =>
      `${f.bytes(bytes)} · ${f.number(rows)} ${f.plural(rows, 'ligne', 'lignes')} · ${f.number(columns)} ${f.plural(columns, 'colonne', 'colonnes')}`,
    (f, bytes, rows, columns) =>
      `${f.bytes(bytes)} · ${f.number(rows)} ${f.plural(rows, 'line', 'lines')} · ${f.number(columns)} ${f.plural(columns, 'column', 'columns')}`,
  ),
  unreadLines: sentence<[count: number]>(
    (f, n) => `${f.number(n)} ${f.plural(n, 'ligne illisible', 'lignes illisibles')}`,
    (f, n) => `${f.number(n)} ${f.plural(n, 'unreadable line', 'unreadable lines')}`,
  ),
  settingOf: sentence<[setting: string, file: string]>(
    (f, setting, file) => `${setting} de ${quote(f, file)}`,
    (f, setting, file) => `${setting} of ${quote(f, file)}`,
  ),
  columnsAndReading: text('Colonnes et lecture du fichier', 'Columns and how the file is read'),
  howRead: text('Comment le fichier est lu', 'How the file is read'),
  skippedAbove: sentence<[lines: number]>(
    (f, n) =>
      `${f.number(n)} ${f.plural(n, 'ligne de titre passée', 'lignes de titre passées')} au-dessus.`,
    (f, n) => `${f.number(n)} title ${f.plural(n, 'line', 'lines')} passed over above.`,
  ),
  anew: text(
    'Les rôles des colonnes seront reconnus de nouveau à la lecture.',
    'The roles of the columns will be recognised again on reading.',
  ),

  pending: sentence<[count: number]>(
    (f, n) =>
      `**${f.number(n)} ${f.plural(n, 'changement', 'changements')}** à appliquer\u00a0: les fichiers seront relus.`,
    (f, n) =>
      `**${f.number(n)} ${f.plural(n, 'change', 'changes')}** to apply: the files will be read again.`,
  ),
  readAgain: text('Relire avec ces changements', 'Read again with these changes'),
  discard: text('Abandonner', 'Discard'),

  special: text('Les lignes particulières', 'Special lines'),
  specialHint: text('Un changement relit les fichiers.', 'A change reads the files again.'),
  returns: text('Déduire les retours', 'Subtract returns'),
  returnsFact: sentence<[OrderReport['returns'], money: string]>(
    (f, r, money) =>
      `${f.number(r.lines)} ${f.plural(r.lines, 'ligne', 'lignes')}${r.orders > 0 ? ` (${f.number(r.orders)} ${f.plural(r.orders, 'commande', 'commandes')})` : ''}, ${money}`,
    (f, r, money) =>
      `${f.number(r.lines)} ${f.plural(r.lines, 'line', 'lines')}${r.orders > 0 ? ` (${f.number(r.orders)} ${f.plural(r.orders, 'order', 'orders')})` : ''}, ${money}`,
  ),
  returnsSubtract: text('Déduits de la valeur du client.', 'Subtracted from the customer’s value.'),
  returnsLeaveOut: text(
    'Laissés de côté\u00a0: le chiffre d’affaires est brut.',
    'Left out: revenue is gross.',
  ),
  anonymousSwitch: text(
    'Garder à part les lignes sans client',
    'Keep lines without a customer apart',
  ),
  linesFact: sentence<[lines: number, money: string | null]>(
    (f, n, money) =>
      `${f.number(n)} ${f.plural(n, 'ligne', 'lignes')}${money === null ? '' : `, ${money}`}`,
    (f, n, money) =>
      `${f.number(n)} ${f.plural(n, 'line', 'lines')}${money === null ? '' : `, ${money}`}`,
  ),
  anonymousApart: text(
    'Comptées comme ventes anonymes, hors des segments.',
    'Counted as anonymous sales, outside the segments.',
  ),
  leftOut: text('Laissées de côté.', 'Left out.'),
  zeroSwitch: text('Garder les lignes à prix nul', 'Keep zero-price lines'),
  zeroKept: text(
    'Elles font partie de l’achat (cadeaux, échantillons).',
    'They are part of the purchase (gifts, samples).',
  ),
  duplicatesSwitch: text('Garder les doublons exacts', 'Keep exact duplicates'),
  duplicatesKept: text(
    'Toutes comptées\u00a0: deux lignes identiques peuvent être deux vrais achats.',
    'All counted: two identical lines may be two real purchases.',
  ),
  duplicatesOnce: text('Comptées une seule fois.', 'Counted only once.'),
  onlyReturns: text('Clients avec des retours seulement', 'Customers with returns only'),
  onlyReturnsFact: sentence<[count: number]>(
    (f, n) =>
      `${f.number(n)} ${f.plural(n, 'client', 'clients')}. ${f.plural(n, 'Gardé dans la base, sans segment\u00a0: il n’a', 'Gardés dans la base, sans segment\u00a0: ils n’ont')} aucun achat.`,
    (f, n) =>
      `${f.number(n)} ${f.plural(n, 'customer', 'customers')}. Kept in the base, without a segment: they have no purchase.`,
  ),
  none: text('Aucune.', 'None.'),
  noneOfThem: text('Aucun.', 'None.'),

  found: text('Ce que l’on sait des clients', 'What is known of the customers'),
  foundFact: sentence<[attributes: number, interactions: number]>(
    (f, attributes, interactions) =>
      `**${f.number(attributes)} ${f.plural(attributes, 'attribut', 'attributs')}** et **${f.number(interactions)} ${f.plural(interactions, 'interaction', 'interactions')}** (ouvertures, clics, visites, avis…).`,
    (f, attributes, interactions) =>
      `**${f.number(attributes)} ${f.plural(attributes, 'attribute', 'attributes')}** and **${f.number(interactions)} ${f.plural(interactions, 'interaction', 'interactions')}** (opens, clicks, visits, reviews…).`,
  ),
  foundNothing: text(
    'Ces fichiers ne disent rien des clients au-delà de leurs achats. Ajoutez un fichier de clients pour en savoir plus.',
    'These files say nothing of the customers beyond their purchases. Add a customers file to know more.',
  ),
  declared: text('Attributs déclarés', 'Declared attributes'),
  others: text('Autres colonnes du fichier', 'Other columns of the file'),
  lineFields: text('Détail des achats', 'Detail of purchases'),
  hour: text('Heure', 'Time'),

  rejects: text('Ce qui n’a pas été lu', 'What was not read'),
  rejectsNone: text(
    'Toutes les lignes et toutes les cellules utiles ont été lues.',
    'Every line and every cell in use was read.',
  ),
  rejectsHint: text(
    'Choisissez une cause pour voir ses lignes.',
    'Choose a cause to see its lines.',
  ),
  rejectsCut: sentence<[listed: number, all: number]>(
    (f, listed, all) =>
      `Les ${f.number(listed)} premières lignes illisibles sur ${f.number(all)} sont listées.`,
    (f, listed, all) =>
      `The first ${f.number(listed)} of ${f.number(all)} unreadable lines are listed.`,
  ),
  causes: text('Causes', 'Causes'),
  list: text('Lignes et cellules non lues', 'Lines and cells not read'),
  all: text('Tout voir', 'See all'),
  download: text('Télécharger en CSV', 'Download as CSV'),
  downloadName: text('non-lues', 'not-read'),
  saved: sentence<[file: string]>(
    (_, file) => `${file} enregistré`,
    (_, file) => `${file} saved`,
  ),
  file: text('Fichier', 'File'),
  line: text('Ligne', 'Line'),
  columnHead: text('Colonne', 'Column'),
  value: text('Valeur', 'Value'),
  reason: text('Raison', 'Reason'),
  count: text('Nombre', 'Count'),
  wholeLine: text('ligne entière', 'whole line'),
  noLabel: text('colonne sans nom', 'column without a name'),
  emptyCell: text('(vide)', '(empty)'),
};
