import { readLabel } from '../mapping/labels';
import type { Role } from '../roles';
import type { SourceRecipe } from '../source';

/** What can tell persons apart, and the roles that say it. */
const SAYING = {
  name: ['full_name', 'first_name', 'last_name'],
  email: ['email'],
  phone: ['phone'],
  loyalty: ['loyalty'],
  birth_date: ['birth_date'],
  place: ['postcode', 'address'],
} as const satisfies Record<string, readonly Role[]>;

export type PersonFact = keyof typeof SAYING;
export const PERSON_FACTS = Object.keys(SAYING) as readonly PersonFact[];

/** What the sources of a recipe say of persons. */
export function personFacts(sources: readonly SourceRecipe[]): readonly PersonFact[] {
  const saying = sources.filter((s) => s.kind === 'customers' || s.kind === 'orders');
  const said = new Set(saying.flatMap((s) => s.columns.map((c) => c.role)));
  return PERSON_FACTS.filter(
    (fact) =>
      SAYING[fact].some((role) => said.has(role)) || (fact === 'loyalty' && saying.some(cardIsId)),
  );
}

/**
 * Whether two records could be found to be one person at all: by a name and one thing beside
 * it, or by an e-mail address or a card that is not merely the identifier of every source.
 */
export function canMatch(sources: readonly SourceRecipe[]): boolean {
  const facts = personFacts(sources);
  if (facts.includes('name') && facts.length >= 2) return true;
  return sources.some((source) => {
    const has = (role: Role) => source.columns.some((c) => c.role === role);
    const keys = (has('customer_id') ? 1 : 0) + (has('email') ? 1 : 0) + (has('loyalty') ? 1 : 0);
    return (source.kind === 'customers' || source.kind === 'orders') && keys >= 2;
  });
}

/** Whether the identifier of a source is the number of a loyalty card, which other files may have too. */
export function cardIsId(source: SourceRecipe): boolean {
  const id = source.columns.find((c) => c.role === 'customer_id');
  return (
    id !== undefined &&
    !source.columns.some((c) => c.role === 'loyalty') &&
    readLabel(id.label).some((reading) => reading.role === 'loyalty')
  );
}
