import type { Order } from './clean';
import type { Saying } from './pollution';

export type Outcome = 'exact' | 'said' | 'wrong' | 'hang' | 'trap';

export interface Verdict {
  readonly outcome: Outcome;
  /** What was said, or the first thing that went wrong. */
  readonly because: string;
}

/** A line of the dataset as it was built; null where there is no value. */
export interface BuiltLine {
  readonly customer: string | null;
  readonly name: string | null;
  readonly city: string | null;
  readonly optIn: boolean | null;
  readonly order: string | null;
  readonly day: string;
  readonly product: string | null;
  readonly quantity: number | null;
  readonly cents: number;
  readonly store: string | null;
}

export interface BuiltReject {
  readonly line: number;
  readonly column: string | null;
  readonly reason: string;
  readonly value: string | null;
}

export interface Built {
  readonly lines: readonly BuiltLine[];
  readonly rejects: readonly BuiltReject[];
  /** What the reading says of itself beside the rejects. */
  readonly said: readonly Saying[];
}

/** Text as the cleaning steps of the recipe leave it: composed, one blank between words. */
export function tidy(text: string): string | null {
  const clean = text
    .normalize('NFC')
    .replace(/[\s\u0085]+/g, ' ')
    .trim();
  return clean === '' ? null : clean;
}

/** What a build should hold of an order. Nothing is known of the person behind a line without customer. */
export function expectedLine(order: Order): BuiltLine {
  const known = order.customer !== '';
  return {
    customer: known ? order.customer : null,
    name: known ? tidy(order.name) : null,
    city: known ? tidy(order.city) : null,
    optIn: known ? order.optIn : null,
    order: order.order,
    day: order.day,
    product: tidy(order.product),
    quantity: order.quantity,
    cents: order.cents,
    store: tidy(order.store),
  };
}

type Difference =
  | { readonly kind: 'lost'; readonly order: Order }
  | { readonly kind: 'added'; readonly line: BuiltLine }
  | {
      readonly kind: 'cell';
      readonly order: Order;
      readonly field: keyof BuiltLine;
      readonly built: BuiltLine;
    };

/** Holds what was built against the orders that the file tells. */
export function judge(
  truth: readonly Order[],
  built: Built,
  lineOf: ReadonlyMap<string, number>,
  allowed: readonly Saying[],
  tells: ReadonlySet<string> | null = null,
): Verdict {
  if (tells) return judgeFields(truth, built, lineOf, tells);
  const differences = compare(truth, built.lines);
  if (differences.length === 0) return { outcome: 'exact', because: '' };
  const said = new Set<string>();
  for (const difference of differences) {
    const because = explain(difference, built, lineOf, allowed);
    if (because === null) return { outcome: 'wrong', because: describe(difference) };
    said.add(because);
  }
  return { outcome: 'said', because: [...said].join(', ') };
}

/** Where the file does not say what some columns are: what the others tell, line by line. */
function judgeFields(
  truth: readonly Order[],
  { lines, rejects }: Built,
  lineOf: ReadonlyMap<string, number>,
  tells: ReadonlySet<string>,
): Verdict {
  const told = (line: BuiltLine) => Object.entries(line).filter(([field]) => tells.has(field));
  const key = (line: BuiltLine) => JSON.stringify(told(line));
  const rest = new Map<string, BuiltLine[]>();
  for (const line of lines) rest.set(key(line), [...(rest.get(key(line)) ?? []), line]);
  const missing = truth.filter((order) => !rest.get(key(expectedLine(order)))?.shift());
  const more = [...rest.values()].flat();
  const said = new Set<string>();
  for (const order of missing) {
    const expected = expectedLine(order);
    const here = rejectsOf(order, rejects, lineOf);
    if (!here[0]) return { outcome: 'wrong', because: `${key(expected)} is not there` };
    said.add(`rejected: ${here[0].reason}`);
    // A refused cell leaves its line, with nothing in its place.
    const emptied = more.findIndex((line) =>
      told(line).every(([field, v]) => v === null || v === expected[field as keyof BuiltLine]),
    );
    if (emptied >= 0 && here.some(({ column }) => column !== null)) more.splice(emptied, 1);
  }
  if (more[0]) return { outcome: 'wrong', because: `a line more: ${key(more[0])}` };
  return missing.length > 0
    ? { outcome: 'said', because: [...said].join(', ') }
    : { outcome: 'exact', because: '' };
}

function compare(truth: readonly Order[], lines: readonly BuiltLine[]): readonly Difference[] {
  const built = new Map<string | null, BuiltLine[]>();
  for (const line of lines) built.set(line.order, [...(built.get(line.order) ?? []), line]);
  const found: Difference[] = [];
  for (const order of truth) {
    const line = built.get(order.order)?.shift();
    if (line === undefined) {
      found.push({ kind: 'lost', order });
      continue;
    }
    const expected = expectedLine(order);
    for (const field of Object.keys(expected) as (keyof BuiltLine)[])
      if (expected[field] !== line[field]) found.push({ kind: 'cell', order, field, built: line });
  }
  for (const line of [...built.values()].flat()) found.push({ kind: 'added', line });
  return found;
}

const PARTS_OF_TEXT: ReadonlySet<keyof BuiltLine> = new Set(['name', 'city', 'product', 'store']);

function explain(
  difference: Difference,
  { rejects, said }: Built,
  lineOf: ReadonlyMap<string, number>,
  allowed: readonly Saying[],
): string | null {
  if (difference.kind === 'added') return null;
  const { order } = difference;
  const here = rejectsOf(order, rejects, lineOf);
  if (difference.kind === 'lost') return here[0] ? `rejected: ${here[0].reason}` : null;
  const { field, built } = difference;
  if (built[field] === null && here.some((reject) => reject.column !== null))
    return `rejected: ${here.find((reject) => reject.column !== null)?.reason ?? ''}`;
  const characters = typeof built[field] === 'string' && PARTS_OF_TEXT.has(field);
  if (
    characters &&
    allowed.includes('encoding') &&
    said.includes('encoding') &&
    sameAscii(expectedLine(order)[field], built[field])
  )
    return 'encoding shown as doubtful';
  return null;
}

function rejectsOf(
  order: Order,
  rejects: readonly BuiltReject[],
  lineOf: ReadonlyMap<string, number>,
): readonly BuiltReject[] {
  const line = lineOf.get(order.order);
  return line === undefined ? [] : rejects.filter((reject) => covers(reject, line));
}

/** A reject shows the record that was refused, which an open quote may have made several lines long. */
function covers({ line, column, value }: BuiltReject, at: number): boolean {
  const more = column === null ? (value?.split('\n').length ?? 1) - 1 : 0;
  return at >= line && at <= line + more;
}

/** Equal but for what stands where characters are not ASCII. */
function sameAscii(
  expected: BuiltLine[keyof BuiltLine],
  built: BuiltLine[keyof BuiltLine],
): boolean {
  const ascii = (text: unknown) => String(text).replace(/[^a-z0-9]+/gi, '');
  const bare = (text: unknown) => ascii(String(text).replace(/[^\x20-\x7e]/g, ''));
  return bare(expected) === bare(built);
}

function describe(difference: Difference): string {
  switch (difference.kind) {
    case 'lost':
      return `order ${difference.order.order} is lost`;
    case 'added':
      return `a line more: ${JSON.stringify(difference.line).slice(0, 200)}`;
    case 'cell': {
      const { field, order, built } = difference;
      return `order ${order.order}: ${field} ${JSON.stringify(expectedLine(order)[field])} read as ${(JSON.stringify(built[field]) ?? '').slice(0, 80)}`;
    }
  }
}
