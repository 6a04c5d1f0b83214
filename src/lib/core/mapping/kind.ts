import type { Guess } from '../evidence';
import { CUSTOMER_ROLES, type Role, type SourceKind } from '../roles';
import { allows, isVague, type ColumnFacts } from './columns';

/** Roles that many orders files hold too, and so say little about the kind. */
const SHARED: ReadonlySet<Role> = new Set<Role>([
  'loyalty',
  'region',
  'country',
  'created_on',
  'home_store',
  'sector',
  'company_size',
]);
const PERSON_ROLES = CUSTOMER_ROLES.filter((role) => !SHARED.has(role));

/**
 * What the lines of a source are about, or null when neither labels nor values tell.
 * Orders need a date and money; customers need one line per person;
 * interactions need a customer and a date that comes back.
 */
export function guessKind(columns: readonly ColumnFacts[]): Guess<SourceKind> | null {
  const signs = signsOf(columns);
  return (
    namedEvents(signs) ??
    personPerLine(signs) ??
    purchases(signs) ??
    unnamedEvents(signs) ??
    unnamedPurchases(signs) ??
    persons(signs) ??
    formOfPersons(signs)
  );
}

/** What the columns of a source tell about its kind. */
interface Signs {
  readonly columns: readonly ColumnFacts[];
  /** Columns that may play a role. */
  readonly playing: (role: Role) => readonly ColumnFacts[];
  /** Columns whose labels name a role and hardly anything else. */
  readonly clearly: (role: Role) => readonly ColumnFacts[];
  readonly dated: boolean;
  readonly keyed: boolean;
  /** Labels that only orders have. */
  readonly orderWords: readonly ColumnFacts[];
  readonly personRoles: readonly Role[];
  /** A label says amount or price, whether or not the cells can be read. */
  readonly saysMoney: boolean;
}

function signsOf(columns: readonly ColumnFacts[]): Signs {
  const playing = (role: Role) =>
    columns.filter((c) => !c.barred && allows(c, role) && c.readings.some((r) => r.role === role));
  const clearly = (role: Role) =>
    playing(role).filter((c) => !isVague(c) && c.readings.some((r) => r.role === role && r.exact));
  return {
    columns,
    playing,
    clearly,
    dated: columns.some((c) => c.isDate && !c.barred),
    keyed: playing('customer_id').length > 0 || playing('email').length > 0,
    orderWords: [...clearly('ordered_on'), ...clearly('order_ref')],
    personRoles: PERSON_ROLES.filter((role) => playing(role).length > 0),
    saysMoney: columns.some(
      (c) =>
        c.readings.some((r) => r.exact && (r.role === 'amount' || r.role === 'unit_price')) &&
        !isVague(c),
    ),
  };
}

type Verdict = Guess<SourceKind> | null;

function namedEvents({ columns, clearly, dated, orderWords }: Signs): Verdict {
  const words = [...clearly('interaction_kind'), ...clearly('happened_on')];
  if (words.length === 0 || !dated || orderWords.length > 0 || clearly('amount').length > 0)
    return null;
  return guess('interactions', words.length > 1 || columns.length <= 4 ? 'sure' : 'likely', words);
}

function personPerLine({ playing, orderWords, personRoles }: Signs): Verdict {
  const onePerLine = [...playing('customer_id'), ...playing('email')].some((c) => c.unique);
  if (!onePerLine || personRoles.length === 0 || orderWords.length > 0) return null;
  return guess('customers', personRoles.length > 1 ? 'sure' : 'likely', personRoles);
}

function purchases({ playing, dated, orderWords, saysMoney }: Signs): Verdict {
  if (!dated) return null;
  const money = [...playing('amount'), ...playing('unit_price')];
  const days = playing('ordered_on');
  if (money.length > 0) {
    const named = days.length > 0 && money.some((c) => c.readings.some((r) => r.exact));
    return guess('orders', named ? 'sure' : 'likely', [...days, ...money]);
  }
  // Money that cannot be read is still an order's: the amount will be asked.
  return saysMoney && orderWords.length + days.length > 0 ? guess('orders', 'likely', days) : null;
}

function unnamedEvents({
  playing,
  dated,
  keyed,
  orderWords,
  personRoles,
  saysMoney,
}: Signs): Verdict {
  const events = [...playing('interaction_kind'), ...playing('interaction_value')];
  const other = saysMoney || orderWords.length > 0 || personRoles.some((role) => role !== 'email');
  if (!dated || !keyed || other || events.length === 0) return null;
  return guess('interactions', new Set(events).size > 1 ? 'sure' : 'likely', events);
}

function unnamedPurchases({ columns, dated, orderWords }: Signs): Verdict {
  const unknown = columns.filter((c) => c.readings.length === 0);
  const day = unknown.some((c) => c.isDate) || (dated && orderWords.length > 0);
  const number = unknown.some((c) => c.numeric && !c.isDate);
  return day && number ? guess('orders', 'likely', []) : null;
}

function persons({ keyed, orderWords, personRoles }: Signs): Verdict {
  if (personRoles.length === 0 || orderWords.length > 0) return null;
  return guess('customers', personRoles.length > 1 && keyed ? 'likely' : 'ambiguous', personRoles);
}

/** A form for persons of which nothing but the identifier is filled in: its labels say what it is. */
function formOfPersons({ columns, playing, orderWords, dated }: Signs): Verdict {
  const named = PERSON_ROLES.filter((role) =>
    columns.some((c) => !c.barred && c.readings.some((r) => r.role === role && r.exact)),
  );
  const onePerLine = playing('customer_id').some((c) => c.unique);
  if (!onePerLine || named.length < 3 || dated || orderWords.length > 0) return null;
  return guess('customers', 'likely', named);
}

function guess(
  value: SourceKind,
  certainty: Guess<SourceKind>['certainty'],
  because: readonly (ColumnFacts | Role)[],
): Guess<SourceKind> {
  const names = because.map((one) => (typeof one === 'string' ? one : one.label));
  return {
    value,
    certainty,
    evidence:
      names.length > 0
        ? {
            code: 'source-kind-roles',
            params: { columns: [...new Set(names)].slice(0, 5).join(', ') },
          }
        : { code: 'values-only' },
  };
}
