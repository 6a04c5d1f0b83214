import type { Guess } from '../evidence';
import type { Role, SourceKind } from '../roles';
import type { Assignment } from './assignment';
import type { ColumnFacts } from './columns';
import { labelWords } from './labels';
import { idMask } from './shapes';
import { canonicalWord } from './words';

/** One source between its roles and its formats. */
export interface Draft {
  readonly kind: Guess<SourceKind>;
  readonly columns: readonly ColumnFacts[];
  readonly roles: Assignment;
}

/**
 * A customers file may hold several columns of ids (account, card): the one that the orders
 * use is the customer's. Chosen by shared values, then by the same label, then by the same
 * way of writing.
 */
export function linkCustomers(drafts: readonly Draft[]): void {
  const orders = drafts.filter((draft) => draft.kind.value === 'orders');
  const used = orders
    .map((draft) => columnOf(draft, 'customer_id'))
    .filter((column) => column !== undefined);
  if (used.length === 0) return;
  for (const draft of drafts) {
    if (draft.kind.value !== 'customers') continue;
    const current = columnOf(draft, 'customer_id');
    const best = betterId(draft, current, used);
    if (!best) continue;
    if (current) stepDown(draft, current, best);
    draft.roles.set(best.index, {
      value: 'customer_id',
      certainty: 'likely',
      evidence: { code: 'label-and-values', params: { label: best.label.slice(0, 80) } },
    });
  }
}

/** The column that the orders use, where it is another than the one that is taken for it. */
function betterId(
  { columns, roles }: Draft,
  current: ColumnFacts | undefined,
  used: readonly ColumnFacts[],
): ColumnFacts | undefined {
  const candidates = columns.filter((c) => {
    const role = roles.get(c.index)?.value;
    return c.unique && (role === undefined || MAY_IDENTIFY.has(role));
  });
  const strength = (column: ColumnFacts) =>
    Math.max(...used.map((order) => likeness(column, order)));
  const [best] = candidates.sort((a, b) => strength(b) - strength(a) || a.index - b.index);
  if (!best || best === current || strength(best) <= (current ? strength(current) : 0)) return;
  return current && linksElsewhere(current, best, used) ? undefined : best;
}

/** What was taken for the identifier becomes a card, or something else that is known. */
function stepDown(draft: Draft, current: ColumnFacts, best: ColumnFacts): void {
  const other = columnOf(draft, 'loyalty');
  const card = isCard(current) && (other === undefined || other === best);
  draft.roles.set(current.index, {
    value: card ? 'loyalty' : 'attribute',
    certainty: 'likely',
    evidence: card
      ? { code: 'label-known', params: { label: current.label.slice(0, 80) } }
      : { code: 'values-only' },
  });
}

/** Likeness from which two columns have values in common. */
const SHARES_VALUES = 4;
const MAY_IDENTIFY: ReadonlySet<Role> = new Set<Role>(['attribute', 'customer_id', 'loyalty']);

/** Two systems of orders: the identifier already has one of them, the other column has the other. */
function linksElsewhere(
  current: ColumnFacts,
  best: ColumnFacts,
  used: readonly ColumnFacts[],
): boolean {
  const linked = (column: ColumnFacts) =>
    used.filter((order) => likeness(column, order) >= SHARES_VALUES);
  return linked(current).some((order) => !linked(best).includes(order));
}

function isCard(column: ColumnFacts): boolean {
  return column.readings.some((reading) => reading.role === 'loyalty');
}

function columnOf(draft: Draft, role: Role): ColumnFacts | undefined {
  return draft.columns.find((c) => draft.roles.get(c.index)?.value === role);
}

function likeness(customer: ColumnFacts, order: ColumnFacts): number {
  const known = new Set(order.samples.map(bareId));
  const shared = customer.samples.filter(
    (cell) => cell.trim() !== '' && known.has(bareId(cell)),
  ).length;
  const sameLabel =
    labelKey(customer.label) !== '' && labelKey(customer.label) === labelKey(order.label);
  const sameMask = idMask(customer.samples[0] ?? '') === idMask(order.samples[0] ?? '');
  return (
    (shared > 0 ? SHARES_VALUES + shared / 1000 : 0) + (sameLabel ? 2 : 0) + (sameMask ? 1 : 0)
  );
}

function bareId(cell: string): string {
  return cell.trim().replace(/\.0$/, '').toLowerCase();
}

function labelKey(label: string): string {
  return [...new Set(labelWords(label).map(canonicalWord))].sort().join(' ');
}
