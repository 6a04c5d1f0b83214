import type { Sql } from '../../contracts/sql';
import type { SourceRecipe } from '../../core/source';
import { join, sql, text } from '../text';
import { valueOf } from './source';
import { rawTable } from './stage';

/**
 * Table `interaction`, sorted by customer and moment. A line finds its customer by identifier,
 * else by an e-mail address that one customer alone declares; lines of nobody are left out.
 */
export function createInteractions(
  sources: readonly SourceRecipe[],
  customersHaveEmail: boolean,
): Sql {
  const addresses = customersHaveEmail
    ? sql`SELECT lower(email) AS email, min(customer_key) AS email_key FROM customer WHERE email IS NOT NULL GROUP BY 1 HAVING count(*) = 1`
    : sql`SELECT NULL::VARCHAR AS email, NULL::INTEGER AS email_key WHERE FALSE`;
  const each = sources.map(
    (
      s,
    ) => sql`SELECT coalesce(customer_key, email_key) AS customer_key, ${text(s.id)} AS source, happened_at, kind, channel, value
      FROM (SELECT ${valueOf(s, 'customer_id')} AS customer_id, lower(${valueOf(s, 'email')}) AS email,
        ${valueOf(s, 'happened_on')} AS happened_at, ${valueOf(s, 'interaction_kind')} AS kind, ${valueOf(s, 'channel')} AS channel,
        ${valueOf(s, 'interaction_value')} AS value FROM ${rawTable(s.id)})
      LEFT JOIN customer_id_key USING (customer_id) LEFT JOIN (${addresses}) USING (email)`,
  );
  const none = sql`SELECT 0 AS customer_key, ''::VARCHAR AS source, NULL::TIMESTAMP AS happened_at, ''::VARCHAR AS kind, ''::VARCHAR AS channel, ''::VARCHAR AS value WHERE FALSE`;
  return sql`CREATE TABLE interaction AS SELECT * FROM (${join([none, ...each], ' UNION ALL ')})
    WHERE happened_at IS NOT NULL AND customer_key IS NOT NULL ORDER BY customer_key, happened_at`;
}
