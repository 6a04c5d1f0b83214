import type { Crosstab } from './crosstab';

/** A segment of each segmentation, and how many customers are in both. */
export interface CrosstabCell {
  readonly from: string;
  readonly to: string;
  readonly customers: number;
  readonly revenue: number;
  /** Share of the customers of `from` who are in `to`. */
  readonly rowShare: number;
  /** That share over the one of `to` in the base: 1 where they have nothing to do with each other. */
  readonly lift: number;
}

/** Every cell, those that nobody is in too, row after row; segments that nobody is in are left out. */
export function crosstabCells(table: Crosstab): readonly (readonly CrosstabCell[])[] {
  const found = new Map(table.flows.map((flow) => [JSON.stringify([flow.from, flow.to]), flow]));
  const filled = (side: Crosstab['from']) => side.filter(({ customers }) => customers > 0);
  return filled(table.from).map((row) =>
    filled(table.to).map((column) => {
      const [from, to] = [row.segmentId, column.segmentId];
      const flow = found.get(JSON.stringify([from, to]));
      const customers = flow?.customers ?? 0;
      const rowShare = customers / row.customers;
      return {
        from,
        to,
        customers,
        revenue: flow?.revenue ?? 0,
        rowShare,
        lift: rowShare / (column.customers / table.customers),
      };
    }),
  );
}

/** Customers of a cell below which what they share says little. */
const TELLING = 10;

/**
 * The cell that says most: the greatest lift among the cells with enough customers to mean it,
 * ten and a hundredth of the base. Null where none stands out.
 */
export function strongestCell(table: Crosstab): CrosstabCell | null {
  const least = Math.max(Math.min(TELLING, table.customers / 10), table.customers / 100);
  const [best] = crosstabCells(table)
    .flat()
    .filter(({ customers, lift }) => customers >= least && lift > 1)
    .sort((a, b) => b.lift - a.lift || b.customers - a.customers);
  return best ?? null;
}
