import { sentence, text } from '../message';

/** The home page: the drop zone and the projects. */
export const home = {
  drop: text('Déposez vos fichiers clients et ventes', 'Drop your customer and sales files'),
  formats: text(
    'CSV, TSV ou TXT. Tamis les lit, les nettoie, les rapproche et range vos clients en segments, avec le chiffre d’affaires en face.',
    'CSV, TSV or TXT. Tamis reads them, cleans them, matches them and sorts your customers into segments, with the revenue of each.',
  ),
  choose: text('Choisir des fichiers', 'Choose files'),
  demo: text('Essayer la démo', 'Try the demo'),
  privacy: text(
    'Vos fichiers restent sur cet ordinateur\u00a0: essayez en mode avion.',
    'Your files stay on this computer: try it in airplane mode.',
  ),
  engineStarting: text('Le moteur de calcul se prépare…', 'The engine is getting ready…'),
  engineFailed: text('Le moteur de calcul n’a pas démarré.', 'The engine did not start.'),
  release: text('Déposez les fichiers n’importe où', 'Drop the files anywhere'),
  releaseHint: text('Ils restent sur cet ordinateur.', 'They stay on this computer.'),
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
