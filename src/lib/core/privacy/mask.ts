import type { Role } from '../roles';

/** Columns that name a person, an address or a number by themselves. */
const DIRECT: ReadonlySet<Role> = new Set([
  'customer_id',
  'full_name',
  'first_name',
  'last_name',
  'email',
  'phone',
  'loyalty',
  'birth_date',
  'address',
  'company',
] as const);

/** Whether cells of a column tell by themselves who somebody is. */
export function namesPeople(role: Role | null): boolean {
  return role !== null && DIRECT.has(role);
}

/** Whether a text looks like an e-mail address or a telephone number. */
export function looksPersonal(value: string): boolean {
  if (/\S@\S/.test(value)) return true;
  return /^[+0-9 ().\-/]+$/.test(value) && value.replace(/\D/g, '').length >= 9;
}

/** Stands where somebody's text is hidden: always as long, so that it tells nothing. */
export const HIDDEN = '•••••';
