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
  const playing = (role: Role) =>
    columns.filter((c) => !c.barred && allows(c, role) && c.readings.some((r) => r.role === role));
  const clearly = (role: Role) =>
    playing(role).filter((c) => !isVague(c) && c.readings.some((r) => r.role === role && r.exact));
  const saysMoney = columns.some(
    (c) =>
      c.readings.some((r) => r.exact && (r.role === 'amount' || r.role === 'unit_price')) &&
      !isVague(c),
  );
  const money = [...playing('amount'), ...playing('unit_price')];
  const orderWords = [...clearly('ordered_on'), ...clearly('order_ref')];
  const personRoles = PERSON_ROLES.filter((role) => playing(role).length > 0);
  const eventWords = [...clearly('interaction_kind'), ...clearly('happened_on')];
  const onePerLine = [...playing('customer_id'), ...playing('email')].some((c) => c.unique);
  const dated = columns.some((c) => c.isDate && !c.barred);

  if (eventWords.length > 0 && dated && orderWords.length === 0 && clearly('amount').length === 0) {
    return guess(
      'interactions',
      eventWords.length > 1 || columns.length <= 4 ? 'sure' : 'likely',
      eventWords,
    );
  }
  if (onePerLine && personRoles.length > 0 && orderWords.length === 0) {
    return guess('customers', personRoles.length > 1 ? 'sure' : 'likely', personRoles);
  }
  if (dated && money.length > 0) {
    const named =
      playing('ordered_on').length > 0 && money.some((c) => c.readings.some((r) => r.exact));
    return guess('orders', named ? 'sure' : 'likely', [...playing('ordered_on'), ...money]);
  }
  // Money that cannot be read is still an order's: the amount will be asked.
  if (dated && saysMoney && orderWords.length + playing('ordered_on').length > 0)
    return guess('orders', 'likely', playing('ordered_on'));
  const keyed = playing('customer_id').length > 0 || playing('email').length > 0;
  const events = [...playing('interaction_kind'), ...playing('interaction_value')];
  if (
    dated &&
    keyed &&
    !saysMoney &&
    events.length > 0 &&
    orderWords.length === 0 &&
    personRoles.every((role) => role === 'email')
  ) {
    return guess('interactions', new Set(events).size > 1 ? 'sure' : 'likely', events);
  }
  const unknown = columns.filter((c) => c.readings.length === 0);
  if (unknown.some((c) => c.isDate) || (dated && orderWords.length > 0)) {
    const numbers = unknown.filter((c) => c.numeric && !c.isDate);
    if (numbers.length > 0) return guess('orders', 'likely', []);
  }
  if (personRoles.length > 0 && orderWords.length === 0) {
    return guess(
      'customers',
      personRoles.length > 1 && keyed ? 'likely' : 'ambiguous',
      personRoles,
    );
  }
  return null;
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
