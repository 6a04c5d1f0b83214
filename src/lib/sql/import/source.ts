import type { Sql } from '../../contracts/sql';
import type { ColumnFormat } from '../../core/format';
import type { NumberedSource } from '../../core/matching/numbering';
import { roleSpec, type Role } from '../../core/roles';
import type { ColumnMapping, SourceRecipe } from '../../core/source';
import { cleanedCell, cleanedValue } from '../cleaning/cell';
import { sql, text } from '../text';
import { cellMoment } from './moments';
import { cellFlag, cellHour, cellNumber, cellText, cellValue } from './cells';

/** A column of a source; its cells are read as the cleaning steps of the source leave them. */
export interface MappedColumn extends ColumnMapping {
  readonly index: number;
  readonly source: SourceRecipe;
}

/** A column by its place. */
export function mappedColumn(source: SourceRecipe, index: number): MappedColumn | null {
  const column = source.columns[index];
  return column ? { ...column, index, source } : null;
}

/** The column that plays a role in a source, if any. */
export function columnOf(source: SourceRecipe, role: Role): MappedColumn | null {
  return mappedColumn(
    source,
    source.columns.findIndex((c) => c.role === role),
  );
}

export function columnsOf(source: SourceRecipe, role: Role): readonly MappedColumn[] {
  return source.columns.flatMap((column, index) =>
    column.role === role ? [{ ...column, index, source }] : [],
  );
}

const PLAIN_NUMBER: Extract<ColumnFormat, { kind: 'number' }> = {
  kind: 'number',
  decimal: '.',
  thousands: '',
};

/**
 * The value a column gives to its role, typed as the role wants: VARCHAR, DECIMAL(18,4),
 * TIMESTAMP, TINYINT hour, BOOLEAN. NULL where the cell cannot be read so, or where a cleaning
 * step empties it.
 */
export function roleValue(column: MappedColumn): Sql {
  return cleanedValue(column.source, column.index, readValue(column));
}

/** As roleValue, before the steps that empty values: NULL only where the cell cannot be read. */
export function readValue(column: MappedColumn): Sql {
  const cell = cleanedCell(column.source, column.index);
  const { format } = column;
  switch (column.role === null ? 'text' : roleSpec(column.role).type) {
    case 'number':
      return cellNumber(cell, format.kind === 'number' ? format : PLAIN_NUMBER);
    case 'date':
      return format.kind === 'date' ? cellMoment(cell, format.patterns) : sql`NULL::TIMESTAMP`;
    case 'time':
      return cellHour(cell);
    case 'flag':
      return cellFlag(cell);
    case 'identifier':
      return cellValue(cell, format.kind === 'identifier' ? format : { kind: 'text' });
    case 'text':
      return cellText(cell);
  }
}

/** roleValue of the column that plays the role, or a typed NULL. */
export function valueOf(source: SourceRecipe, role: Role): Sql {
  const column = columnOf(source, role);
  if (column) return roleValue(column);
  switch (roleSpec(role).type) {
    case 'number':
      return sql`NULL::DECIMAL(18,4)`;
    case 'date':
      return sql`NULL::TIMESTAMP`;
    case 'time':
      return sql`NULL::TINYINT`;
    case 'flag':
      return sql`NULL::BOOLEAN`;
    default:
      return sql`NULL::VARCHAR`;
  }
}

/** What stands before the identifiers of a source in the base; empty in the first numbering. */
export function identifierPrefix({ numbering }: NumberedSource): string {
  return numbering === undefined ? '' : `${numbering}:`;
}

/** The identifier of a line's customer, with its numbering where the base has several. */
export function identifierOf(source: NumberedSource): Sql {
  const prefix = identifierPrefix(source);
  const own = valueOf(source, 'customer_id');
  return prefix === '' ? own : sql`(${text(prefix)} || ${own})`;
}

/** What identifies the customer of a line: the identifier, else the e-mail address in lower case. */
export function customerOf(source: NumberedSource): Sql | null {
  if (columnOf(source, 'customer_id')) return identifierOf(source);
  return columnOf(source, 'email') ? sql`lower(${valueOf(source, 'email')})` : null;
}
