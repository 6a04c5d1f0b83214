import { sentence, text } from '../message';

/** Taking people out of a project. */
export const erasing = {
  title: text('Effacer une personne', 'Erase a person'),
  subtitle: text(
    'Partout dans ce projet, pour de bon, avec un certificat.',
    'Everywhere in this project, for good, with a certificate.',
  ),
  how: text(
    'Ses lignes quittent les fichiers gardés, octet pour octet, puis la base est relue sans elles. Ses étiquettes, ses souhaits et les décisions qui la nomment disparaissent, l’historique et les points de retour sont nettoyés, et les anciennes versions de la base sont relues elles aussi, ou supprimées s’il n’en reste rien. Une empreinte salée de ses identifiants reste, pour qu’une actualisation ne la ramène pas. Les copies du projet, ses fichiers de sauvegarde et vos fichiers d’origine ne sont pas touchés\u00a0: pensez-y.',
    'Their lines leave the kept files, byte by byte, and the base is read again without them. Their tags, wishes and the decisions that name them go, the history and the restore points are cleaned, and former versions of the base are read again too, or deleted where nothing is left of them. A salted fingerprint of their identifiers stays, so that a refresh does not bring them back. Copies of the project, its backup files and your original files are not touched: think of them.',
  ),
  who: text('Identifiant, e-mail ou téléphone', 'Identifier, e-mail or telephone'),
  find: text('Chercher', 'Find'),
  nobody: text('Personne dans la base ne porte ce nom.', 'Nobody in the base is known so.'),
  found: sentence<[lines: number]>(
    (f, n) => `${f.number(n)} ${f.plural(n, 'ligne d’achat', 'lignes d’achat')}`,
    (f, n) => `${f.number(n)} order ${f.plural(n, 'line', 'lines')}`,
  ),
  erase: text('Effacer…', 'Erase…'),
  onCard: text('Effacer cette personne…', 'Erase this person…'),
  confirmTitle: sentence<[people: number]>(
    (f, n) =>
      n === 1 ? 'Effacer cette personne\u00a0?' : `Effacer ces ${f.number(n)} personnes\u00a0?`,
    (f, n) => (n === 1 ? 'Erase this person?' : `Erase these ${f.number(n)} people?`),
  ),
  confirm: sentence<[versions: number]>(
    (f, n) =>
      `Cela **ne s’annule pas**. La base est relue depuis ses fichiers sans leurs lignes${n > 0 ? `, et ${f.number(n)} ${f.plural(n, 'ancienne version', 'anciennes versions')} avec elle` : ''}. Selon la taille de la base, quelques secondes à quelques minutes.`,
    (f, n) =>
      `This **cannot be undone**. The base is read again from its files without their lines${n > 0 ? `, and ${f.number(n)} former ${f.plural(n, 'version', 'versions')} with it` : ''}. It takes seconds to minutes, with the size of the base.`,
  ),
  go: text('Effacer pour de bon', 'Erase for good'),
  done: sentence<[people: number]>(
    (f, n) =>
      n === 1
        ? 'La personne est effacée. Gardez le certificat.'
        : `${f.number(n)} personnes sont effacées. Gardez le certificat.`,
    (f, n) =>
      n === 1
        ? 'The person is erased. Keep the certificate.'
        : `${f.number(n)} people are erased. Keep the certificate.`,
  ),
  log: text('Effacements', 'Erasures'),
  columnAt: text('Le', 'On'),
  columnWhy: text('Motif', 'Reason'),
  columnPeople: text('Personnes', 'People'),
  columnLines: text('Lignes retirées', 'Lines taken out'),
  columnCertificate: text('Certificat', 'Certificate'),
  asked: text('Demande', 'Request'),
  purged: text('Durée de conservation', 'Retention period'),
  download: text('Télécharger', 'Download'),
  downloadOf: sentence<[at: number]>(
    (f, at) => `Télécharger le certificat du ${f.dayAndTime(at)}`,
    (f, at) => `Download the certificate of ${f.dayAndTime(at)}`,
  ),
  busy: text(
    'Un import est en cours\u00a0: attendez qu’il soit fini.',
    'An import is under way: wait until it is over.',
  ),
};

/** The lines of a certificate. */
export const certificate = {
  title: text('CERTIFICAT D’EFFACEMENT', 'CERTIFICATE OF ERASURE'),
  at: sentence<[moment: string]>(
    (_, moment) => `Effacé le ${moment}`,
    (_, moment) => `Erased on ${moment}`,
  ),
  by: sentence<[version: string]>(
    (_, version) => `Par Tamis, version ${version}, sur cet ordinateur`,
    (_, version) => `By Tamis, version ${version}, on this computer`,
  ),
  why: sentence<[purge: boolean]>(
    (_, purge) =>
      `Motif\u00a0: ${purge ? 'durée de conservation dépassée' : 'demande d’effacement'}`,
    (_, purge) => `Reason: ${purge ? 'retention period exceeded' : 'request for erasure'}`,
  ),
  people: sentence<[people: number]>(
    (f, n) => `Personnes effacées\u00a0: ${f.number(n)}`,
    (f, n) => `People erased: ${f.number(n)}`,
  ),
  files: text('LIGNES RETIRÉES DES FICHIERS GARDÉS', 'LINES TAKEN OUT OF THE KEPT FILES'),
  file: sentence<[file: string, lines: number, dropped: boolean]>(
    (f, file, n, dropped) =>
      `- ${file}\u00a0: ${f.number(n)}${dropped ? ' (le fichier entier n’est plus gardé)' : ''}`,
    (f, file, n, dropped) =>
      `- ${file}: ${f.number(n)}${dropped ? ' (the whole file is no longer kept)' : ''}`,
  ),
  noFile: text('- aucune', '- none'),
  others: text('ET AUSSI', 'AND ALSO'),
  rebuilt: sentence<[versions: number]>(
    (f, n) => `- anciennes versions de la base relues sans elles\u00a0: ${f.number(n)}`,
    (f, n) => `- former versions of the base read again without them: ${f.number(n)}`,
  ),
  versions: sentence<[versions: number]>(
    (f, n) => `- anciennes versions de la base supprimées\u00a0: ${f.number(n)}`,
    (f, n) => `- former versions of the base deleted: ${f.number(n)}`,
  ),
  marks: sentence<[marks: number]>(
    (f, n) => `- étiquettes ôtées\u00a0: ${f.number(n)}`,
    (f, n) => `- tags taken off: ${f.number(n)}`,
  ),
  wishes: sentence<[wishes: number]>(
    (f, n) => `- oppositions et consentements retirés de la liste\u00a0: ${f.number(n)}`,
    (f, n) => `- oppositions and consents taken off the list: ${f.number(n)}`,
  ),
  decisions: sentence<[decisions: number]>(
    (f, n) => `- décisions de rapprochement retirées\u00a0: ${f.number(n)}`,
    (f, n) => `- decisions on merges taken back: ${f.number(n)}`,
  ),
  history: text(
    '- historique et points de retour nettoyés',
    '- history and restore points cleaned',
  ),
  proof: text('PREUVE', 'PROOF'),
  dataset: sentence<[hash: string]>(
    (_, hash) => `SHA-256 de la base qui reste\u00a0: ${hash}`,
    (_, hash) => `SHA-256 of the base that is left: ${hash}`,
  ),
  hashes: text(
    'Empreintes salées (SHA-256) des identifiants effacés. Le sel reste dans le projet\u00a0: lui seul permet de vérifier qu’un identifiant donné est celui-ci.',
    'Salted fingerprints (SHA-256) of the erased identifiers. The salt stays in the project: it alone lets one check that a given identifier is this one.',
  ),
  limits: text(
    'Ce certificat ne dit rien des copies du projet, de ses fichiers de sauvegarde, ni des fichiers d’origine hors de Tamis.',
    'This certificate says nothing of copies of the project, of its backup files, or of the original files outside Tamis.',
  ),
  fingerprint: sentence<[hash: string]>(
    (_, hash) => `SHA-256 des lignes ci-dessus\u00a0: ${hash}`,
    (_, hash) => `SHA-256 of the lines above: ${hash}`,
  ),
  fileName: text('certificat-effacement', 'erasure-certificate'),
};
