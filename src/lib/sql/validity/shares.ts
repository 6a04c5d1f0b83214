import type { Sql } from '../../contracts/sql';
import type { IsoDate } from '../../core/dates';
import { minusMonths } from '../../core/dates';
import { and, day, ident, join, num, sql } from '../text';
import { membersBeside } from './groups';

/** What is asked of one customer: a value that is there, and still fresh where it was told. */
export interface AskedColumn {
  readonly value: Sql;
  readonly told: boolean;
}

/** The last days on which a customer was heard of, as columns of the frame. */
export interface SignColumns {
  readonly recency: Sql;
  /** DATE columns. */
  readonly days: readonly Sql[];
}

/** Whether a customer was heard of in the last months before a date; never NULL. */
export function heardOf(signs: SignColumns, date: IsoDate, months: number): Sql {
  const start = day(minusMonths(date, months));
  const recent = [
    sql`${day(date)} - ${signs.recency}::INTEGER > ${start}`,
    ...signs.days.map((column) => sql`${column} > ${start}`),
  ];
  return sql`(${join(
    recent.map((one) => sql`coalesce(${one}, FALSE)`),
    ' OR ',
  )})`;
}

const filled = ({ value }: AskedColumn): Sql => sql`${value} IS NOT NULL`;
const fresh = (heard: Sql, one: AskedColumn): Sql =>
  one.told ? sql`(${filled(one)} AND ${heard})` : filled(one);

/** Rows (group, customers, those who have everything that is asked, fresh). */
export function measuredGroups(
  frame: Sql,
  group: Sql,
  asked: readonly AskedColumn[],
  heard: Sql,
): Sql {
  const all = and(asked.map((one) => fresh(heard, one)));
  return sql`SELECT ${group} AS g, count(*), count(*) FILTER (${all}) FROM ${frame} f GROUP BY 1 ORDER BY 1`;
}

/** One row: customers, those heard of, then for each column: filled, filled and fresh, everything but it. */
export function measuredColumns(frame: Sql, asked: readonly AskedColumn[], heard: Sql): Sql {
  const each = asked.map((one, i) => {
    const others = and(asked.filter((_, j) => j !== i).map((other) => fresh(heard, other)));
    return sql`count(*) FILTER (${filled(one)}), count(*) FILTER (${fresh(heard, one)}), count(*) FILTER (${others})`;
  });
  return sql`SELECT ${join([sql`count(*)`, sql`count(*) FILTER (${heard})`, ...each])} FROM ${frame} f`;
}

/** Flags of the frame: whether any channel reaches a customer, and each of them. */
export interface ReachColumns {
  readonly any: Sql;
  readonly channels: readonly Sql[];
}

/** Rows (group, customers, those whom a channel reaches). */
export function reachGroups(frame: Sql, group: Sql, { any }: ReachColumns): Sql {
  return sql`SELECT ${group} AS g, count(*), count(*) FILTER (${any}) FROM ${frame} f GROUP BY 1 ORDER BY 1`;
}

/** Rows (segment, customers, reached by any channel, by each channel). */
export function reachSegments(members: string, frame: Sql, { any, channels }: ReachColumns): Sql {
  const each = [any, ...channels].map((flag) => sql`count(*) FILTER (${flag})`);
  return sql`SELECT m.segment_id, count(*), ${join(each)} FROM ${membersBeside(members, frame)} GROUP BY 1 ORDER BY 1`;
}

/** One number: customers whom no channel reaches although the base has one of these addresses of them. */
export function addressedOnly(
  frame: Sql,
  { any }: ReachColumns,
  addresses: readonly string[],
): Sql {
  const has = addresses.map((column) => sql`trim(c.${ident(column)}) <> ''`);
  const some = has.length === 0 ? sql`FALSE` : join(has, ' OR ');
  return sql`SELECT count(*) FROM ${frame} f JOIN customer c USING (customer_key) WHERE NOT ${any} AND (${some})`;
}

/** Memberships of one base at two dates, and who counts. */
export interface TwoDates {
  readonly then: string;
  readonly now: string;
  readonly frame: Sql;
  readonly counts: Sql;
}

const beside = ({ then, now, frame, counts }: TwoDates): Sql =>
  sql`${ident(then)} a POSITIONAL JOIN ${ident(now)} b POSITIONAL JOIN ${frame} f WHERE ${counts}`;

/** Rows (group, customers, those in the same segment at both dates). */
export function keptGroups(dates: TwoDates, group: Sql): Sql {
  return sql`SELECT ${group} AS g, count(*), count(*) FILTER (a.segment_id = b.segment_id) FROM ${beside(dates)} GROUP BY 1 ORDER BY 1`;
}

/** Rows (segment then, segment now, customers). */
export function movedPairs(dates: TwoDates): Sql {
  return sql`SELECT a.segment_id, b.segment_id, count(*) FROM ${beside(dates)} GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2`;
}

/** One number: customers who meet at least two of some rules. */
export function meetSeveral(from: Sql, conditions: readonly Sql[]): Sql {
  const met = conditions.map((one) => sql`coalesce(${one}, FALSE)::INTEGER`);
  return sql`SELECT count(*) FILTER (${join(met, ' + ')} >= ${num(2)}) FROM ${from}`;
}
