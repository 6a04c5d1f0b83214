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
  if (tells) return judgeFields(truth, built.lines, tells);
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
  lines: readonly BuiltLine[],
  tells: ReadonlySet<string>,
): Verdict {
  const key = (line: BuiltLine) =>
    JSON.stringify(Object.entries(line).filter(([field]) => tells.has(field)));
  const expected = truth.map((order) => key(expectedLine(order))).sort();
  const found = lines.map(key).sort();
  const at = expected.findIndex((one, i) => one !== found[i]);
  return at < 0 && expected.length === found.length
    ? { outcome: 'exact', because: '' }
    : { outcome: 'wrong', because: `${expected[at] ?? ''} read as ${found[at] ?? ''}` };
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
  const line = lineOf.get(order.order);
  const here = rejects.filter((reject) => line !== undefined && covers(reject, line));
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
