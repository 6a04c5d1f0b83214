import type { Feature } from './feature';
import { PURCHASE_FEATURES } from './purchases';

/**
 * The one list that rules, profiles, tables, charts and exports read. The SQL expression of each
 * id is in `sql/features`; a test proves that none lacks.
 */
export const FEATURES = [...PURCHASE_FEATURES] as const satisfies readonly Feature[];

export type FeatureId = (typeof FEATURES)[number]['id'];

export function feature(id: FeatureId): Feature {
  const found = FEATURES.find((f) => f.id === id);
  if (!found) throw new RangeError(`no feature ${id}`);
  return found;
}
