import type { KeyName, RefreshMode } from '../../core/refresh/mode';
import { sentence, text, type Message } from '../message';
import { plainText, quote } from '../quote';

/** New files on an open project. */
export const refresh = {
  button: text('Choisir les nouveaux fichiers', 'Choose the new files'),
  offer: text('Que faire de ces fichiers\u00a0?', 'What are these files for?'),
  offered: sentence<[files: readonly string[]]>(
    (f, files) =>
      `${f.number(files.length)} ${f.plural(files.length, 'fichier', 'fichiers')}\u00a0: ${few(files)}`,
    (f, files) =>
      `${f.number(files.length)} ${f.plural(files.length, 'file', 'files')}: ${few(files)}`,
  ),
  forProject: sentence<[name: string]>(
    (f, name) => `Mettre à jour ${quote(f, name)}`,
    (f, name) => `Update ${quote(f, name)}`,
  ),
  forNew: text('Créer un nouveau projet', 'Make a new project'),
  looking: text('Comparaison avec vos fichiers', 'Comparing with your files'),
  stays: text(
    'Rien ne change dans le projet tant que vous n’avez pas confirmé.',
    'Nothing changes in the project until you confirm.',
  ),
  failed: text('Ces fichiers n’ont pas pu être comparés.', 'These files could not be compared.'),
  question: text('Que changent ces fichiers\u00a0?', 'What do these files change?'),
  answer: sentence<[known: number, others: number]>(
    (f, known, others) =>
      `**${f.number(known)} ${f.plural(known, 'fichier reconnu', 'fichiers reconnus')}**${others > 0 ? `, **${f.number(others)} à part**` : ''}. Vérifiez ce qui en est fait, puis confirmez\u00a0: la recette du projet leur sera appliquée.`,
    (f, known, others) =>
      `**${f.number(known)} ${f.plural(known, 'file', 'files')} recognised**${others > 0 ? `, **${f.number(others)} apart**` : ''}. Check what is done with them, then confirm: the project’s recipe will be applied to them.`,
  ),
  files: text('Les fichiers', 'The files'),
  whatIs: sentence<[file: string]>(
    (f, file) => `Ce qu’est ${quote(f, file)}`,
    (f, file) => `What ${quote(f, file)} is`,
  ),
  ofSource: sentence<[source: string]>(
    (f, source) => `Suite de ${quote(f, source)}`,
    (f, source) => `More of ${quote(f, source)}`,
  ),
  newSource: text('Une nouvelle source', 'A new source'),
  ignore: text('Laisser de côté', 'Leave aside'),
  kept: sentence<[rows: number]>(
    (f, n) => `${f.number(n)} ${f.plural(n, 'ligne gardée', 'lignes gardées')}`,
    (f, n) => `${f.number(n)} kept ${f.plural(n, 'line', 'lines')}`,
  ),
  brought: sentence<[rows: number, files: number]>(
    (f, n, files) =>
      `${f.number(n)} ${f.plural(n, 'ligne', 'lignes')} dans ${f.number(files)} ${f.plural(files, 'nouveau fichier', 'nouveaux fichiers')}`,
    (f, n, files) =>
      `${f.number(n)} ${f.plural(n, 'line', 'lines')} in ${f.number(files)} new ${f.plural(files, 'file', 'files')}`,
  ),
  mode: text('Que faire de ces lignes\u00a0?', 'What is done with these lines?'),
  key: text('Une même ligne se reconnaît à', 'A line is known again by'),
  newColumn: sentence<[column: string]>(
    (f, column) => `Colonne nouvelle ${quote(f, column)}\u00a0: la prendre comme attribut`,
    (f, column) => `New column ${quote(f, column)}: take it as an attribute`,
  ),
  missing: sentence<[column: string]>(
    (f, column) =>
      `${quote(f, column)} manque dans les nouveaux fichiers\u00a0: quelle colonne la remplace\u00a0?`,
    (f, column) => `${quote(f, column)} is missing from the new files: which column stands for it?`,
  ),
  needed: text(
    'Sans elle, aucune nouvelle ligne ne peut être lue.',
    'Without it, no new line can be read.',
  ),
  choose: text('Choisir…', 'Choose…'),
  leaveEmpty: text('Aucune\u00a0: la laisser vide', 'None: leave it empty'),
  follow: text(
    'Faire suivre la date de référence au dernier achat',
    'Let the reference date follow the last purchase',
  ),
  fixed: sentence<[date: string]>(
    (_, date) => `Elle est fixée au ${date}.`,
    (_, date) => `It is fixed at ${date}.`,
  ),
  open: text(
    'Répondez aux questions ci-dessus pour pouvoir confirmer.',
    'Answer the questions above to confirm.',
  ),
  nothing: text(
    'Aucun de ces fichiers ne change le projet.',
    'None of these files changes the project.',
  ),
  confirm: text('Mettre à jour le projet', 'Update the project'),
};

function few(files: readonly string[]): string {
  const shown = files.slice(0, 3).map((name) => plainText(name, 40));
  return `${shown.join(', ')}${files.length > 3 ? '…' : ''}`;
}

export const modeNames: Record<RefreshMode, Message> = {
  append: text('Les ajouter', 'Add them'),
  replace: text('Tout remplacer', 'Replace everything'),
  upsert: text(
    'Remplacer les lignes connues, ajouter les autres',
    'Replace known lines, add the others',
  ),
};

export const modeMeanings: Record<RefreshMode, Message> = {
  append: text(
    'Les lignes gardées restent, toutes les nouvelles s’y ajoutent.',
    'The kept lines stay, all the new ones are added.',
  ),
  replace: text(
    'Les fichiers gardés de cette source cèdent la place aux nouveaux.',
    'The kept files of this source give way to the new ones.',
  ),
  upsert: text(
    'Une ligne déjà connue cède la place à la nouvelle\u00a0; rien n’est compté deux fois.',
    'A line already known gives way to the new one; nothing is counted twice.',
  ),
};

export const keyNames: Record<KeyName, Message> = {
  order_ref: text('son numéro de commande', 'its order number'),
  customer_id: text('son identifiant client', 'its customer identifier'),
  email: text('son e-mail', 'its e-mail'),
  line: text('toutes ses cellules', 'all of its cells'),
};

export const keyNouns: Record<KeyName, Message<[count: number]>> = {
  order_ref: sentence(
    (f, n) => f.plural(n, 'commande', 'commandes'),
    (f, n) => f.plural(n, 'order', 'orders'),
  ),
  customer_id: sentence(
    (f, n) => f.plural(n, 'client', 'clients'),
    (f, n) => f.plural(n, 'customer', 'customers'),
  ),
  email: sentence(
    (f, n) => f.plural(n, 'e-mail', 'e-mails'),
    (f, n) => f.plural(n, 'e-mail', 'e-mails'),
  ),
  line: sentence(
    (f, n) => f.plural(n, 'ligne', 'lignes'),
    (f, n) => f.plural(n, 'line', 'lines'),
  ),
};

export const shared = sentence<[common: number, all: number, noun: string]>(
  (f, common, all, noun) =>
    `${f.number(common)} des ${f.number(all)} ${noun} du projet sont dans les nouveaux fichiers.`,
  (f, common, all, noun) =>
    `${f.number(common)} of the project’s ${f.number(all)} ${noun} are in the new files.`,
);
export const periods = sentence<[old: string, now: string]>(
  (_, old, now) => `Gardées\u00a0: ${old}. Nouvelles\u00a0: ${now}.`,
  (_, old, now) => `Kept: ${old}. New: ${now}.`,
);
export const span = sentence<[first: string, last: string]>(
  (_, first, last) => `du ${first} au ${last}`,
  (_, first, last) => `${first} to ${last}`,
);
export const noKey = text(
  'Rien ne permet de reconnaître une ligne déjà connue.',
  'Nothing tells whether a line is already known.',
);
export const samePeriod = text(
  'Les périodes se chevauchent sans ligne commune\u00a0: à vous de dire.',
  'The periods overlap without a line in common: please say.',
);

export const cut = text(
  'Les nouveaux fichiers prennent la suite\u00a0: les commandes communes semblent coupées en deux par la fin d’un fichier, leurs lignes se complètent.',
  'The new files go on from there: the orders in common seem cut in two by the end of a file, their lines add up.',
);

/** What a way of taking the new lines loses or doubles. */
export const refreshLosses = {
  fewer: sentence<[orders: number, lines: number, before: string, now: string]>(
    (f, orders, lines, before, now) =>
      `${f.number(orders)} ${f.plural(orders, 'commande revient', 'commandes reviennent')} avec moins de lignes\u00a0: ${f.number(lines)} ${f.plural(lines, 'ligne disparaîtra', 'lignes disparaîtront')} (${now} au lieu de ${before}).`,
    (f, orders, lines, before, now) =>
      `${f.number(orders)} ${f.plural(orders, 'order comes', 'orders come')} back with fewer lines: ${f.number(lines)} ${f.plural(lines, 'line', 'lines')} will be gone (${now} instead of ${before}).`,
  ),
  absent: sentence<[count: number, noun: string]>(
    (f, count, noun) =>
      `${f.number(count)} ${noun} du projet ne ${f.plural(count, 'figure', 'figurent')} pas dans les nouveaux fichiers et ${f.plural(count, 'disparaîtra', 'disparaîtront')}.`,
    (f, count, noun) =>
      `${f.number(count)} ${noun} of the project ${f.plural(count, 'is', 'are')} not in the new files and will be gone.`,
  ),
  mixed: sentence<[orders: number]>(
    (f, n) =>
      `${f.number(n)} ${f.plural(n, 'commande gardera', 'commandes garderont')} aussi des lignes que les nouveaux fichiers n’ont pas. S’il s’agit de corrections, remplacez par numéro de commande.`,
    (f, n) =>
      `${f.number(n)} ${f.plural(n, 'order', 'orders')} will also keep lines that the new files do not have. If these are corrections, replace by order number.`,
  ),
  doubled: sentence<[lines: number]>(
    (f, n) =>
      `${f.number(n)} ${f.plural(n, 'ligne déjà gardée sera comptée', 'lignes déjà gardées seront comptées')} deux fois.`,
    (f, n) => `${f.number(n)} ${f.plural(n, 'line', 'lines')} already kept will be counted twice.`,
  ),
};

export const columnsShared = sentence<[same: number, of: number]>(
  (f, same, of) => `${f.number(same)} colonnes communes sur ${f.number(of)}`,
  (f, same, of) => `${f.number(same)} of ${f.number(of)} columns in common`,
);
export const named = text('nom semblable', 'similar name');
export const unlike = text('aucune source ne lui ressemble assez', 'no source is enough like it');
