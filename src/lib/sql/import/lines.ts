import type { Sql } from '../../contracts/sql';
import type { LineShift } from '../../core/lines';
import { ident, join, num, sql } from '../text';

function shiftTable(sourceId: string): Sql {
  return ident(`shift_${sourceId}`);
}

/** Statements that make the table from record numbers to physical lines, in pieces of 2,000. */
export function createLineShifts(sourceId: string, shifts: readonly LineShift[]): readonly Sql[] {
  const statements = [
    sql`CREATE TEMP TABLE ${shiftTable(sourceId)} (from_row BIGINT, shift BIGINT)`,
  ];
  for (let i = 0; i < shifts.length; i += 2000) {
    const values = shifts.slice(i, i + 2000).map((s) => sql`(${num(s.fromRow)}, ${num(s.shift)})`);
    statements.push(sql`INSERT INTO ${shiftTable(sourceId)} VALUES ${join(values)}`);
  }
  return statements;
}

/** `rows` (which must have a column `row`) with its physical `line`. */
export function withLine(sourceId: string, rows: Sql): Sql {
  return sql`SELECT r.*, r.row + s.shift AS line FROM (${rows}) r ASOF JOIN ${shiftTable(sourceId)} s ON r.row >= s.from_row`;
}
