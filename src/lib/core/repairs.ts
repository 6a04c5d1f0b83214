/**
 * What people add around a table, and how it is taken away. Title lines are passed over by
 * the dialect's `skipLines`; the others are named in its `repairs`, and found again in each
 * file that the dialect reads.
 */
export const REPAIR_KINDS = [
  'title-lines',
  'two-line-header',
  'repeated-headers',
  'total-lines',
  'closing-notes',
  'unpivot-months',
  'transposed',
] as const;
export type RepairKind = (typeof REPAIR_KINDS)[number];

/** One repair that a file calls for, with samples and a switch. */
export interface Repair {
  readonly kind: RepairKind;
  /** Lines or columns seen; a long file may hold more. */
  readonly count: number;
  /** Physical lines concerned, from 1, where they are known; at most 20. */
  readonly lines: readonly number[];
  /** Labels concerned. */
  readonly columns: readonly string[];
  /** The same few records before and after. */
  readonly before: readonly (readonly string[])[];
  readonly after: readonly (readonly string[])[];
  /** Whether the preview shows the table with it. */
  readonly accepted: boolean;
}
