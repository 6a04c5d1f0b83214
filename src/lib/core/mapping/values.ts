import type { Certainty, Guess } from '../evidence';
import type { Role, SourceKind } from '../roles';
import { has, type Assignment } from './assignment';
import type { ColumnFacts } from './columns';

/** Gives the needed roles that no label gave to the columns whose values fit. */
export function assignByValues(
  columns: readonly ColumnFacts[],
  kind: SourceKind,
  taken: Assignment,
): void {
  const free = (test: (column: ColumnFacts) => boolean) =>
    columns.filter(
      (c) =>
        !taken.has(c.index) &&
        !c.barred &&
        c.readings.length === 0 &&
        c.profile.filled > 0 &&
        test(c),
    );
  const give = (column: ColumnFacts | undefined, role: Role, certainty: Certainty) => {
    if (column) taken.set(column.index, valuesOnly(role, certainty));
  };

  if (!has(taken, 'email')) give(free((c) => c.isEmail)[0], 'email', 'likely');
  if (kind === 'orders') orders(free, give, taken);
  if (kind === 'interactions' && !has(taken, 'happened_on')) {
    const dates = free((c) => c.isDate);
    give(dates[0], 'happened_on', dates.length === 1 ? 'likely' : 'ambiguous');
  }
  if (!has(taken, 'customer_id') && !has(taken, 'email')) customer(free, give, kind);
}

type Free = (test: (column: ColumnFacts) => boolean) => readonly ColumnFacts[];
type Give = (column: ColumnFacts | undefined, role: Role, certainty: Certainty) => void;

function orders(free: Free, give: Give, taken: Assignment): void {
  if (!has(taken, 'ordered_on')) {
    const dates = free((c) => c.isDate);
    give(dates[0], 'ordered_on', dates.length === 1 ? 'likely' : 'ambiguous');
  }
  const priced = has(taken, 'amount') || (has(taken, 'unit_price') && has(taken, 'quantity'));
  if (priced) return;
  const decimals = free((c) => c.decimals && !c.isDate);
  give(decimals.at(-1), 'amount', decimals.length === 1 ? 'likely' : 'ambiguous');
  const small = free((c) => isSmallCount(c));
  if (!has(taken, 'quantity') && small.length === 1) give(small[0], 'quantity', 'likely');
}

/**
 * The customer is the id that comes back: most values, first of equals. Where two columns
 * part the lines alike, either gives the same customers.
 */
function customer(free: Free, give: Give, kind: SourceKind): void {
  const ids = free(
    (c) =>
      c.idLike &&
      !c.decimals &&
      !c.isDate &&
      !isSmallCount(c) &&
      c.unique === (kind === 'customers'),
  );
  const [first, ...others] = [...ids].sort((a, b) => b.profile.distinct - a.profile.distinct);
  if (!first) return;
  const alike = others.filter(
    (c) => c.profile.distinct >= first.profile.distinct * 0.7 && partAlike(c, first),
  );
  const best = [first, ...alike].sort((a, b) => a.index - b.index)[0];
  const rivals = others.filter(
    (c) => !alike.includes(c) && c.profile.distinct > first.profile.distinct * 0.2,
  );
  const unlabelled = best?.label.trim() === '';
  give(best, 'customer_id', unlabelled && rivals.length === 0 ? 'likely' : 'ambiguous');
}

/** Whether each value of one column always stands beside the same value of the other. */
function partAlike(a: ColumnFacts, b: ColumnFacts): boolean {
  if (a.samples.length !== b.samples.length) return false;
  const pairs = new Set(a.samples.map((cell, i) => JSON.stringify([cell, b.samples[i]])));
  return pairs.size === new Set(a.samples).size && pairs.size === new Set(b.samples).size;
}

/** Whole numbers of which there are few different ones, beginning low: pieces bought. */
function isSmallCount(column: ColumnFacts): boolean {
  if (!column.numeric || column.decimals || column.isDate) return false;
  const numbers = column.samples.map(Number).filter((n) => !Number.isNaN(n));
  const few = column.profile.distinct <= Math.max(5, column.profile.rows * 0.05);
  return (
    few &&
    numbers.length > 0 &&
    numbers.every((n) => Math.abs(n) < 1000) &&
    numbers.some((n) => n === 1)
  );
}

function valuesOnly(role: Role, certainty: Certainty): Guess<Role> {
  return { value: role, certainty, evidence: { code: 'values-only' } };
}
