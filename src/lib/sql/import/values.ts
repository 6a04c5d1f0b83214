import type { Sql } from '../../contracts/sql';
import { ident, sql } from '../text';
import { rawColumn, rawTable } from './stage';

/** Keeps the different values of a raw column, for `columnValues` to read. */
export function createValues(sourceId: string, column: number): Sql {
  return sql`CREATE OR REPLACE TABLE ${valuesTable(sourceId, column)} AS ${grouped(sourceId, column)}`;
}

/**
 * The different values of a raw column under its name, NULL among them, with `n`, the lines that
 * hold each. `kept`: createValues ran for the column.
 */
export function columnValues(sourceId: string, column: number, kept: boolean): Sql {
  return kept ? valuesTable(sourceId, column) : sql`(${grouped(sourceId, column)})`;
}

function valuesTable(sourceId: string, column: number): Sql {
  return ident(`values_${sourceId}_${String(column)}`);
}

function grouped(sourceId: string, column: number): Sql {
  const cell = rawColumn(column);
  return sql`SELECT ${cell}, count(*) AS n FROM ${rawTable(sourceId)} GROUP BY ${cell}`;
}
