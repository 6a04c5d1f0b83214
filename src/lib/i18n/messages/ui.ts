import type { ProgressStep } from '../../contracts/progress';
import type { Formats } from '../formats';
import { sentence, text, type Message } from '../message';

/** Words of the components themselves. */
export const ui = {
  // shell
  skip: text('Aller au contenu', 'Skip to content'),
  steps: text('Étapes du projet', 'Project steps'),
  home: text('Tamis\u00a0: accueil', 'Tamis: home'),
  more: text('Plus', 'More'),
  projectName: text('Nom du projet', 'Project name'),
  invented: text('données inventées', 'invented data'),
  inventedHint: text(
    'Ces clients n’existent pas\u00a0: la démo montre Tamis sans vos fichiers.',
    'These customers do not exist: the demo shows Tamis without your files.',
  ),
  saving: text('Enregistrement…', 'Saving…'),
  unsaved: text('Pas encore enregistré', 'Not saved yet'),
  savedAt: sentence<[at: number, now: number]>(
    (f, at, now) => savedOn(f.moment(at, now), 'Enregistré à ', 'Enregistré le '),
    (f, at, now) => savedOn(f.moment(at, now), 'Saved at ', 'Saved on '),
  ),
  saveFailed: text('Échec de l’enregistrement', 'Could not save'),
  commands: text('Rechercher ou agir', 'Search or act'),
  shortcutKey: text('Ctrl K', 'Ctrl K'),
  display: text('Affichage', 'Display'),
  language: text('Langue', 'Language'),
  theme: text('Thème', 'Theme'),
  themeAuto: text('Comme le système', 'As the system'),
  themeLight: text('Clair', 'Light'),
  themeDark: text('Sombre', 'Dark'),
  proof: text('Comment le vérifier', 'How to check it'),
  offlineReady: text('Fonctionne hors ligne', 'Works offline'),
  offlinePreparing: text('Hors ligne\u00a0: en préparation', 'Offline: getting ready'),
  offlineUnavailable: text('Hors ligne\u00a0: indisponible ici', 'Offline: not available here'),
  requestsUncounted: text('Rien ne part d’ici\u00a0: vérifiez-le', 'Nothing leaves here: check it'),
  requests: sentence<[count: number]>(
    (f, n) =>
      n === 0
        ? 'Aucune requête vers l’extérieur'
        : `${f.number(n)} ${f.plural(n, 'requête', 'requêtes')} vers l’extérieur, ${f.plural(n, 'refusée', 'refusées')}`,
    (f, n) =>
      n === 0
        ? 'No request to elsewhere'
        : `${f.number(n)} ${f.plural(n, 'request', 'requests')} to elsewhere refused`,
  ),

  // commands and shortcuts
  commandHint: text('Une action, un segment, un client…', 'An action, a segment, a customer…'),
  commandResults: sentence<[count: number]>(
    (f, n) => `${f.number(n)} ${f.plural(n, 'résultat', 'résultats')}`,
    (f, n) => `${f.number(n)} ${f.plural(n, 'result', 'results')}`,
  ),
  commandNone: text(
    'Rien ne porte ce nom. Essayez un autre mot.',
    'Nothing has that name. Try another word.',
  ),
  searching: text('Recherche…', 'Searching…'),
  shortcuts: text('Raccourcis clavier', 'Keyboard shortcuts'),

  // progress and errors
  seconds: sentence<[seconds: number]>(
    (f, s) => `${f.number(s)}\u00a0s`,
    (f, s) => `${f.number(s)}\u00a0s`,
  ),
  secondsLeft: sentence<[seconds: number]>(
    (f, s) => `encore ${about(f, s, 'environ')}`,
    (f, s) => `${about(f, s, 'about')} left`,
  ),
  bytesOf: sentence<[done: number, total: number]>(
    (f, done, total) => `${f.bytes(done)} sur ${f.bytes(total)}`,
    (f, done, total) => `${f.bytes(done)} of ${f.bytes(total)}`,
  ),
  bytes: sentence<[done: number]>(
    (f, done) => f.bytes(done),
    (f, done) => f.bytes(done),
  ),
  rowsOf: sentence<[done: number, total: number]>(
    (f, done, total) => `${f.number(done)} lignes sur ${f.number(total)}`,
    (f, done, total) => `${f.number(done)} of ${f.number(total)} rows`,
  ),
  rows: sentence<[done: number]>(
    (f, n) => `${f.number(n)} ${f.plural(n, 'ligne', 'lignes')}`,
    (f, n) => `${f.number(n)} ${f.plural(n, 'row', 'rows')}`,
  ),
  stepsOf: sentence<[done: number, total: number]>(
    (f, done, total) => `étape ${f.number(done)} sur ${f.number(total)}`,
    (f, done, total) => `step ${f.number(done)} of ${f.number(total)}`,
  ),
  percent: sentence<[share: number]>(
    (f, share) => f.percent(share),
    (f, share) => f.percent(share),
  ),
  progressSaid: sentence<[step: string, share: number | null]>(
    (f, step, share) => (share === null ? step : `${step}\u00a0: ${f.percent(share)}`),
    (f, step, share) => (share === null ? step : `${step}: ${f.percent(share)}`),
  ),
  detail: text('Détail technique', 'Technical detail'),
  copyDetail: text('Copier le détail', 'Copy the detail'),
  copied: text('Copié', 'Copied'),

  // fields and tables
  notANumber: sentence<[example: string]>(
    (_, example) => `Écrivez un nombre, par exemple ${example}.`,
    (_, example) => `Type a number, for example ${example}.`,
  ),
  notNumbers: sentence<[example: string]>(
    (_, example) => `Écrivez des nombres, par exemple ${example}.`,
    (_, example) => `Type numbers, for example ${example}.`,
  ),
  atLeast: sentence<[min: number]>(
    (f, min) => `Au moins ${f.number(min, 4)}.`,
    (f, min) => `At least ${f.number(min, 4)}.`,
  ),
  atMost: sentence<[max: number]>(
    (f, max) => `Au plus ${f.number(max, 4)}.`,
    (f, max) => `At most ${f.number(max, 4)}.`,
  ),
  how: text('Comment est-ce calculé\u00a0?', 'How is this computed?'),
  howItWorks: text('Comment ça marche\u00a0?', 'How does this work?'),
  empty: text('Rien à montrer pour l’instant.', 'Nothing to show yet.'),
  tableKeys: text(
    'Flèches pour se déplacer, Entrée pour ouvrir.',
    'Arrow keys to move, Enter to open.',
  ),
  notices: text('Messages', 'Messages'),
};

/** `environ 40 s`, `environ 2,5 min`. */
function about(f: Formats, seconds: number, word: string): string {
  return `${word} ${seconds < 120 ? `${f.number(seconds)}\u00a0s` : `${f.number(seconds / 60, 1)}\u00a0min`}`;
}

/** `14:32` takes one preposition, `12 mars 2026` the other. */
function savedOn(moment: string, at: string, on: string): string {
  return (/^\d{1,2}:\d{2}/.test(moment) ? at : on) + moment;
}

/** What each step of long work is called while it runs. */
export const stepNames: Record<ProgressStep, Message> = {
  engine: text('Démarrage du moteur de calcul', 'Starting the engine'),
  demo: text('Création de la base inventée', 'Making the invented base'),
  preview: text('Aperçu des fichiers', 'Looking at the files'),
  decode: text('Lecture des fichiers', 'Reading the files'),
  stage: text('Chargement des lignes', 'Loading the rows'),
  profile: text('Reconnaissance des colonnes', 'Recognising the columns'),
  phones: text('Lecture des téléphones', 'Reading phone numbers'),
  build: text('Construction de la base clients', 'Building the customer base'),
  save: text('Enregistrement sur cet ordinateur', 'Saving on this computer'),
  segment: text('Calcul des segments', 'Computing the segments'),
  export: text('Écriture du fichier', 'Writing the file'),
  backup: text('Lecture des octets un à un', 'Going through every byte'),
  unlock: text('Ouverture avec le mot de passe', 'Opening with the password'),
  verify: text('Vérification du fichier écrit', 'Checking the file that was written'),
};
