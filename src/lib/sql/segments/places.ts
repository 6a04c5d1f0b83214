import type { Sql } from '../../contracts/sql';
import { join, sql, text } from '../text';

/**
 * The segment of every row by its place among the ids, from 1: a small number is grouped in half
 * the time of a text. Several places may have the same id.
 */
export interface Places {
  /** FROM clause with every customer in key order. */
  readonly rows: Sql;
  readonly place: Sql;
  readonly ids: readonly string[];
}

/** The id at a place. */
export function idAt(ids: readonly string[], place: Sql): Sql {
  return sql`[${join(ids.map(text))}][${place}]`;
}
