import { roleSpec, type Role, type RoleType } from '../roles';
import { CLEANING_KINDS, type CleaningKind } from './step';

export interface CleaningSpec {
  /**
   * cell: rewrites the text of the cell before it is read in its role;
   * value: empties values after they were read; attribute: adds something to the customer.
   */
  readonly place: 'cell' | 'value' | 'attribute';
  /**
   * step: switched in the recipe's list of steps; format: by the format of the column;
   * always: part of every reading, listed so that it is known.
   */
  readonly governed: 'step' | 'format' | 'always';
  /** As suggested, unless the evidence speaks against it. */
  readonly enabled: boolean;
  /** Roles it is for; types of roles where any of them will do. */
  readonly roles?: readonly Role[];
  readonly types?: readonly RoleType[];
}

const TEXTS: readonly RoleType[] = ['text', 'identifier'];
const ALL: readonly RoleType[] = [...TEXTS, 'number', 'date', 'time', 'flag'];

/** Every kind of step: where it applies and how it is switched. */
export const CLEANING: Readonly<Record<CleaningKind, CleaningSpec>> = {
  'outer-blanks': { place: 'cell', governed: 'always', enabled: true, types: TEXTS },
  invisible: { place: 'cell', governed: 'step', enabled: true, types: [...TEXTS, 'date'] },
  unicode: { place: 'cell', governed: 'step', enabled: true, types: TEXTS },
  blanks: { place: 'cell', governed: 'step', enabled: true, types: [...TEXTS, 'date'] },
  entities: { place: 'cell', governed: 'step', enabled: true, types: ['text'] },
  'text-marks': { place: 'cell', governed: 'step', enabled: true, types: ALL },
  'empty-words': { place: 'cell', governed: 'step', enabled: true, types: ALL },
  'point-zero': { place: 'cell', governed: 'format', enabled: true, types: ['identifier'] },
  'number-signs': { place: 'cell', governed: 'always', enabled: true, types: ['number'] },
  'postcode-zero': { place: 'cell', governed: 'step', enabled: true, roles: ['postcode'] },
  'email-form': { place: 'cell', governed: 'step', enabled: true, roles: ['email'] },
  'email-domain': { place: 'cell', governed: 'step', enabled: false, roles: ['email'] },
  'email-provider': { place: 'cell', governed: 'step', enabled: false, roles: ['email'] },
  'phone-e164': { place: 'cell', governed: 'step', enabled: true, roles: ['phone'] },
  'code-variants': { place: 'cell', governed: 'step', enabled: true, roles: ['product'] },
  'writing-variants': {
    place: 'cell',
    governed: 'step',
    enabled: true,
    roles: ['category', 'brand', 'store', 'channel', 'home_store', 'region', 'sector'],
  },
  'birth-date': { place: 'value', governed: 'step', enabled: true, roles: ['birth_date'] },
  'civility-gender': { place: 'attribute', governed: 'step', enabled: true, roles: ['civility'] },
  'country-code': { place: 'attribute', governed: 'step', enabled: true, roles: ['country'] },
  'fr-department': { place: 'attribute', governed: 'step', enabled: true, roles: ['postcode'] },
};

/** The kinds that may apply to a column in this role, in the order in which they are done. */
export function kindsFor(role: Role | null): readonly CleaningKind[] {
  return role === null ? [] : CLEANING_KINDS.filter((kind) => suits(kind, role));
}

/** Whether a kind of step makes sense in a role; a step left behind by a change of role does nothing. */
export function suits(kind: CleaningKind, role: Role): boolean {
  const { roles, types } = CLEANING[kind];
  return roles?.includes(role) ?? types?.includes(roleSpec(role).type) ?? false;
}
