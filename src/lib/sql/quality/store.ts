import type { Sql } from '../../contracts/sql';
import { num, sql, text } from '../text';

/** Tables of figures counted at build time; `facts` is their JSON. Datasets from before there was a report lack them. */
export const CREATE_QUALITY: readonly Sql[] = [
  sql`CREATE TABLE quality_column (source_id VARCHAR, column_index INTEGER, facts VARCHAR)`,
  sql`CREATE TABLE quality_source (source_id VARCHAR, facts VARCHAR)`,
];

export function insertColumnFacts(sourceId: string, column: number, facts: string): Sql {
  return sql`INSERT INTO quality_column VALUES (${text(sourceId)}, ${num(column)}, ${text(facts)})`;
}

export function insertSourceFacts(sourceId: string, facts: string): Sql {
  return sql`INSERT INTO quality_source VALUES (${text(sourceId)}, ${text(facts)})`;
}

/** One row: whether the dataset has these tables. */
export const HAS_QUALITY = sql`SELECT count(*) = 2 FROM duckdb_tables() WHERE table_name IN ('quality_column', 'quality_source') AND NOT temporary`;

export const READ_COLUMN_FACTS = sql`SELECT facts FROM quality_column ORDER BY source_id, column_index`;
export const READ_SOURCE_FACTS = sql`SELECT facts FROM quality_source ORDER BY source_id`;
