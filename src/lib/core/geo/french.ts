import { FR_DEPARTMENTS, FR_POSTCODE_EXCEPTIONS } from './fr-departments';

export interface FrenchDepartment {
  readonly code: string;
  readonly name: string;
  readonly region: string;
}

export const FRENCH_DEPARTMENTS: readonly FrenchDepartment[] = FR_DEPARTMENTS.map((row) => {
  const [code = '', name = '', region = ''] = row.split(';');
  return { code, name, region };
});

const CODES: ReadonlySet<string> = new Set(FRENCH_DEPARTMENTS.map((d) => d.code));
const EXCEPTIONS: ReadonlyMap<string, string> = new Map(Object.entries(FR_POSTCODE_EXCEPTIONS));

/** Number of the department of a French postcode of five digits; null when there is none. */
export function departmentOf(postcode: string): string | null {
  if (!/^\d{5}$/.test(postcode)) return null;
  const code = EXCEPTIONS.get(postcode) ?? prefixOf(postcode);
  return CODES.has(code) ? code : null;
}

function prefixOf(postcode: string): string {
  if (/^9[78]/.test(postcode)) return postcode.slice(0, 3);
  if (/^20[01]/.test(postcode)) return '2A';
  return /^20[26]/.test(postcode) ? '2B' : postcode.slice(0, 2);
}
