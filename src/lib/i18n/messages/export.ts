import { sentence, text } from '../message';

/** The export dialog. */
export const exporting = {
  action: text('Exporter', 'Export'),
  title: text('Exporter des clients', 'Export customers'),
  who: text('Qui', 'Who'),
  everybody: text('Tous les clients', 'All customers'),
  someSegments: text('Des segments', 'Some segments'),
  segmentation: text('Segmentation', 'Segmentation'),
  tag: text('Étiquette', 'Tag'),
  anyTag: text('Avec ou sans étiquette', 'With or without a tag'),
  carrying: sentence<[tag: string]>(
    (_, tag) => `Ceux qui portent «\u00a0${tag}\u00a0»`,
    (_, tag) => `Those who carry “${tag}”`,
  ),
  purpose: text('À quoi sert le fichier', 'What the file is for'),
  left: sentence<[opposed: number, refused: number]>(
    (f, opposed, refused) =>
      [
        opposed > 0
          ? `**${f.number(opposed)} ${f.plural(opposed, 'client opposé laissé', 'clients opposés laissés')}** de côté`
          : '',
        refused > 0
          ? `**${f.number(refused)}** ${f.plural(refused, 'qui refuse', 'qui refusent')} ce canal dans vos fichiers`
          : '',
      ]
        .filter((part) => part !== '')
        .join(', ') + '.',
    (f, opposed, refused) =>
      [
        opposed > 0
          ? `**${f.number(opposed)} ${f.plural(opposed, 'customer who is opposed is', 'customers who are opposed are')}** left out`
          : '',
        refused > 0
          ? `**${f.number(refused)}** who ${f.plural(refused, 'refuses', 'refuse')} this channel in your files`
          : '',
      ]
        .filter((part) => part !== '')
        .join(', ') + '.',
  ),
  what: text('Colonnes', 'Columns'),
  columnCount: sentence<[chosen: number, total: number]>(
    (f, n, total) => `${f.number(n)} sur ${f.number(total)}`,
    (f, n, total) => `${f.number(n)} of ${f.number(total)}`,
  ),
  allColumns: text('Toutes', 'All'),
  groupIdentity: text('Identifiant', 'Identifier'),
  groupDeclared: text('Déclaré par le client', 'Declared by the customer'),
  groupOther: text('Autres colonnes de vos fichiers', 'Other columns of your files'),
  groupSegment: text('Segment et notes', 'Segment and scores'),
  groupFigures: text('Chiffres', 'Figures'),
  tags: text('Étiquettes', 'Tags'),
  scoreR: text('Note de récence', 'Recency score'),
  scoreF: text('Note de fréquence', 'Frequency score'),
  scoreM: text('Note de montant', 'Monetary score'),
  yes: text('oui', 'yes'),
  no: text('non', 'no'),
  preview: text('Les premières lignes', 'The first lines'),
  style: text(
    'Point-virgule, virgule décimale, dates en jj/mm/aaaa, UTF-8\u00a0: un tableur français l’ouvre d’un double-clic.',
    'Comma, decimal point, dates as yyyy-mm-dd, UTF-8: an English spreadsheet opens it with a double click.',
  ),
  count: sentence<[customers: number]>(
    (f, n) => `**${f.number(n)} ${f.plural(n, 'client', 'clients')}** dans le fichier.`,
    (f, n) => `**${f.number(n)} ${f.plural(n, 'customer', 'customers')}** in the file.`,
  ),
  nobody: text(
    'Choisissez au moins un segment qui a des clients.',
    'Choose at least one segment that has customers.',
  ),
  noColumn: text('Choisissez au moins une colonne.', 'Choose at least one column.'),
  note: text('La note jointe', 'The note beside it'),
  noteHint: text(
    'Qui est dans le fichier et pourquoi\u00a0: elle voyage avec lui.',
    'Who is in the file and why: it travels with it.',
  ),
  copyNote: text('Copier la note', 'Copy the note'),
  copied: text('Note copiée.', 'Note copied.'),
  copyFailed: text(
    'Copie refusée par le navigateur\u00a0: sélectionnez le texte.',
    'The browser refused the copy: select the text instead.',
  ),
  download: text('Télécharger le fichier et sa note', 'Download the file and its note'),
  done: sentence<[customers: number, file: string]>(
    (f, n, file) =>
      `**${f.number(n)} ${f.plural(n, 'client écrit', 'clients écrits')}** dans ${file}, avec sa note. Si le navigateur n’a gardé qu’un fichier, reprenez-les ici\u00a0:`,
    (f, n, file) =>
      `**${f.number(n)} ${f.plural(n, 'customer', 'customers')} written** to ${file}, with its note. If the browser kept only one file, take them again here:`,
  ),
  again: text('Le fichier', 'The file'),
  againNote: text('La note', 'The note'),
  audienceAll: text('clients', 'customers'),
  audienceSome: text('segments', 'segments'),
};

/** The lines of the side note. */
export const exportNote = {
  title: sentence<[file: string]>(
    (_, file) => `Note sur le fichier ${file}`,
    (_, file) => `Note on the file ${file}`,
  ),
  project: sentence<[name: string]>(
    (_, name) => `Projet\u00a0: ${name}`,
    (_, name) => `Project: ${name}`,
  ),
  invented: text(
    'Données inventées\u00a0: ces clients n’existent pas.',
    'Invented data: these customers do not exist.',
  ),
  sources: sentence<[files: readonly string[]]>(
    (f, files) => `Fichiers lus\u00a0: ${f.list(files)}`,
    (f, files) => `Files read: ${f.list(files)}`,
  ),
  dataset: sentence<[customers: number, lines: number, from: string, to: string]>(
    (f, c, l, from, to) =>
      `Base\u00a0: ${f.number(c)} ${f.plural(c, 'client', 'clients')}, ${f.number(l)} ${f.plural(l, 'ligne', 'lignes')} d’achat du ${from} au ${to}`,
    (f, c, l, from, to) =>
      `Base: ${f.number(c)} ${f.plural(c, 'customer', 'customers')}, ${f.number(l)} order ${f.plural(l, 'line', 'lines')} from ${from} to ${to}`,
  ),
  reference: sentence<[date: string]>(
    (_, date) => `Date de référence\u00a0: ${date}`,
    (_, date) => `Reference date: ${date}`,
  ),
  written: sentence<[moment: string, version: string]>(
    (_, moment, version) => `Écrit le ${moment} par Tamis, version ${version}`,
    (_, moment, version) => `Written on ${moment} by Tamis, version ${version}`,
  ),
  inside: sentence<[customers: number]>(
    (f, n) => `DANS LE FICHIER\u00a0: ${f.number(n)} ${f.plural(n, 'client', 'clients')}`,
    (f, n) => `IN THE FILE: ${f.number(n)} ${f.plural(n, 'customer', 'customers')}`,
  ),
  outsideTag: text('sans l’étiquette', 'without the tag'),
  purpose: sentence<[purpose: string]>(
    (_, purpose) => `Pour : ${purpose}`,
    (_, purpose) => `For: ${purpose}`,
  ),
  opposed: text('opposés à être contactés', 'opposed to being contacted'),
  refused: text('refusent ce canal dans les fichiers', 'refuse this channel in the files'),
  outside: sentence<[customers: number]>(
    (f, n) => `LAISSÉS DE CÔTÉ\u00a0: ${f.number(n)} ${f.plural(n, 'client', 'clients')}`,
    (f, n) => `LEFT OUT: ${f.number(n)} ${f.plural(n, 'customer', 'customers')}`,
  ),
  counted: sentence<[what: string, customers: number]>(
    (f, what, n) => `${what}\u00a0: ${f.number(n)}`,
    (f, what, n) => `${what}: ${f.number(n)}`,
  ),
  carrying: sentence<[tag: string]>(
    (_, tag) => `Seulement ceux qui portent l’étiquette «\u00a0${tag}\u00a0»`,
    (_, tag) => `Only those who carry the tag “${tag}”`,
  ),
  segmentation: sentence<[name: string]>(
    (_, name) => `Segmentation\u00a0: ${name}`,
    (_, name) => `Segmentation: ${name}`,
  ),
  otherSegments: text('dans d’autres segments', 'in other segments'),
  withoutPurchase: text('sans achat sur la période', 'without a purchase in the period'),
  anonymous: sentence<[lines: number, amount: string]>(
    (f, n, amount) =>
      `Ventes sans client, dans aucun fichier\u00a0: ${f.number(n)} ${f.plural(n, 'ligne', 'lignes')}, ${amount}`,
    (f, n, amount) =>
      `Sales without a customer, in no file: ${f.number(n)} ${f.plural(n, 'line', 'lines')}, ${amount}`,
  ),
  definition: text('DÉFINITION DES SEGMENTS', 'DEFINITION OF THE SEGMENTS'),
  period: sentence<[period: string]>(
    (_, p) => `Achats pris en compte. ${p}`,
    (_, p) => `Purchases that count. ${p}`,
  ),
  measure: sentence<[name: string, what: string, how: string]>(
    (_, name, what, how) => `${name}. ${what} ${how}`,
    (_, name, what, how) => `${name}. ${what} ${how}`,
  ),
  segment: sentence<[name: string, rule: string]>(
    (_, name, rule) => `${name}\u00a0: ${rule}`,
    (_, name, rule) => `${name}: ${rule}`,
  ),
  file: text('LE FICHIER', 'THE FILE'),
  style: text(
    'CSV en UTF-8 avec marque d’ordre, séparateur point-virgule, virgule décimale, dates en jj/mm/aaaa, accords en oui ou non (vide\u00a0: inconnu).',
    'CSV in UTF-8 with byte-order mark, comma as separator, decimal point, dates as yyyy-mm-dd, consents as yes or no (empty: unknown).',
  ),
  guarded: text(
    'Un texte qu’un tableur prendrait pour une formule (= + - @ au début) porte une apostrophe devant.',
    'A text that a spreadsheet would take for a formula (= + - @ in front) has an apostrophe before it.',
  ),
  columns: sentence<[names: readonly string[]]>(
    (_, names) => `Colonnes\u00a0: ${names.join(' · ')}`,
    (_, names) => `Columns: ${names.join(' · ')}`,
  ),
};
