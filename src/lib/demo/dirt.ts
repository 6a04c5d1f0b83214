import type { Random } from './random';
import type { Line, Ticket } from './sales';
import type { DemoReject } from './truth';
import type { FileFormat } from './words/types';

/** One row of the sales file and what it says. */
export interface SalesRow {
  readonly ticket: Ticket;
  readonly line: Line;
  readonly cells: string[];
  /** Written a second time by mistake, just below the first. */
  readonly repeated: boolean;
}

/** Repeats a few ordinary rows exactly, as an export run twice over a cut-off does. */
export function repeatSome(rows: readonly SalesRow[], random: Random, share: number): SalesRow[] {
  return rows.flatMap((row) =>
    isOrdinary(row) && random.chance(share)
      ? [row, { ...row, cells: [...row.cells], repeated: true }]
      : [row],
  );
}

/** A sale to a known customer with a price. */
export function isOrdinary({ ticket, line }: SalesRow): boolean {
  return ticket.account !== null && line.quantity > 0 && line.unit > 0;
}

/**
 * Puts each of the values in the given column, on different rows among those
 * that may be spoiled and not yet are, and says where.
 */
export function spoil(
  format: FileFormat,
  rows: readonly string[][],
  column: string,
  values: readonly string[],
  allowed: (row: number) => boolean,
  random: Random,
  spoiled: Set<number> = new Set(),
): DemoReject[] {
  const place = format.header.indexOf(column);
  const rejects: DemoReject[] = [];
  for (let attempt = 0; attempt < 10_000 && rejects.length < values.length; attempt++) {
    const at = random.int(0, rows.length - 1);
    const cells = rows[at];
    const value = values[rejects.length];
    if (!cells || value === undefined || cells[place] === '' || spoiled.has(at) || !allowed(at))
      continue;
    cells[place] = value;
    spoiled.add(at);
    rejects.push({ file: format.name, line: at + 2, column, value });
  }
  return rejects;
}
