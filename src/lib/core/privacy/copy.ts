import type { DatasetSummary } from '../dataset';
import type { QuasiIdentifier } from './k-anonymity';

/** What others may know of somebody and a shared copy may still tell, in this order. */
export const QUASI = ['age', 'gender', 'department', 'created'] as const;
export type Quasi = (typeof QUASI)[number];

export const DEFAULT_K = 5;
/** Share of people that may be left out rather than blur everybody else. */
export const DEFAULT_MOST = 0.05;

const same = (value: string) => value;
/** The last level: nothing is told. */
const nothing = () => '';
/** `25` -> `20-29` for bands of ten years; an unknown age stays unknown. */
const band = (years: number) => (value: string) => {
  if (value === '') return '';
  const from = Math.floor(Number(value) / years) * years;
  return `${from}-${from + years - 1}`;
};

const LEVELS: Readonly<Record<Quasi, QuasiIdentifier['levels']>> = {
  age: [band(5), band(10), band(20), nothing],
  gender: [same, nothing],
  department: [same, nothing],
  created: [same, (month) => month.slice(0, 4), nothing],
};

/** The quasi-identifiers that a dataset has, with their generalisations. */
export function quasiIdentifiers({
  attributes,
}: Pick<DatasetSummary, 'attributes'>): readonly (QuasiIdentifier & { readonly id: Quasi })[] {
  const has: Readonly<Record<Quasi, boolean>> = {
    age: attributes.includes('birth_date'),
    gender: attributes.includes('gender'),
    department: attributes.includes('postcode'),
    created: attributes.includes('created_on'),
  };
  return QUASI.filter((id) => has[id]).map((id) => ({ id, levels: LEVELS[id] }));
}
