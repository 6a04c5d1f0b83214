import type { Shortage } from '../../core/space';
import { sentence, text } from '../message';
import { plainText, quote } from '../quote';

/** The import's own screens: working, asking, failed. */
export const importing = {
  working: text('Lecture de vos fichiers', 'Reading your files'),
  workingAgain: text('Nouvelle lecture de vos fichiers', 'Reading your files again'),
  stays: text('Ils restent sur cet ordinateur.', 'They stay on this computer.'),
  formerStays: text(
    'Les données précédentes restent en place jusqu’à ce que les nouvelles soient enregistrées.',
    'The former data stays in place until the new is saved.',
  ),
  asking: text(
    'Est-ce bien ce que contiennent vos fichiers\u00a0?',
    'Is this what your files hold?',
  ),
  questions: sentence<[count: number]>(
    (f, n) =>
      `**${f.number(n)} ${f.plural(n, 'question', 'questions')}** avant de ranger vos clients. Le reste a été compris\u00a0: vérifiez si vous voulez.`,
    (f, n) =>
      `**${f.number(n)} ${f.plural(n, 'question', 'questions')}** before sorting your customers. The rest was understood: check it if you like.`,
  ),
  noQuestion: text(
    'Tout a été compris. Vérifiez les colonnes, changez ce qui ne va pas.',
    'Everything was understood. Check the columns, change what is wrong.',
  ),
  question: sentence<[place: number, total: number]>(
    (f, place, total) => `Question ${f.number(place)} sur ${f.number(total)}`,
    (f, place, total) => `Question ${f.number(place)} of ${f.number(total)}`,
  ),
  build: text('Construire les segments', 'Build the segments'),
  checkColumns: text('Vérifier les colonnes', 'Check the columns'),
  otherFiles: text('Choisir d’autres fichiers', 'Choose other files'),
  backToProject: text('Revenir au projet', 'Back to the project'),
  unharmed: text('Vos projets sont intacts.', 'Your projects are unharmed.'),
  skipped: sentence<[count: number]>(
    (f, n) =>
      `${f.number(n)} ${f.plural(n, 'fichier n’a pas été lu', 'fichiers n’ont pas été lus')}\u00a0; les autres, si.`,
    (f, n) => `${f.number(n)} ${f.plural(n, 'file was', 'files were')} not read; the others were.`,
  ),
  empty: sentence<[files: readonly string[]]>(
    (f, files) =>
      `${f.number(files.length)} ${f.plural(files.length, 'fichier est vide', 'fichiers sont vides')}, des en-têtes sans une ligne en dessous\u00a0: ${someNames(files)}. Les autres de même forme ont été lus.`,
    (f, files) =>
      `${f.number(files.length)} ${f.plural(files.length, 'file is', 'files are')} empty, headings without a line below: ${someNames(files)}. The others of the same shape were read.`,
  ),

  shortTitle: text(
    'La place risque de manquer dans ce navigateur.',
    'This browser may run out of space.',
  ),
  short: sentence<[Shortage]>(
    (f, s) =>
      `Vos fichiers font ${f.bytes(s.files)}\u00a0: il faut environ **${f.bytes(s.needed)}** pour les garder avec leurs résultats, et il reste **${f.bytes(s.left)}**.`,
    (f, s) =>
      `Your files are ${f.bytes(s.files)}: keeping them with their results takes about **${f.bytes(s.needed)}**, and **${f.bytes(s.left)}** is left.`,
  ),
  shortAdvice: text(
    'Supprimez un projet, ou d’anciennes versions d’un projet (page Données, onglet Versions). Vous pouvez aussi continuer\u00a0: si la place manque, rien n’est enregistré à moitié.',
    'Delete a project, or former versions of one (Data page, Versions tab). You can also go on: if space runs out, nothing is saved halfway.',
  ),
  size: sentence<[bytes: number]>(
    (f, bytes) => f.bytes(bytes),
    (f, bytes) => f.bytes(bytes),
  ),
  goOnAnyway: text('Continuer quand même', 'Go on anyway'),

  kindQuestion: sentence<[file: string]>(
    (f, file) => `Que contient ${quote(f, file)}\u00a0?`,
    (f, file) => `What does ${quote(f, file)} hold?`,
  ),
  roleQuestion: sentence<[role: string, file: string]>(
    (f, role, file) => `Dans ${quote(f, file)}, quelle colonne est «\u00a0${role}\u00a0»\u00a0?`,
    (f, role, file) => `In ${quote(f, file)}, which column is “${role}”?`,
  ),
  noColumn: text('Choisir une colonne…', 'Choose a column…'),
  columnOption: sentence<[column: string, sample: string]>(
    (_, column, sample) => (sample ? `${column} (p. ex. ${plainText(sample, 30)})` : column),
    (_, column, sample) => (sample ? `${column} (e.g. ${plainText(sample, 30)})` : column),
  ),
  formatQuestion: sentence<[sample: string, first: string, second: string]>(
    (f, sample, first, second) => `${quote(f, sample)}\u00a0: ${first} ou ${second}\u00a0?`,
    (f, sample, first, second) => `${quote(f, sample)}: ${first} or ${second}?`,
  ),
  formatQuestionPlain: sentence<[column: string]>(
    (f, column) => `Comment lire la colonne ${quote(f, column)}\u00a0?`,
    (f, column) => `How is column ${quote(f, column)} read?`,
  ),
  inColumn: sentence<[column: string, file: string]>(
    (f, column, file) => `Colonne ${quote(f, column)} de ${quote(f, file)}`,
    (f, column, file) => `Column ${quote(f, column)} of ${quote(f, file)}`,
  ),

  contents: text('Contenu', 'Contents'),
  contentsOf: sentence<[file: string]>(
    (f, file) => `Contenu de ${quote(f, file)}`,
    (f, file) => `Contents of ${quote(f, file)}`,
  ),
  roleOf: sentence<[column: string]>(
    (f, column) => `Rôle de ${quote(f, column)}`,
    (f, column) => `Role of ${quote(f, column)}`,
  ),
  formatOf: sentence<[column: string]>(
    (f, column) => `Lecture de ${quote(f, column)}`,
    (f, column) => `How ${quote(f, column)} is read`,
  ),
  column: text('Colonne du fichier', 'Column of the file'),
  role: text('Rôle', 'Role'),
  readAs: text('Lue comme', 'Read as'),
  because: text('Pourquoi', 'Why'),
  otherColumns: sentence<[count: number]>(
    (f, n) =>
      `${f.number(n)} ${f.plural(n, 'autre colonne, non utilisée', 'autres colonnes, non utilisées')}`,
    (f, n) => `${f.number(n)} other ${f.plural(n, 'column', 'columns')}, not used`,
  ),
  rows: sentence<[count: number]>(
    (f, n) => `${f.number(n)} ${f.plural(n, 'ligne', 'lignes')}`,
    (f, n) => `${f.number(n)} ${f.plural(n, 'line', 'lines')}`,
  ),
  sampleRead: sentence<[sample: string, value: string]>(
    (_, sample, value) => `${sample} → ${value}`,
    (_, sample, value) => `${sample} → ${value}`,
  ),
};

function someNames(files: readonly string[]): string {
  const shown = files.slice(0, 3).map((name) => plainText(name, 40));
  return `${shown.join(', ')}${files.length > 3 ? '…' : ''}`;
}
