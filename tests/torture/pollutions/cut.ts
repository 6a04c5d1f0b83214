import { mapCells, mapOrders, writing, type Draft } from '../draft';
import type { Pollution } from '../pollution';

const delimiter = (name: string, sign: string): Pollution => ({
  name: `delimiter: ${name}`,
  axes: ['cut'],
  change: (draft) => writing(draft, { delimiter: sign }),
});

const flat = (text: string) => text.replace(/\s+/g, ' ');

/** A column at fixed places cannot hold newlines, nor tabs. */
function fixedWidth(draft: Draft): Draft {
  return writing(mapCells(draft, flat), { fixed: true });
}

/** Runs of blanks part the columns: no cell may be empty or hold a blank. */
function blankRuns(draft: Draft): Draft {
  const word = (text: string) => text.replace(/[\s"']+/g, '_') || 'x';
  const filled = mapOrders(draft, (order) => ({
    ...order,
    customer: order.customer || '999999',
    name: order.customer === '' ? 'x' : word(order.name),
    city: order.customer === '' ? 'x' : word(order.city),
    optIn: order.customer === '' ? true : (order.optIn ?? true),
    product: word(order.product),
    store: word(order.store),
  }));
  return writing(filled, { delimiter: '   ', quoting: 'never' });
}

export const CUTS: readonly Pollution[] = [
  delimiter('semicolon', ';'),
  delimiter('tab', '\t'),
  delimiter('bar', '|'),
  delimiter('colon', ':'),
  delimiter('tilde', '~'),
  delimiter('caret', '^'),
  {
    ...delimiter('section sign', '§'),
    says: ['error file-one-column'],
  },
  delimiter('unit separator', '\x1f'),
  {
    name: 'delimiter: several characters',
    axes: ['cut'],
    says: ['error file-one-column'],
    change: (draft) => writing(draft, { delimiter: '||' }),
  },
  {
    name: 'delimiter: none, columns at fixed places',
    axes: ['cut', 'quotes', 'cells', 'container', 'between', 'bottom', 'columns', 'header'],
    change: fixedWidth,
  },
  {
    name: 'delimiter: none, runs of blanks',
    axes: [
      'cut',
      'quotes',
      'cells',
      'container',
      'top',
      'header',
      'bottom',
      'between',
      'columns',
      'numbers',
      'dates',
      'flags',
      'empties',
      'bytes',
    ],
    change: blankRuns,
  },
];

const quotes = (
  name: string,
  change: Parameters<typeof writing>[1],
  more?: Partial<Pollution>,
): Pollution => ({
  name: `quotes: ${name}`,
  axes: ['quotes'],
  change: (draft) => writing(draft, change),
  ...more,
});

/** Opened and never closed, in one cell of the middle. */
function unclosed(draft: Draft): Draft {
  const at = Math.floor(draft.lines.length / 2);
  return {
    ...draft,
    text: [...draft.text, (text) => replaceNth(text, 'Lyon', at % 40, '"Lyon')],
  };
}

function replaceNth(text: string, word: string, n: number, by: string): string {
  let seen = 0;
  return text.replaceAll(word, (found) => (seen++ === n ? by : found));
}

export const QUOTES: readonly Pollution[] = [
  quotes('around every cell', { quoting: 'all' }),
  quotes('single', { quotes: ["'", "'"], quoting: 'all' }),
  quotes('typographic', { quotes: ['“', '”'], quoting: 'all' }),
  quotes('escaped by backslash', { escape: 'backslash', quoting: 'all' }),
  quotes('escaped by backslash where needed', { escape: 'backslash' }),
  {
    name: 'quotes: one never closed',
    axes: ['quotes'],
    change: unclosed,
  },
  {
    name: 'quotes: bare inside cells',
    axes: ['quotes', 'cells'],
    change: (draft) =>
      writing(
        mapOrders(draft, (order) => ({
          ...order,
          name: order.name.replaceAll(/[,;|:~]/g, ' -'),
          product: `Écran 27" ${order.quantity}`,
        })),
        { quoting: 'never' },
      ),
  },
  {
    name: 'quotes: a blank before them',
    axes: ['quotes'],
    change: (draft) => writing(draft, { quotes: [' "', '"'], quoting: 'all' }),
  },
  {
    name: 'quotes: whole lines as one cell',
    axes: ['quotes', 'newlines', 'between', 'cells'],
    change: (draft) => ({
      ...mapCells(draft, flat),
      text: [
        ...draft.text,
        (text) =>
          text
            .trimEnd()
            .split('\n')
            .map((line) => `"${line.replaceAll('"', '""')}"\n`)
            .join(''),
      ],
    }),
  },
];
