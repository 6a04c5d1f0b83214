import type { Sql } from '../../contracts/sql';
import type { FileShift } from '../../core/lines';
import { ident, join, num, sql } from '../text';
import { keptRows } from './supersede';

function shiftTable(sourceId: string): Sql {
  return ident(`shift_${sourceId}`);
}

/**
 * Statements that make the table from record numbers to files and physical lines, in pieces of
 * 2,000. `compacted`: the shifts count records that gave way to later ones.
 */
export function createLineShifts(
  sourceId: string,
  shifts: readonly FileShift[],
  compacted = false,
): readonly Sql[] {
  const table = compacted ? ident(`shift_all_${sourceId}`) : shiftTable(sourceId);
  const statements = [
    sql`CREATE TEMP TABLE ${table} (from_row BIGINT, shift BIGINT, file INTEGER)`,
  ];
  for (let i = 0; i < shifts.length; i += 2000) {
    const values = shifts
      .slice(i, i + 2000)
      .map((s) => sql`(${num(s.fromRow)}, ${num(s.shift)}, ${num(s.file)})`);
    statements.push(sql`INSERT INTO ${table} VALUES ${join(values)}`);
  }
  if (compacted)
    statements.push(sql`CREATE TEMP TABLE ${shiftTable(sourceId)} AS SELECT row AS from_row, shift, file
      FROM (SELECT k.rowid AS row, k.old_row + a.shift - k.rowid AS shift, a.file FROM ${keptRows(sourceId)} k ASOF JOIN ${table} a ON k.old_row >= a.from_row)
      QUALIFY (shift, file) IS DISTINCT FROM lag((shift, file)) OVER (ORDER BY row)`);
  return statements;
}

/** `rows` (which must have a column `row`) with the place of its `file` in the source and its physical `line`. */
export function withLine(sourceId: string, rows: Sql): Sql {
  return sql`SELECT r.*, r.row + s.shift AS line, s.file AS file FROM (${rows}) r ASOF JOIN ${shiftTable(sourceId)} s ON r.row >= s.from_row`;
}
