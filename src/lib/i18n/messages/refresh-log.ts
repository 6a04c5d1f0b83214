import { sentence, text } from '../message';
import { plainText } from '../quote';

/** What the refreshes of a project brought. */
export const refreshLog = {
  title: text('Mises à jour', 'Updates'),
  hint: text(
    'Déposez les fichiers suivants\u00a0: la recette du projet leur est appliquée.',
    'Drop the next files: the project’s recipe is applied to them.',
  ),
  newCustomers: sentence<[added: number, gone: number]>(
    (f, added, gone) =>
      `**${f.number(added)} ${f.plural(added, 'nouveau client', 'nouveaux clients')}**${gone > 0 ? `, ${f.number(gone)} ${f.plural(gone, 'disparu', 'disparus')}` : ''}`,
    (f, added, gone) =>
      `**${f.number(added)} new ${f.plural(added, 'customer', 'customers')}**${gone > 0 ? `, ${f.number(gone)} gone` : ''}`,
  ),
  customers: text('Clients', 'Customers'),
  changed: sentence<[count: number]>(
    (f, n) =>
      `${f.number(n)} ${f.plural(n, 'client dont les attributs ont changé', 'clients dont les attributs ont changé')}`,
    (f, n) => `${f.number(n)} ${f.plural(n, 'customer', 'customers')} with changed attributes`,
  ),
  moved: sentence<[count: number]>(
    (f, n) => `**${f.number(n)}** ${f.plural(n, 'client a', 'clients ont')} changé de segment`,
    (f, n) => `**${f.number(n)}** ${f.plural(n, 'customer', 'customers')} changed segment`,
  ),
  lines: text('Lignes de vente', 'Order lines'),
  revenue: text('Chiffre d’affaires net', 'Net revenue'),
  period: text('Période', 'Period'),
  rejects: text('Non lues', 'Not read'),
  measure: text('Mesure', 'Figure'),
  before: text('Avant', 'Before'),
  after: text('Après', 'After'),
  difference: text('Écart', 'Difference'),
  span: sentence<[first: string, last: string]>(
    (_, first, last) => `${first} – ${last}`,
    (_, first, last) => `${first} – ${last}`,
  ),
  missing: sentence<[columns: string]>(
    (_, columns) => `Colonnes absentes\u00a0: ${columns}.`,
    (_, columns) => `Missing columns: ${columns}.`,
  ),
  fresh: sentence<[columns: string]>(
    (_, columns) => `Colonnes nouvelles\u00a0: ${columns}.`,
    (_, columns) => `New columns: ${columns}.`,
  ),
  superseded: sentence<[count: number]>(
    (f, n) =>
      `${f.number(n)} ${f.plural(n, 'ancienne ligne remplacée', 'anciennes lignes remplacées')} en tout.`,
    (f, n) => `${f.number(n)} former ${f.plural(n, 'line', 'lines')} replaced in all.`,
  ),
  ignored: sentence<[files: string]>(
    (_, files) => `Laissés de côté\u00a0: ${files}.`,
    (_, files) => `Left aside: ${files}.`,
  ),
  values: sentence<[field: string, values: string]>(
    (_, field, values) => `Jamais vu jusqu’ici dans «\u00a0${field}\u00a0»\u00a0: ${values}.`,
    (_, field, values) => `Never met before in “${field}”: ${values}.`,
  ),
  newSource: text('nouvelle source', 'new source'),
};

/** Names out of files, the first few of them. */
export function fewNames(names: readonly string[], most = 8): string {
  const shown = names.slice(0, most).map((name) => plainText(name, 40));
  return `${shown.join(', ')}${names.length > most ? '…' : ''}`;
}
