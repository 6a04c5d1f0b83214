import type { Sql } from '../../contracts/sql';
import type { SourceRecipe } from '../../core/source';
import { join, sql, text } from '../text';
import { identifierOf, valueOf } from './source';
import { rawTable } from './stage';

/** Where the addresses of customers are: in `customer`, in all that sources say (`person`), or nowhere. */
export type Addresses = 'customer' | 'person' | 'none';

const ADDRESSES: Readonly<Record<Addresses, Sql>> = {
  customer: sql`SELECT email, customer_key FROM customer`,
  person: sql`SELECT email, customer_key FROM person JOIN customer_id_key USING (customer_id)`,
  none: sql`SELECT NULL::VARCHAR AS email, NULL::INTEGER AS customer_key WHERE FALSE`,
};

/**
 * Table `interaction`, sorted by customer and moment. A line finds its customer by identifier,
 * else by an e-mail address that one customer alone declares; lines of nobody are left out.
 */
export function createInteractions(sources: readonly SourceRecipe[], known: Addresses): Sql {
  const addresses = sql`SELECT lower(email) AS email, min(customer_key) AS email_key FROM (${ADDRESSES[known]}) WHERE email IS NOT NULL GROUP BY 1 HAVING count(DISTINCT customer_key) = 1`;
  const each = sources.map(
    (
      s,
    ) => sql`SELECT coalesce(customer_key, email_key) AS customer_key, ${text(s.id)} AS source, happened_at, kind, channel, value
      FROM (SELECT ${identifierOf(s)} AS customer_id, lower(${valueOf(s, 'email')}) AS email,
        ${valueOf(s, 'happened_on')} AS happened_at, ${valueOf(s, 'interaction_kind')} AS kind, ${valueOf(s, 'channel')} AS channel,
        ${valueOf(s, 'interaction_value')} AS value FROM ${rawTable(s.id)})
      LEFT JOIN customer_id_key USING (customer_id) LEFT JOIN (${addresses}) USING (email)`,
  );
  const none = sql`SELECT 0 AS customer_key, ''::VARCHAR AS source, NULL::TIMESTAMP AS happened_at, ''::VARCHAR AS kind, ''::VARCHAR AS channel, ''::VARCHAR AS value WHERE FALSE`;
  return sql`CREATE TABLE interaction AS SELECT * FROM (${join([none, ...each], ' UNION ALL ')})
    WHERE happened_at IS NOT NULL AND customer_key IS NOT NULL ORDER BY customer_key, happened_at`;
}
