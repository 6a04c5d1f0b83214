import { cleanOrders, type Order } from './clean';

export const FIELDS = [
  'customer',
  'name',
  'city',
  'optIn',
  'order',
  'day',
  'product',
  'quantity',
  'cents',
  'store',
] as const satisfies readonly (keyof Order)[];
export type Field = (typeof FIELDS)[number];

/** One line of a file about to be written. */
export interface DraftLine {
  /** The order that it tells; null for what people write between records. */
  readonly order: Order | null;
  /** Cells in the order of the labels, or the line as it is to stand in the file. */
  readonly cells: readonly string[] | string;
}

export interface Writing {
  readonly delimiter: string;
  /** Opening and closing. */
  readonly quotes: readonly [string, string];
  readonly quoting: 'needed' | 'all' | 'never';
  readonly escape: 'double' | 'backslash';
  readonly newline: (line: number) => string;
  readonly lastNewline: boolean;
  /** Replaces delimiters altogether. */
  readonly fixed: boolean;
}

/** A file about to be written: the clean table and all that a pollution may change in it. */
export interface Draft {
  readonly fields: readonly (Field | null)[];
  readonly labels: readonly string[];
  readonly above: readonly string[];
  /** Lines of labels; usually one. */
  readonly header: readonly (readonly string[] | string)[];
  readonly lines: readonly DraftLine[];
  readonly writing: Writing;
  /** Done to the whole text, in order. It must not add or take away lines above records. */
  readonly text: readonly ((text: string) => string)[];
  /** Throws RangeError for a character that the encoding does not have. */
  readonly encode: (text: string) => Uint8Array;
  readonly wrap: (bytes: Uint8Array, draft: Draft) => Promise<File> | File;
  /** The orders that the whole file tells; as `lines`, but where a shape tells something else. */
  readonly truth: readonly Order[];
  readonly fileName: string;
}

const LABELS: Readonly<Record<Field, string>> = {
  customer: 'customer_id',
  name: 'customer_name',
  city: 'city',
  optIn: 'email_opt_in',
  order: 'order_id',
  day: 'order_date',
  product: 'product_name',
  quantity: 'quantity',
  cents: 'amount',
  store: 'store',
};

export function plainCell(order: Order, field: Field): string {
  if (field === 'optIn') return order.optIn === null ? '' : order.optIn ? 'yes' : 'no';
  if (field === 'cents') return (order.cents / 100).toFixed(2);
  return String(order[field]);
}

/** The clean table as plain CSV. */
export function cleanDraft(): Draft {
  const truth = cleanOrders();
  const labels = FIELDS.map((field) => LABELS[field]);
  return {
    fields: FIELDS,
    labels,
    above: [],
    header: [labels],
    lines: truth.map((order) => ({ order, cells: FIELDS.map((f) => plainCell(order, f)) })),
    writing: {
      delimiter: ',',
      quotes: ['"', '"'],
      quoting: 'needed',
      escape: 'double',
      newline: () => '\n',
      lastNewline: true,
      fixed: false,
    },
    text: [],
    encode: (text) => new TextEncoder().encode(text),
    wrap: (bytes, draft) => new File([new Uint8Array(bytes)], draft.fileName),
    truth,
    fileName: 'orders.csv',
  };
}

/** Another way of writing the cells of one field; `truth` says what they then tell. */
export function mapField(
  draft: Draft,
  field: Field,
  cell: (text: string, order: Order, at: number) => string,
): Draft {
  const column = draft.fields.indexOf(field);
  return {
    ...draft,
    lines: draft.lines.map((line, at) => {
      const { order, cells } = line;
      if (order === null || typeof cells === 'string') return line;
      return { order, cells: cells.map((c, i) => (i === column ? cell(c, order, at) : c)) };
    }),
  };
}

export function mapCells(
  draft: Draft,
  cell: (text: string, field: Field | null, at: number) => string,
): Draft {
  return {
    ...draft,
    lines: draft.lines.map((line, at) =>
      line.order === null || typeof line.cells === 'string'
        ? line
        : { ...line, cells: line.cells.map((c, i) => cell(c, draft.fields[i] ?? null, at)) },
    ),
  };
}

/** Other orders in the place of the clean ones, cells written anew: before any other change of cells. */
export function mapOrders(draft: Draft, change: (order: Order, at: number) => Order): Draft {
  const changed = new Map(draft.truth.map((order, at) => [order.order, change(order, at)]));
  const of = (order: Order) => changed.get(order.order) ?? order;
  const written = new Map(
    draft.truth.map((order) => [order.order, draft.fields.map((f) => f && plainCell(order, f))]),
  );
  return {
    ...draft,
    truth: draft.truth.map(of),
    lines: draft.lines.map((line) => {
      const { order, cells } = line;
      if (order === null || typeof cells === 'string') return line;
      const now = of(order);
      const before = written.get(order.order) ?? [];
      return {
        order: now,
        cells: cells.map((cell, i) => {
          const field = draft.fields[i];
          return field && before[i] === cell ? plainCell(now, field) : cell;
        }),
      };
    }),
  };
}

export function writing(draft: Draft, change: Partial<Writing>): Draft {
  return { ...draft, writing: { ...draft.writing, ...change } };
}
