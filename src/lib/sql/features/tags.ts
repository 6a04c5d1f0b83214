import { ident, sql, text } from '../text';
import type { FeatureColumns, FigureSql } from './frame';

/** The tags of a project: a table `(customer_key, tag)` made from the record. */
export interface TagTable {
  readonly table: string;
  readonly ids: readonly string[];
}

/** Reads the table of tags once. */
export function tagColumns({ table, ids }: TagTable): FeatureColumns {
  const flags = ids.map((id): [string, FigureSql] => [
    `tag_${id}`,
    { sql: () => sql`bool_or(tag = ${text(id)})`, none: sql`FALSE` },
  ]);
  return {
    id: 'tags',
    columns: {
      ...Object.fromEntries(flags),
      tags_count: { sql: () => sql`count(DISTINCT tag)::INTEGER`, none: sql`0` },
    },
    rows: () => ident(table),
  };
}
