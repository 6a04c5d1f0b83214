import type { Guess } from '../evidence';
import { roleSpec, type Role, type SourceKind } from '../roles';
import { has, type Assignment } from './assignment';
import { allows, isVague, type ColumnFacts } from './columns';
import { labelWords } from './labels';
import { assignByValues } from './values';
import { SUM_WORDS } from './words';

/** Roles whose values were checked against a pattern, beyond the label. */
const CHECKED_TYPES = new Set(['number', 'date', 'flag']);

interface Offer {
  readonly column: ColumnFacts;
  readonly role: Role;
  readonly exact: boolean;
  readonly score: number;
}

/** Gives roles by label first, then by values where a needed role is still missing. */
export function assignRoles(columns: readonly ColumnFacts[], kind: Guess<SourceKind>): Assignment {
  const taken: Assignment = new Map();
  if (kind.value === 'ignored') return taken;
  for (const offer of offers(columns, kind.value)) {
    if (taken.has(offer.column.index) || has(taken, offer.role)) continue;
    taken.set(offer.column.index, fromLabel(offer));
  }
  if (kind.value === 'orders') priceAsAmount(taken);
  if (kind.certainty !== 'ambiguous') assignByValues(columns, kind.value, taken);
  if (kind.value === 'customers') attributes(columns, taken);
  return taken;
}

function offers(columns: readonly ColumnFacts[], kind: SourceKind): Offer[] {
  const found: Offer[] = [];
  const firstNameToo = columns.some((c) =>
    c.readings.some((r) => r.role === 'first_name' && r.exact),
  );
  for (const column of columns) {
    if (column.barred) continue;
    for (const { role, exact, rank } of column.readings) {
      if (role === 'none' || !roleSpec(role).kinds.includes(kind) || !allows(column, role))
        continue;
      if (role === 'customer_id' && kind === 'orders' && isVague(column) && column.unique) continue;
      const family = role === 'last_name' && firstNameToo ? 1 : 0;
      // `Date` in an orders file is the order's before it is the customer's.
      const own = roleSpec(role).kinds.length === 1 ? 40 : 0;
      found.push({
        column,
        role,
        exact,
        score: (exact ? 100 : 50) + own - rank + family - taxRank(column),
      });
    }
  }
  return found.sort((a, b) => b.score - a.score || a.column.index - b.column.index);
}

/** With and without tax side by side: with tax first. */
function taxRank(column: ColumnFacts): number {
  const words = labelWords(column.label);
  return [...SUM_WORDS].findIndex((word) => words.includes(word)) * 0.01;
}

function fromLabel({ column, role, exact }: Offer): Guess<Role> {
  const checked = CHECKED_TYPES.has(roleSpec(role).type) || role === 'email';
  const params = { label: column.label.slice(0, 80) };
  return {
    value: role,
    certainty: exact ? 'sure' : 'likely',
    evidence: { code: checked ? 'label-and-values' : 'label-known', params },
  };
}

/** A price without any quantity is what was paid. */
function priceAsAmount(taken: Assignment): void {
  if (has(taken, 'amount') || has(taken, 'quantity')) return;
  for (const [index, guess] of taken) {
    if (guess.value === 'unit_price')
      taken.set(index, { ...guess, value: 'amount', certainty: 'likely' });
  }
}

/** Every other filled column of a customers file says something about the customer. */
function attributes(columns: readonly ColumnFacts[], taken: Assignment): void {
  for (const column of columns) {
    if (taken.has(column.index) || column.profile.filled === 0) continue;
    taken.set(column.index, {
      value: 'attribute',
      certainty: 'likely',
      evidence: { code: 'values-only' },
    });
  }
}
