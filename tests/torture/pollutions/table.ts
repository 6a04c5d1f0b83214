import { FIELDS, type Draft } from '../draft';
import type { Pollution } from '../pollution';

const above = (name: string, lines: (draft: Draft) => readonly string[]): Pollution => ({
  name: `top: ${name}`,
  axes: ['top'],
  change: (draft) => ({ ...draft, above: [...lines(draft), ...draft.above] }),
});

const padded = (draft: Draft, ...cells: readonly string[]) => {
  const { delimiter } = draft.writing;
  return [...cells, ...draft.labels.slice(cells.length).map(() => '')].join(delimiter);
};

export const TOPS: readonly Pollution[] = [
  above('a title', () => ['Orders of the shop']),
  above('a title and blank lines', () => ['', 'Orders of the shop', 'All stores', '']),
  above('a title in a padded line', (draft) => [
    padded(draft, 'Orders of the shop'),
    padded(draft),
  ]),
  above('sep line', (draft) => [`sep=${draft.writing.delimiter}`]),
  above('quoted sep line', (draft) => [`"sep=${draft.writing.delimiter}"`]),
  above('comments', () => ['# exported from the till', '# two stores; every line']),
  above('comments with delimiters', () => ['# id, name, city, and so on', '# one, two', '# end']),
  above('blank lines', () => ['', '', '']),
  above('labels and values', (draft) => [
    `Export date${draft.writing.delimiter}2024-12-31`,
    `Store${draft.writing.delimiter}All`,
    '',
  ]),
  above('labels: values', () => ['Exported on: 31/12/2024', 'User: anne', 'Rows: 400', '']),
  above('a long title', () => Array.from({ length: 12 }, (_, i) => `Note ${i + 1} on this export`)),
  above('a sentence with commas', () => ['Orders of Paris, Lyon, and the web, all taxes included']),
];

const labels = (
  name: string,
  change: (labels: readonly string[]) => readonly string[],
): Pollution => ({
  name: `header: ${name}`,
  axes: ['header'],
  change: (draft) => {
    const now = change(draft.labels);
    return { ...draft, labels: now, header: [now] };
  },
});

const FRENCH: Readonly<Record<string, string>> = {
  customer_id: 'N° client',
  customer_name: 'Nom du client',
  city: 'Ville',
  email_opt_in: 'Opt-in e-mail',
  order_id: 'N° commande',
  order_date: 'Date de commande',
  product_name: 'Désignation',
  quantity: 'Qté',
  amount: 'Montant TTC (€)',
  store: 'Magasin',
};

export const HEADERS: readonly Pollution[] = [
  {
    name: 'header: none',
    axes: ['header'],
    tells: ['customer', 'day', 'quantity', 'cents'],
    says: ['question role customer_id', 'question role amount', 'question role ordered_on'],
    change: (draft) => ({ ...draft, header: [] }),
  },
  labels('upper case', (all) => all.map((label) => label.toUpperCase())),
  labels('blanks around', (all) => all.map((label) => ` ${label}  `)),
  labels('zero-width characters', (all) => all.map((label) => `\u200b${label}`)),
  labels('blanks between words', (all) => all.map((label) => label.replaceAll('_', ' '))),
  labels('newline inside', (all) => all.map((label) => label.replace('_', '\n'))),
  labels('camel case', (all) =>
    all.map((label) => label.replace(/_(\w)/g, (_, c: string) => c.toUpperCase())),
  ),
  labels('French', (all) => all.map((label) => FRENCH[label] ?? label)),
  labels('brackets', (all) => all.map((label) => `[${label}]`)),
  labels('table names', (all) => all.map((label) => `orders.${label}`)),
  labels('a hash before', (all) => all.map((label, i) => (i === 0 ? `#${label}` : label))),
  {
    ...labels('one missing', (all) => all.map((label, i) => (i === 6 ? '' : label))),
    tells: FIELDS.filter((field) => field !== 'product'),
  },
  {
    name: 'header: an empty column twice named',
    axes: ['header', 'columns'],
    change: (draft) =>
      withColumn(
        withColumn(draft, 'notes', () => ''),
        'notes',
        () => '',
      ),
  },
  {
    name: 'header: the same label twice',
    axes: ['header', 'columns'],
    says: ['question role amount', 'question format amount'],
    change: (draft) => withColumn(draft, 'amount', () => '0.00'),
  },
  {
    name: 'header: two lines',
    axes: ['header'],
    change: (draft) => ({
      ...draft,
      header: [
        draft.labels.map((label, i) => (i === 0 ? 'Customer' : i === 4 ? 'Order' : '')),
        draft.labels,
      ],
    }),
  },
  {
    name: 'header: a line of dashes below',
    axes: ['header'],
    change: (draft) => ({
      ...draft,
      header: [draft.labels, draft.labels.map((label) => '-'.repeat(label.length))],
    }),
  },
  {
    name: 'header: a line of types below',
    axes: ['header'],
    change: (draft) => ({
      ...draft,
      header: [
        draft.labels,
        ['text', 'text', 'text', 'boolean', 'text', 'date', 'text', 'integer', 'decimal', 'text'],
      ],
    }),
  },
];

/** A column more, at the end unless told. */
function withColumn(
  draft: Draft,
  label: string,
  cell: (at: number) => string,
  first = false,
): Draft {
  const put = <T>(list: readonly T[], one: T): readonly T[] =>
    first ? [one, ...list] : [...list, one];
  return {
    ...draft,
    fields: put(draft.fields, null),
    labels: put(draft.labels, label),
    header: draft.header.map((cells) => (typeof cells === 'string' ? cells : put(cells, label))),
    lines: draft.lines.map((line, at) =>
      typeof line.cells === 'string' ? line : { ...line, cells: put(line.cells, cell(at)) },
    ),
  };
}

const columns = (
  name: string,
  change: (draft: Draft) => Draft,
  more?: Partial<Pollution>,
): Pollution => ({
  name: `columns: ${name}`,
  axes: ['columns'],
  change,
  ...more,
});

const mapLines = (
  draft: Draft,
  change: (cells: readonly string[], at: number) => readonly string[],
): Draft => ({
  ...draft,
  lines: draft.lines.map((line, at) =>
    typeof line.cells === 'string' ? line : { ...line, cells: change(line.cells, at) },
  ),
});

export const COLUMNS: readonly Pollution[] = [
  columns('index without label', (draft) => withColumn(draft, '', (at) => String(at), true)),
  columns('line numbers', (draft) => withColumn(draft, 'Row', (at) => String(at + 1), true)),
  columns('empty ones at the side', (draft) =>
    withColumn(
      withColumn(draft, '', () => ''),
      '',
      () => '',
    ),
  ),
  columns('an empty one first', (draft) => withColumn(draft, '', () => '', true)),
  columns('a delimiter at the end of lines', (draft) => ({
    ...draft,
    lines: mapLines(draft, (cells) => [...cells, '']).lines,
  })),
  columns('many delimiters at the end of lines', (draft) => withColumns(draft, 12)),
  columns('short lines', (draft) =>
    mapLines(draft, (cells, at) => (at % 40 === 5 ? cells.slice(0, 6) : cells)),
  ),
  columns('last empty cells left out', (draft) =>
    mapLines(draft, (cells) => (cells.at(-1) === '' ? cells.slice(0, -1) : cells)),
  ),
  columns('long lines', (draft) =>
    mapLines(draft, (cells, at) => (at % 50 === 9 ? [...cells, 'surplus'] : cells)),
  ),
  columns('unquoted delimiters in some lines', (draft) => ({
    ...draft,
    lines: draft.lines.map((line, at) =>
      at % 80 === 21 && typeof line.cells !== 'string'
        ? {
            ...line,
            cells: line.cells.flatMap((cell, i) => (i === 6 ? [cell, ' etc.'] : [cell])),
          }
        : line,
    ),
  })),
  columns(
    'another table at the side',
    (draft) => {
      const gap = withColumn(
        withColumn(draft, '', () => ''),
        'Store',
        (at) => ['Paris 1', 'Lyon', 'Web'][at] ?? '',
      );
      return withColumn(gap, 'Target', (at) => ['1000', '2000', '3000'][at] ?? '');
    },
    { axes: ['columns', 'header'], says: ['question role store'] },
  ),
];

function withColumns(draft: Draft, count: number): Draft {
  return Array.from({ length: count }).reduce<Draft>((all) => withColumn(all, '', () => ''), draft);
}
