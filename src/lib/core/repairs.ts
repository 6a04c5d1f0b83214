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

/** Cells of a sample that are kept with a project: the first columns, and of a long cell its beginning. */
const KEPT_COLUMNS = 8;
const KEPT_CHARACTERS = 60;

/** Repairs with samples short enough to be kept. */
export function keptRepairs(repairs: readonly Repair[]): readonly Repair[] {
  const shorter = (rows: Repair['before']) =>
    rows.map((row) => row.slice(0, KEPT_COLUMNS).map((cell) => cell.slice(0, KEPT_CHARACTERS)));
  return repairs.map((repair) => ({
    ...repair,
    columns: repair.columns.slice(0, KEPT_COLUMNS),
    before: shorter(repair.before),
    after: shorter(repair.after),
  }));
}

/** The kinds that are made, out of those that a file calls for, once some are switched. */
export function switchRepairs(
  repairs: readonly Repair[],
  switches: ReadonlyMap<RepairKind, boolean>,
): readonly RepairKind[] {
  return repairs.flatMap(({ kind, accepted }) => ((switches.get(kind) ?? accepted) ? [kind] : []));
}
