import { FIELDS, type Draft, type DraftLine } from '../draft';
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

const line = (cells: readonly string[] | string): DraftLine => ({ order: null, cells });
const atEvery = (
  draft: Draft,
  every: number,
  made: (at: number) => DraftLine,
): readonly DraftLine[] =>
  draft.lines.flatMap((one, at) => (at % every === every - 1 ? [one, made(at)] : [one]));

/** A line of as many cells as there are columns, some of them filled. */
function sums(draft: Draft, word: string, at = draft.lines.length): DraftLine {
  const total = draft.lines.slice(0, at).reduce((sum, { order }) => sum + (order?.cents ?? 0), 0);
  return line(
    draft.fields.map((field, i) =>
      i === 0 ? word : field === 'cents' ? (total / 100).toFixed(2) : '',
    ),
  );
}

const between = (
  name: string,
  lines: (draft: Draft) => readonly DraftLine[],
  more?: Partial<Pollution>,
): Pollution => ({
  name: `between: ${name}`,
  axes: ['between'],
  change: (draft) => ({ ...draft, lines: lines(draft) }),
  ...more,
});

export const BETWEEN: readonly Pollution[] = [
  between('blank lines', (draft) => atEvery(draft, 37, () => line(''))),
  between('lines of delimiters', (draft) =>
    atEvery(draft, 37, () => line(draft.labels.map(() => ''))),
  ),
  between('the header again', (draft) => atEvery(draft, 60, () => line(draft.labels))),
  between('subtotals', (draft) => atEvery(draft, 45, (at) => sums(draft, 'Subtotal', at))),
  between('subtotals of stores', (draft) =>
    atEvery(draft, 45, (at) => sums(draft, 'Total Paris', at)),
  ),
  between('titles of groups', (draft) =>
    atEvery(draft, 45, (at) => line(draft.labels.map((_, i) => (i === 0 ? `Store ${at}` : '')))),
  ),
  between('comments', (draft) => atEvery(draft, 70, () => line('# page break'))),
  between('lines of dashes', (draft) => atEvery(draft, 70, () => line('----------------'))),
  between(
    'a second table of the same columns',
    (draft) => [
      ...draft.lines.slice(0, 200),
      line(''),
      line('Second store'),
      line(draft.labels),
      ...draft.lines.slice(200),
    ],
    { axes: ['between', 'top'] },
  ),
];

const below = (
  name: string,
  lines: (draft: Draft) => readonly (readonly string[] | string)[],
  more?: Partial<Pollution>,
): Pollution => ({
  name: `bottom: ${name}`,
  axes: ['bottom'],
  change: (draft) => ({ ...draft, lines: [...draft.lines, ...lines(draft).map(line)] }),
  ...more,
});

export const BOTTOMS: readonly Pollution[] = [
  below('a total', (draft) => [sums(draft, 'Total').cells]),
  below('a grand total after a blank line', (draft) => ['', sums(draft, 'TOTAL GÉNÉRAL').cells]),
  below('a total without a word', (draft) => [sums(draft, '').cells]),
  below('a total of few cells', (draft) => [`Total${draft.writing.delimiter}400`]),
  below('a note', () => ['', 'Source: till of the shop']),
  below('notes with delimiters', () => [
    '',
    'Notes: taxes included, returns negative, see the manual',
  ]),
  below('count of rows', () => ['', '(400 rows)']),
  below('count as the command line writes it', () => ['400 rows in set (0.02 sec)']),
  below('signature', () => ['', '-- ', 'Anne', 'Tel. 01 02 03 04 05']),
  below('page number', () => ['Page 1/1']),
  below('end mark', () => ['*** END OF FILE ***']),
  below('lines of delimiters', (draft) =>
    Array.from({ length: 30 }, () => draft.labels.map(() => '')),
  ),
  below('another table', (draft) => {
    const { delimiter } = draft.writing;
    return ['', `Store${delimiter}Target`, `Paris 1${delimiter}1000`, `Lyon${delimiter}2000`];
  }),
];
