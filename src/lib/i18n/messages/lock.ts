import { sentence, text } from '../message';

/** The password of a project where it is stored. */
export const lock = {
  button: text('Protéger par un mot de passe', 'Protect with a password'),
  menu: text('Mot de passe du projet', 'Password of the project'),
  now: text('Verrouiller maintenant', 'Lock now'),
  change: text('Changer le mot de passe ou le délai…', 'Change the password or the delay…'),
  remove: text('Retirer le mot de passe…', 'Remove the password…'),
  setTitle: text('Protéger ce projet sur cet ordinateur', 'Protect this project on this computer'),
  changeTitle: text('Changer le mot de passe', 'Change the password'),
  removeTitle: text('Retirer le mot de passe', 'Remove the password'),
  what: text(
    'Données, fichiers gardés, anciennes versions, segmentations, étiquettes et historique sont chiffrés dans ce navigateur. Restent lisibles\u00a0: le nom du projet, sa taille, ses dates et le nom des fichiers du disque qu’il relit.',
    'Data, kept files, former versions, segmentations, tags and history are encrypted in this browser. What stays readable: the name of the project, its size, its dates and the names of the files on the disk that it reads again.',
  ),
  lost: text(
    '**Un mot de passe perdu ne se retrouve pas.** Personne ne peut rouvrir ce projet sans lui\u00a0: notez-le, et gardez un fichier de projet ailleurs.',
    '**A lost password cannot be recovered.** Nobody can open this project without it: write it down, and keep a project file somewhere else.',
  ),
  files: text(
    'Un fichier de projet que vous enregistrez a son propre mot de passe.',
    'A project file that you save has a password of its own.',
  ),
  delay: text('Se verrouille sans activité après', 'Locks without activity after'),
  minutes: sentence<[minutes: number]>(
    (f, n) => (n === 60 ? 'une heure' : `${f.number(n)} ${f.plural(n, 'minute', 'minutes')}`),
    (f, n) => (n === 60 ? 'an hour' : `${f.number(n)} ${f.plural(n, 'minute', 'minutes')}`),
  ),
  set: text('Protéger le projet', 'Protect the project'),
  current: text('Mot de passe actuel', 'Current password'),
  other: text('Choisir un autre mot de passe', 'Choose another password'),
  otherHint: text(
    'Les données ne sont pas réécrites. Les copies de ce projet gardent l’ancien.',
    'The data is not written again. Copies of this project keep the former one.',
  ),
  save: text('Enregistrer', 'Save'),
  removeWhat: text(
    'Le projet sera de nouveau gardé sans chiffrement\u00a0: quiconque ouvre ce navigateur pourra le lire.',
    'The project will be kept without encryption again: anyone who opens this browser will be able to read it.',
  ),
  removeNow: text('Retirer le mot de passe', 'Remove the password'),
  working: text('Chiffrement en cours…', 'Encrypting…'),
  opening: text('Un instant…', 'One moment…'),
  wrong: text(
    'Ce n’est pas le mot de passe de ce projet.',
    'This is not the password of this project.',
  ),
  lockedTitle: sentence<[name: string]>(
    (_, name) => `«\u00a0${name}\u00a0» est verrouillé`,
    (_, name) => `“${name}” is locked`,
  ),
  lockedText: text(
    'Son contenu est chiffré dans ce navigateur. Rien n’a été perdu\u00a0: tout était enregistré avant le verrouillage.',
    'What it holds is encrypted in this browser. Nothing was lost: everything was saved before it was locked.',
  ),
  password: text('Mot de passe du projet', 'Password of the project'),
  unlock: text('Déverrouiller', 'Unlock'),
  notNow: text(
    'Pas verrouillé\u00a0: un travail est en cours ou n’est pas enregistré.',
    'Not locked: something is under way or not saved.',
  ),
  protectedTag: text('Protégé', 'Protected'),
  card: text('Contenu chiffré', 'Encrypted contents'),
};
