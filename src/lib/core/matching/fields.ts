/**
 * What two records are compared on. Each field has levels from `different` (0) upwards; a
 * missing value on either side is NO_EVIDENCE and weighs nothing. Fields that say the same
 * thing twice (postcode, address, department) are one field, so that the weights, which
 * suppose independence (Fellegi & Sunter 1969), do not count it twice.
 */
export const MATCH_FIELDS = {
  first_name: ['different', 'similar', 'part', 'close', 'exact'],
  last_name: ['different', 'similar', 'part', 'close', 'exact', 'swapped'],
  birth_date: ['different', 'part', 'typo', 'swapped', 'exact'],
  email: ['different', 'close', 'same-box', 'exact'],
  phone: ['different', 'close', 'exact'],
  place: ['different', 'department', 'postcode', 'address'],
  gender: ['different', 'exact'],
} as const satisfies Record<string, readonly string[]>;

export type MatchField = keyof typeof MATCH_FIELDS;
export type MatchLevel<F extends MatchField = MatchField> = (typeof MATCH_FIELDS)[F][number];

export const MATCH_FIELD_NAMES = Object.keys(MATCH_FIELDS) as readonly MatchField[];

/** Level of a field that one of the two records does not fill. */
export const NO_EVIDENCE = -1;

/** Number of a level, as the engine writes it. */
export function levelOf<F extends MatchField>(field: F, level: MatchLevel<F>): number {
  return levelsOf(field).indexOf(level);
}

export function levelsOf(field: MatchField): readonly MatchLevel[] {
  return MATCH_FIELDS[field];
}

/** One level number per field, in the order of MATCH_FIELD_NAMES; NO_EVIDENCE where a value is missing. */
export type LevelVector = readonly number[];
