import type { Sql } from '../../contracts/sql';
import type { DatasetSummary } from '../../core/dataset';
import { nameSql } from '../customers/members';
import { ident, join, num, sql } from '../text';

/** Rows (key, identifier, name, then the features) of some customers, in no order; at least one key. */
export function typicalRows(
  frame: Sql,
  features: readonly string[],
  keys: readonly number[],
  attributes: DatasetSummary['attributes'],
): Sql {
  const wanted = sql`customer_key IN (${join(keys.map(num))})`;
  const figures = features.map((id) => sql`, f.${ident(id)}`);
  return sql`SELECT c.customer_key, c.customer_id, c.name${join(figures, '')}
    FROM (SELECT *, ${nameSql(attributes)} AS name FROM customer WHERE ${wanted}) c
    JOIN (SELECT * FROM ${frame} WHERE ${wanted}) f USING (customer_key)`;
}
