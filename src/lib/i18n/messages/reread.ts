import { sentence, text } from '../message';

/** Reading the files of the disk again. */
export const reread = {
  title: text('Vos fichiers sur le disque', 'Your files on the disk'),
  hint: text(
    'Tamis sait où ils sont\u00a0: s’ils ont changé, il les relit avec les mêmes réglages.',
    'Tamis knows where they are: if they changed, it reads them again with the same settings.',
  ),
  run: text('Relire les mêmes fichiers', 'Read the same files again'),
  readOn: sentence<[bytes: number, at: number]>(
    (f, bytes, at) => `${f.bytes(bytes)}, modifié le ${f.dayAndTime(at)}`,
    (f, bytes, at) => `${f.bytes(bytes)}, changed on ${f.dayAndTime(at)}`,
  ),
  unchanged: text('inchangé', 'unchanged'),
  changed: text('modifié', 'changed'),
  gone: text('introuvable', 'not found'),
  refused: text('accès refusé', 'access refused'),
  allUnchanged: text(
    'Aucun de ces fichiers n’a changé depuis la dernière lecture.',
    'None of these files has changed since it was last read.',
  ),
  someGone: sentence<[count: number]>(
    (f, n) =>
      `**${f.number(n)} ${f.plural(n, 'fichier a été déplacé, renommé ou supprimé', 'fichiers ont été déplacés, renommés ou supprimés')}.** La copie gardée dans le projet reste utilisée.`,
    (f, n) =>
      `**${f.number(n)} ${f.plural(n, 'file was', 'files were')} moved, renamed or deleted.** The copy kept in the project stays in use.`,
  ),
  someRefused: sentence<[count: number]>(
    (f, n) =>
      `**Le navigateur n’a pas donné accès à ${f.number(n)} ${f.plural(n, 'fichier', 'fichiers')}.** Recommencez et autorisez la lecture.`,
    (f, n) =>
      `**The browser gave no access to ${f.number(n)} ${f.plural(n, 'file', 'files')}.** Try again and allow reading.`,
  ),
  goOn: sentence<[count: number]>(
    (f, n) =>
      f.plural(n, 'Relire le fichier modifié', `Relire les ${f.number(n)} fichiers modifiés`),
    (f, n) => f.plural(n, 'Read the changed file', `Read the ${f.number(n)} changed files`),
  ),
};
