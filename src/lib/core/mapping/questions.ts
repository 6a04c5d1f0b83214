import type { GuessTarget } from '../source';
import type { Role } from '../roles';
import type { SourceGuess } from './mapping';

/** What the person has to say before the files can be used. */
export interface MappingQuestion {
  /** Place of the source in the list. */
  readonly source: number;
  readonly target: Extract<GuessTarget, 'kind' | 'role' | 'format'>;
  /** The role in question; null for the kind of a source. */
  readonly role: Role | null;
  /** Columns that may play it, or whose format is open; empty when none is likely. */
  readonly columns: readonly number[];
}

/** Roles whose doubtful guess changes every figure. */
export const DECISIVE: readonly Role[] = [
  'customer_id',
  'ordered_on',
  'happened_on',
  'amount',
  'unit_price',
  'quantity',
];

/** The questions that one source leaves open, in the order in which to ask them. */
export function questionsOf(guess: SourceGuess, source: number): MappingQuestion[] {
  const found: MappingQuestion[] = [];
  const ask = (
    target: MappingQuestion['target'],
    role: Role | null,
    columns: readonly number[],
  ) => {
    found.push({ source, target, role, columns });
  };
  if (guess.kind.certainty === 'ambiguous') ask('kind', null, []);
  for (const needed of neededRoles(guess)) {
    if (!needed.some((role) => columnsOf(guess, role).length > 0))
      ask('role', needed[0] ?? null, []);
  }
  for (const role of DECISIVE) {
    const columns = columnsOf(guess, role);
    const open = (part: 'role' | 'format') =>
      columns.filter((index) => guess.columns[index]?.[part].certainty === 'ambiguous');
    if (open('role').length > 0) ask('role', role, columns);
    if (open('format').length > 0) ask('format', role, open('format'));
  }
  return found;
}

/** Each entry is satisfied by any of its roles. */
function neededRoles(guess: SourceGuess): readonly (readonly Role[])[] {
  const priced =
    columnsOf(guess, 'unit_price').length > 0 && columnsOf(guess, 'quantity').length > 0;
  switch (guess.kind.value) {
    case 'orders':
      return [['customer_id', 'email'], ['ordered_on'], ...(priced ? [] : [['amount'] as const])];
    case 'customers':
      return [['customer_id', 'email']];
    case 'interactions':
      return [['customer_id', 'email'], ['happened_on']];
    case 'ignored':
      return [];
  }
}

function columnsOf(guess: SourceGuess, role: Role): number[] {
  return guess.columns.flatMap((column, index) => (column.role.value === role ? [index] : []));
}
