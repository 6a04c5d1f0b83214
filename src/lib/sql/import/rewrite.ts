import type { Sql } from '../../contracts/sql';
import { writtenPattern, type FormatChange } from '../../core/refresh/formats';
import { sql, text } from '../text';
import { cellNumber, cellValue } from './cells';
import { cellMoment } from './moments';

/** A cell written as the other lines of its source are; as it is where it cannot be read. */
export function rewritten(cell: Sql, { from, to }: Pick<FormatChange, 'from' | 'to'>): Sql {
  return sql`coalesce(${valueWritten(cell, from, to)}, ${cell})`;
}

function valueWritten(cell: Sql, from: FormatChange['from'], to: FormatChange['to']): Sql {
  switch (from.kind) {
    case 'date': {
      const pattern = to.kind === 'date' ? writtenPattern(to) : null;
      return pattern === null
        ? cell
        : sql`strftime(${cellMoment(cell, from.patterns)}, ${text(pattern)})`;
    }
    case 'number': {
      const value = cellNumber(cell, from);
      const cents = sql`TRY_CAST(${value} AS DECIMAL(18,2))`;
      const written = sql`CASE WHEN ${cents} = ${value} THEN ${cents}::VARCHAR ELSE ${value}::VARCHAR END`;
      return to.kind === 'number' && to.decimal === ','
        ? sql`replace(${written}, '.', ',')`
        : written;
    }
    default:
      return cellValue(cell, from);
  }
}
