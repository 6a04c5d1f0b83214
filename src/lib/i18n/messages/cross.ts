import { sentence, text } from '../message';

/** Two segmentations crossed, cell by cell. */
export const cross = {
  first: text('En lignes', 'Down'),
  second: text('En colonnes', 'Across'),
  choose: text('Choisir…', 'Choose…'),
  gone: text('Segmentation supprimée', 'Deleted segmentation'),
  mergesLost: text(
    'Changer de segmentation défait les regroupements de cases (Ctrl+Z les rend).',
    'Changing a segmentation undoes the cells put together (Ctrl+Z brings them back).',
  ),
  grid: text('Les cases', 'The cells'),
  gridHint: text(
    'Choisissez des cases, donnez-leur un nom\u00a0: elles deviennent un seul segment.',
    'Choose cells and give them a name: they become one segment.',
  ),
  cell: sentence<[first: string, second: string, customers: number, group: string | null]>(
    (f, first, second, customers, group) =>
      `${first} et ${second}, ${f.number(customers)} ${f.plural(customers, 'client', 'clients')}${group === null ? '' : `, dans «\u00a0${group}\u00a0»`}`,
    (f, first, second, customers, group) =>
      `${first} and ${second}, ${f.number(customers)} ${f.plural(customers, 'customer', 'customers')}${group === null ? '' : `, in “${group}”`}`,
  ),
  chosen: sentence<[cells: number, customers: number]>(
    (f, cells, customers) =>
      `${f.number(cells)} ${f.plural(cells, 'case choisie', 'cases choisies')}, ${f.number(customers)} ${f.plural(customers, 'client', 'clients')}`,
    (f, cells, customers) =>
      `${f.number(cells)} ${f.plural(cells, 'cell', 'cells')} chosen, ${f.number(customers)} ${f.plural(customers, 'customer', 'customers')}`,
  ),
  name: text('Nom du regroupement', 'Name of the group'),
  nameMissing: text('Donnez un nom à ces cases.', 'Give these cells a name.'),
  nameTaken: text(
    'Un autre regroupement porte déjà ce nom.',
    'Another group has this name already.',
  ),
  putTogether: text('Réunir', 'Put together'),
  takeApart: text('Séparer', 'Take apart'),
  forget: text('Ne plus rien choisir', 'Choose nothing'),
  groups: text('Regroupements', 'Groups'),
  groupOf: sentence<[cells: number, customers: number]>(
    (f, cells, customers) =>
      `${f.number(cells)} ${f.plural(cells, 'case', 'cases')}, ${f.number(customers)} ${f.plural(customers, 'client', 'clients')}`,
    (f, cells, customers) =>
      `${f.number(cells)} ${f.plural(cells, 'cell', 'cells')}, ${f.number(customers)} ${f.plural(customers, 'customer', 'customers')}`,
  ),
  rename: sentence<[name: string]>(
    (_, name) => `Renommer «\u00a0${name}\u00a0»`,
    (_, name) => `Rename “${name}”`,
  ),
  dissolve: sentence<[name: string]>(
    (_, name) => `Séparer «\u00a0${name}\u00a0»`,
    (_, name) => `Take “${name}” apart`,
  ),
  lost: sentence<[cells: number]>(
    (f, cells) =>
      `${f.number(cells)} ${f.plural(cells, 'case réunie n’existe', 'cases réunies n’existent')} plus dans ces segmentations.`,
    (f, cells) =>
      `${f.number(cells)} ${f.plural(cells, 'cell put together no longer exists', 'cells put together no longer exist')} in these segmentations.`,
  ),
  dropLost: text('Les retirer', 'Remove them'),
};
