import { mapCells, mapField, mapOrders, type Draft } from '../draft';
import type { Order } from '../clean';
import type { Pollution, Saying } from '../pollution';

const MONEY: readonly Saying[] = ['question format amount', 'question role amount'];

/** Cents as text: signs of groups and decimals. */
function money(cents: number, group: string, decimal: string): string {
  const digits = (Math.abs(cents) / 100).toFixed(2).replace('.', decimal);
  const [whole = '', part = ''] = digits.split(decimal);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${cents < 0 ? '-' : ''}${grouped}${decimal}${part}`;
}

const numbers = (
  name: string,
  write: (order: Order, at: number) => string,
  says?: readonly Saying[],
): Pollution => ({
  name: `numbers: ${name}`,
  axes: ['numbers'],
  ...(says ? { says } : {}),
  change: (draft) => mapField(draft, 'cents', (_, order, at) => write(order, at)),
});

export const NUMBERS: readonly Pollution[] = [
  numbers('decimal comma', (o) => money(o.cents, '', ',')),
  numbers('blank for thousands', (o) => money(o.cents, ' ', ',')),
  numbers('no-break blank for thousands', (o) => money(o.cents, '\u00a0', ',')),
  numbers('narrow blank for thousands', (o) => money(o.cents, '\u202f', ',')),
  numbers('thin blank for thousands', (o) => money(o.cents, '\u2009', ',')),
  numbers('comma for thousands', (o) => money(o.cents, ',', '.')),
  numbers('point for thousands', (o) => money(o.cents, '.', ',')),
  numbers('apostrophe for thousands', (o) => money(o.cents, "'", '.')),
  numbers('typographic apostrophe for thousands', (o) => money(o.cents, '’', '.')),
  numbers('underscore for thousands', (o) => money(o.cents, '_', '.'), MONEY),
  numbers('euro after', (o) => `${money(o.cents, '\u00a0', ',')} €`),
  numbers('euro before', (o) => `€${money(o.cents, ',', '.')}`),
  numbers('dollar before', (o) => money(o.cents, ',', '.').replace(/^(-?)/, '$1$$')),
  numbers('currency code', (o) => `${money(o.cents, '', '.')} EUR`),
  numbers('currency code before', (o) => `CHF ${money(o.cents, "'", '.')}`),
  numbers('pound', (o) => `£${money(o.cents, ',', '.')}`),
  numbers('other currency', (o) => `${money(o.cents, ' ', ',')} zł`, MONEY),
  numbers('euro as decimal sign', (o) => money(o.cents, '', '€'), MONEY),
  numbers('negatives in brackets', (o) =>
    o.cents < 0 ? `(${money(-o.cents, '', '.')})` : money(o.cents, '', '.'),
  ),
  numbers('minus after', (o) =>
    o.cents < 0 ? `${money(-o.cents, '', '.')}-` : money(o.cents, '', '.'),
  ),
  numbers('typographic minus', (o) => money(o.cents, '', '.').replace('-', '−')),
  numbers('minus and blank', (o) => money(o.cents, '', '.').replace('-', '- ')),
  numbers('plus before', (o) => money(o.cents, '', '.').replace(/^(?=\d)/, '+')),
  numbers('exponent', (o) => (o.cents / 100).toExponential()),
  numbers('exponent with decimal comma', (o) =>
    (o.cents / 100).toExponential(9).toUpperCase().replace('.', ','),
  ),
  numbers('four decimals', (o) => `${money(o.cents, '', '.')}00`),
  numbers('noise of binary fractions', (o) => `${money(o.cents, '', '.')}0000000000${1}`),
  numbers('both decimal signs', (o, at) => money(o.cents, '', at % 2 ? '.' : ','), MONEY),
  numbers('three decimals only', (o) => `${money(o.cents, '', '.')}0`, MONEY),
  numbers('words among them', (o, at) => (at % 50 === 7 ? 'offert' : money(o.cents, '', '.'))),
  {
    name: 'numbers: quantities with .0',
    axes: ['numbers'],
    change: (draft) => mapField(draft, 'quantity', (cell) => `${cell}.0`),
  },
  {
    name: 'numbers: quantities with a unit',
    axes: ['numbers'],
    says: ['question format quantity', 'question role quantity'],
    change: (draft) => mapField(draft, 'quantity', (cell) => `${cell} pcs`),
  },
];

const ids = (name: string, write: (cell: string) => string): Pollution => ({
  name: `ids: ${name}`,
  axes: ['ids'],
  change: (draft) =>
    mapField(
      mapField(draft, 'customer', (cell) => cell && write(cell)),
      'order',
      (cell) => write(cell),
    ),
});

export const IDS: readonly Pollution[] = [
  {
    name: 'ids: written with .0',
    axes: ['ids'],
    change: (draft) =>
      mapField(
        mapOrders(draft, (o) => ({ ...o, customer: o.customer.replace(/^0+/, '') })),
        'customer',
        (cell) => cell && `${cell}.0`,
      ),
  },
  ids('an apostrophe before', (cell) => `'${cell}`),
  ids('as formulas', (cell) => `="${cell}"`),
  ids('blanks around', (cell) => ` ${cell}  `),
  ids('no-break blanks around', (cell) => `\u00a0${cell}\u00a0`),
  ids('zero-width characters', (cell) => `\u200b${cell}\u2060`),
];

const FLAGS_AS = [
  ['1 and 0', '1', '0'],
  ['true and false', 'TRUE', 'FALSE'],
  ['oui and non', 'Oui', 'Non'],
  ['vrai and faux', 'VRAI', 'FAUX'],
  ['Y and N', 'Y', 'N'],
  ['O and N', 'O', 'N'],
  ['ticks', '✓', '✗'],
  ['ja and nein', 'ja', 'nein'],
] as const;

export const FLAGS: readonly Pollution[] = FLAGS_AS.map(([name, yes, no]) => ({
  name: `flags: ${name}`,
  axes: ['flags'],
  says: ['question role consent_email'],
  change: (draft: Draft) =>
    mapField(draft, 'optIn', (cell) => (cell === '' ? '' : cell === 'yes' ? yes : no)),
}));

const empties = (word: string): Pollution => ({
  name: `empties: ${word}`,
  axes: ['empties'],
  change: (draft) => mapCells(draft, (cell) => (cell === '' ? word : cell)),
});

export const EMPTIES: readonly Pollution[] = [
  ...['NULL', 'null', 'N/A', '#N/A', 'NaN', '-', '\\N', '(null)', 'None', '(vide)', '#VALEUR!'].map(
    empties,
  ),
  {
    name: 'empties: several words',
    axes: ['empties'],
    change: (draft) =>
      mapCells(draft, (cell, _field, at) =>
        cell === '' ? (['NULL', 'n/a', '', '-'][at % 4] ?? '') : cell,
      ),
  },
  {
    name: 'empties: dates and amounts too',
    axes: ['empties', 'dates', 'numbers'],
    change: (draft) =>
      mapCells(draft, (cell, field, at) =>
        cell === '' || (at % 60 === 11 && (field === 'day' || field === 'cents')) ? 'NULL' : cell,
      ),
  },
];

const TEXTS = new Set<string | null>(['name', 'city', 'product', 'store']);
const texts = (name: string, write: (cell: string) => string): Pollution => ({
  name: `cells: ${name}`,
  axes: ['cells'],
  change: (draft) =>
    mapCells(draft, (cell, field) => (TEXTS.has(field) && cell !== '' ? write(cell) : cell)),
});

export const CELLS: readonly Pollution[] = [
  texts('blanks around', (cell) => `  ${cell} `),
  texts('no-break blanks around', (cell) => `\u00a0${cell}\u00a0`),
  texts('zero-width characters', (cell) => `\ufeff${cell}\u200b`),
  texts('control characters', (cell) => `${cell}\x07`),
  texts('decomposed accents', (cell) => cell.normalize('NFD')),
  texts('two blanks between words', (cell) => cell.replaceAll(' ', '  ')),
  texts('line separators of Unicode', (cell) => cell.replaceAll(' ', '\u2028')),
  texts('tabs between words', (cell) => cell.replaceAll(' ', '\t')),
  texts('newlines between words', (cell) => cell.replace(' ', '\r\n')),
  texts('blank lines inside', (cell) => cell.replace(' ', '\n\n')),
  texts('HTML entities', (cell) =>
    cell
      .replaceAll('&', '&amp;')
      .replaceAll('é', '&eacute;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;'),
  ),
  {
    name: 'cells: one of 300,000 characters',
    axes: ['cells'],
    change: (draft) => longCells(draft, (at) => (at === 120 ? 300_000 : 0)),
  },
  {
    name: 'cells: lines of 20,000 characters',
    axes: ['cells'],
    change: (draft) => longCells(draft, () => 20_000),
  },
];

/** A column of remarks at the end. */
function longCells(draft: Draft, length: (at: number) => number): Draft {
  return {
    ...draft,
    fields: [...draft.fields, null],
    labels: [...draft.labels, 'remarks'],
    header: draft.header.map((labels) =>
      typeof labels === 'string' ? labels : [...labels, 'remarks'],
    ),
    lines: draft.lines.map((line, at) =>
      typeof line.cells === 'string'
        ? line
        : { ...line, cells: [...line.cells, 'mot '.repeat(length(at) / 4).trim()] },
    ),
  };
}
