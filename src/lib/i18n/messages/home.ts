import { sentence, text } from '../message';

/** The home page: the drop zone and the projects. */
export const home = {
  drop: text('Déposez vos fichiers clients et ventes', 'Drop your customer and sales files'),
  formats: text(
    'CSV, TXT, Excel, OpenDocument, Parquet ou JSON, même compressés. Tamis les lit, les nettoie, les rapproche et range vos clients en segments, avec le chiffre d’affaires en face.',
    'CSV, TXT, Excel, OpenDocument, Parquet or JSON, zipped or not. Tamis reads them, cleans them, matches them and sorts your customers into segments, with the revenue of each.',
  ),
  choose: text('Choisir des fichiers', 'Choose files'),
  paste: text('Coller depuis un tableur', 'Paste from a spreadsheet'),
  pasteTitle: text('Coller depuis un tableur', 'Paste from a spreadsheet'),
  pasteHint: text(
    'Dans votre tableur, copiez les cellules avec leurs en-têtes (Ctrl+C), puis collez-les ici (Ctrl+V). Sur cette page, Ctrl+V suffit.',
    'In your spreadsheet, copy the cells with their headings (Ctrl+C), then paste them here (Ctrl+V). On this page, Ctrl+V is enough.',
  ),
  pasteCells: text('Cellules copiées', 'Copied cells'),
  pasteRead: text('Lire ce tableau', 'Read this table'),
  pasteNothing: text(
    'Ce qui est copié n’est pas un tableau : copiez plusieurs cellules, en-têtes compris.',
    'What was copied is not a table: copy several cells, headings included.',
  ),
  /** The name of pasted cells; the day is short and without a year. */
  pasted: sentence<[day: string]>(
    (_, day) => `Collage du ${day}`,
    (_, day) => `Pasted on ${day}`,
  ),
  demo: text('Essayer la démo', 'Try the demo'),
  privacy: text(
    'Vos fichiers restent sur cet ordinateur\u00a0: essayez en mode avion.',
    'Your files stay on this computer: try it in airplane mode.',
  ),
  proof: text('Vérifiez-le', 'Check it'),
  engineStarting: text('Le moteur de calcul se prépare…', 'The engine is getting ready…'),
  engineFailed: text('Le moteur de calcul n’a pas démarré.', 'The engine did not start.'),
  release: text('Déposez les fichiers n’importe où', 'Drop the files anywhere'),
  releaseHint: text('Ils restent sur cet ordinateur.', 'They stay on this computer.'),
  busy: text('D’autres fichiers sont en cours', 'Other files are being dealt with'),
  busyHint: text(
    'Terminez ou annulez ce qui est en cours, puis déposez ceux-ci.',
    'Finish or cancel what is under way, then drop these.',
  ),
  tryAgain: text('Réessayer', 'Try again'),
  backup: text('Enregistrer dans un fichier…', 'Save to a file…'),
  projects: text('Vos projets', 'Your projects'),
  customers: sentence<[count: number]>(
    (f, n) => `${f.number(n)} ${f.plural(n, 'client', 'clients')}`,
    (f, n) => `${f.number(n)} ${f.plural(n, 'customer', 'customers')}`,
  ),
  sources: sentence<[count: number]>(
    (f, n) => `${f.number(n)} ${f.plural(n, 'source', 'sources')}`,
    (f, n) => `${f.number(n)} ${f.plural(n, 'source', 'sources')}`,
  ),
  size: sentence<[bytes: number]>(
    (f, bytes) => f.bytes(bytes),
    (f, bytes) => f.bytes(bytes),
  ),
  split: text('Clients par segment\u00a0:', 'Customers by segment:'),
  actions: sentence<[name: string]>(
    (_, name) => `Actions sur «\u00a0${name}\u00a0»`,
    (_, name) => `Actions on “${name}”`,
  ),
  open: text('Ouvrir', 'Open'),
  rename: text('Renommer', 'Rename'),
  duplicate: text('Dupliquer', 'Duplicate'),
  delete: text('Supprimer', 'Delete'),
};
