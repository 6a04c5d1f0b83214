import { sentence, text } from '../message';

interface Age {
  readonly at: number | null;
  readonly days: number;
  readonly changes: number;
}

/** Writing and opening of project files. */
export const backup = {
  /** Said unasked, once it is due. */
  due: sentence<[Age]>(
    (f, { at, days, changes }) =>
      `${at === null ? 'Ce projet n’est **dans aucun fichier**' : `Dernier fichier de ce projet\u00a0: **${days === 0 ? 'aujourd’hui' : `il y a ${f.number(days)} ${f.plural(days, 'jour', 'jours')}`}**`}, ${f.number(changes)} ${f.plural(changes, 'modification', 'modifications')} ${at === null ? 'depuis l’import' : 'depuis'}.`,
    (f, { at, days, changes }) =>
      `${at === null ? 'This project is **in no file**' : `Last file of this project: **${days === 0 ? 'today' : `${f.number(days)} ${f.plural(days, 'day', 'days')} ago`}**`}, ${f.number(changes)} ${f.plural(changes, 'change', 'changes')} ${at === null ? 'since the import' : 'since'}.`,
  ),
  dueAction: text('L’enregistrer dans un fichier', 'Save it to a file'),
  dueLater: text('Plus tard', 'Later'),
  /** The same on a card of the home page, due or not. */
  age: sentence<[Pick<Age, 'at' | 'days'>]>(
    (f, { at, days }) =>
      at === null
        ? 'Dans aucun fichier'
        : days === 0
          ? 'Dans un fichier depuis aujourd’hui'
          : `Dernier fichier il y a ${f.number(days)} ${f.plural(days, 'jour', 'jours')}`,
    (f, { at, days }) =>
      at === null
        ? 'In no file'
        : days === 0
          ? 'Saved to a file today'
          : `Last file ${f.number(days)} ${f.plural(days, 'day', 'days')} ago`,
  ),
  title: sentence<[name: string]>(
    (_, name) => `Enregistrer «\u00a0${name}\u00a0» dans un fichier`,
    (_, name) => `Save “${name}” to a file`,
  ),
  what: text(
    'Un seul fichier avec tout le projet\u00a0: données, segmentations, étiquettes, notes. À garder ailleurs que sur cet ordinateur, ou à rouvrir sur un autre.',
    'One file with the whole project: data, segmentations, tags, notes. To keep somewhere other than this computer, or to open on another one.',
  ),
  originals: text('Avec les fichiers d’origine', 'With the original files'),
  originalsHint: text(
    'Octet pour octet. Sans eux, les données restent, mais ne peuvent plus être relues autrement.',
    'Byte for byte. Without them the data stays, but can no longer be read in another way.',
  ),
  former: sentence<[count: number]>(
    (f, n) =>
      `Avec ${n === 1 ? 'l’ancienne version' : `les ${f.number(n)} anciennes versions`} des données`,
    (f, n) =>
      `With the ${n === 1 ? 'former version' : `${f.number(n)} former versions`} of the data`,
  ),
  formerHint: text(
    'Pour pouvoir y revenir aussi après une réouverture. Le fichier est plus gros.',
    'To be able to go back to them after opening it again, too. The file is larger.',
  ),
  protect: text('Protéger par un mot de passe', 'Protect with a password'),
  protectHint: text(
    'Conseillé\u00a0: le fichier contient des données personnelles. Un mot de passe perdu ne se retrouve pas.',
    'Recommended: the file holds personal data. A lost password cannot be recovered.',
  ),
  password: text('Mot de passe', 'Password'),
  again: text('Le même, une seconde fois', 'The same once more'),
  short: text('Au moins huit caractères.', 'At least eight characters.'),
  different: text('Les deux ne sont pas les mêmes.', 'The two are not the same.'),
  open: text(
    'Sans mot de passe, quiconque a le fichier lit votre base.',
    'Without a password, anyone who has the file can read your base.',
  ),
  write: text('Écrire le fichier', 'Write the file'),
  working: text('Écriture du fichier de projet', 'Writing the project file'),
  opening: text('Ouverture du fichier de projet', 'Opening the project file'),
  starting: text('Un instant…', 'One moment…'),
  writtenTitle: text('Fichier vérifié', 'File checked'),
  written: sentence<
    [customers: number, lines: number, originals: number, former: number, bytes: number]
  >(
    (f, customers, lines, originals, former, bytes) =>
      `Relu en entier après l’écriture\u00a0: **${f.number(customers)} ${f.plural(customers, 'client', 'clients')}**, ${f.number(lines)} ${f.plural(lines, 'ligne', 'lignes')} de vente, ${f.number(originals)} ${f.plural(originals, 'fichier d’origine', 'fichiers d’origine')}, ${former === 0 ? '' : `${f.number(former)} ${f.plural(former, 'ancienne version', 'anciennes versions')}, `}${f.bytes(bytes)}.`,
    (f, customers, lines, originals, former, bytes) =>
      `Read back whole after writing: **${f.number(customers)} ${f.plural(customers, 'customer', 'customers')}**, ${f.number(lines)} sales ${f.plural(lines, 'line', 'lines')}, ${f.number(originals)} original ${f.plural(originals, 'file', 'files')}, ${former === 0 ? '' : `${f.number(former)} former ${f.plural(former, 'version', 'versions')}, `}${f.bytes(bytes)}.`,
  ),
  save: text('Enregistrer le fichier', 'Save the file'),
  lockedTitle: text('Ce fichier est protégé', 'This file is protected'),
  locked: sentence<[name: string]>(
    (_, name) => `Le mot de passe de «\u00a0${name}\u00a0»\u00a0:`,
    (_, name) => `The password of “${name}”:`,
  ),
  wrong: text('Ce n’est pas le bon mot de passe.', 'This is not the right password.'),
  unlock: text('Ouvrir', 'Open'),
  failedTitle: text('Fichier de projet', 'Project file'),
};
