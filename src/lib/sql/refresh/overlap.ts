import type { Sql } from '../../contracts/sql';
import type { IsoDate } from '../../core/dates';
import type { SourceRecipe } from '../../core/source';
import { columnOf, valueOf } from '../import/source';
import { cellMoment } from '../import/moments';
import { rawColumn, rawTable } from '../import/stage';
import { lineKey } from '../import/supersede';
import { join, sql, text } from '../text';

/** One row: distinct keys of the kept files, of the new ones, and those in both. */
export function keyOverlap(oldId: string, newId: string, columns: readonly number[]): Sql {
  const keys = (id: string) => sql`SELECT DISTINCT ${lineKey(columns)} AS key FROM ${rawTable(id)}`;
  return sql`WITH former AS MATERIALIZED (SELECT key FROM (${keys(oldId)}) WHERE key IS NOT NULL),
    latter AS MATERIALIZED (SELECT key FROM (${keys(newId)}) WHERE key IS NOT NULL)
    SELECT (SELECT count(*) FROM former), (SELECT count(*) FROM latter), (SELECT count(*) FROM latter SEMI JOIN former USING (key))`;
}

/**
 * One row on orders that are in both: those with fewer lines in the new files, lines that these
 * have less, their amount before and now, orders with fewer lines or none of the kept ones, and
 * orders with a kept line that the new files lack. Alike lines are told apart by their number.
 */
export function sharedOrders(
  source: SourceRecipe,
  newId: string,
  key: readonly number[],
  line: readonly number[],
): Sql {
  const of = (id: string) => {
    const read = { ...source, id, cleaning: [] };
    const product = sql`${valueOf(read, 'unit_price')} * coalesce(${valueOf(read, 'quantity')}, 1)`;
    const amount = columnOf(read, 'amount') ? valueOf(read, 'amount') : product;
    return sql`SELECT ${lineKey(key)} AS key, ${lineKey(line)} AS line, ${amount} AS amount FROM ${rawTable(id)}`;
  };
  const before = sql`count(*) FILTER (before)`;
  const now = sql`count(*) FILTER (NOT before)`;
  return sql`WITH lines AS MATERIALIZED (
      SELECT key, line, ${before} AS olds, ${now} AS news,
        coalesce(sum(amount) FILTER (before), 0) AS old_amount, coalesce(sum(amount) FILTER (NOT before), 0) AS new_amount
      FROM (SELECT *, TRUE AS before FROM (${of(source.id)}) UNION ALL SELECT *, FALSE FROM (${of(newId)}))
      WHERE key IS NOT NULL GROUP BY key, line),
    orders AS (SELECT key, sum(olds) AS olds, sum(news) AS news, sum(least(olds, news)) AS same,
        sum(old_amount) AS old_amount, sum(new_amount) AS new_amount
      FROM lines GROUP BY key HAVING sum(olds) > 0 AND sum(news) > 0)
    SELECT count(*) FILTER (news < olds), coalesce(sum(olds - news) FILTER (news < olds), 0),
      coalesce(sum(old_amount) FILTER (news < olds), 0), coalesce(sum(new_amount) FILTER (news < olds), 0),
      count(*) FILTER (news < olds OR same = 0), count(*) FILTER (same < olds) FROM orders`;
}

/** One row: kept lines of that day or later; `source` is read as it is. */
export function rowsSince(source: SourceRecipe, day: IsoDate): Sql {
  const moment = valueOf({ ...source, cleaning: [] }, roleOfDay(source));
  return sql`SELECT count(*) FROM ${rawTable(source.id)} WHERE ${moment} >= ${text(day)}::DATE`;
}

/** One row: first and last day of a column read with these patterns. */
export function periodWritten(id: string, column: number, patterns: readonly string[]): Sql {
  const moment = cellMoment(rawColumn(column), patterns);
  return sql`SELECT min(moment)::DATE::VARCHAR, max(moment)::DATE::VARCHAR FROM (SELECT ${moment} AS moment FROM ${rawTable(id)})`;
}

/** One row: lines of orders whose date or amount is written but cannot be read; null for other sources. */
export function rowsUnread(source: SourceRecipe, id: string): Sql | null {
  if (source.kind !== 'orders') return null;
  const read = { ...source, id, cleaning: [] };
  const unread = (['ordered_on', 'amount', 'unit_price'] as const).flatMap((role) => {
    const column = columnOf(read, role);
    return column
      ? [sql`(trim(${rawColumn(column.index)}) <> '' AND ${valueOf(read, role)} IS NULL)`]
      : [];
  });
  return unread.length === 0
    ? null
    : sql`SELECT count(*) FROM ${rawTable(id)} WHERE ${join(unread, ' OR ')}`;
}

function roleOfDay({ kind }: SourceRecipe): 'happened_on' | 'ordered_on' {
  return kind === 'interactions' ? 'happened_on' : 'ordered_on';
}

/** One row: first and last day of a staged source read as `source` is, NULL where none is read. */
export function periodOf(source: SourceRecipe, id: string): Sql {
  const moment = valueOf({ ...source, id, cleaning: [] }, roleOfDay(source));
  return sql`SELECT min(moment)::DATE::VARCHAR, max(moment)::DATE::VARCHAR FROM (SELECT ${moment} AS moment FROM ${rawTable(id)})`;
}
