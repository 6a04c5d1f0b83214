import type { Sql } from '../../contracts/sql';
import type { Tag } from '../../core/segmentation/tags/segments';
import { ident, join, sql, text } from '../text';
import { identifiersSql, markRows, textList } from './tags';

/** Rows (tag, customers, revenue, orders), from the table of tags and that of figures; one row of a NULL tag for whoever carries any. */
export function tagSums(tags: string, features: string): Sql {
  const sums = sql`count(*), coalesce(sum(monetary_sum), 0), coalesce(sum(frequency_orders), 0)::BIGINT`;
  return sql`SELECT tag, ${sums} FROM ${ident(tags)} LEFT JOIN ${ident(features)} USING (customer_key) GROUP BY tag
    UNION ALL SELECT NULL, ${sums} FROM (SELECT DISTINCT customer_key FROM ${ident(tags)}) LEFT JOIN ${ident(features)} USING (customer_key)`;
}

/** Rows (tag, identifier) of marks whose identifier nobody in the base has. */
export function missingMarks(tags: readonly Tag[], joined: boolean): Sql {
  return sql`SELECT tag, customer_id FROM (${markRows(tags)}) m WHERE NOT EXISTS (SELECT 1 FROM ${identifiersSql(joined)} i WHERE i.customer_id = m.customer_id) ORDER BY tag, customer_id`;
}

/** As people write an identifier or an e-mail: without blanks, case, or the `.0` of a spreadsheet. */
function loose(value: Sql): Sql {
  return sql`lower(regexp_replace(regexp_replace(${value}, ${text('\\s')}, '', 'g'), ${text('\\.0$')}, ''))`;
}

/**
 * Rows (written, customers, identifier) for written texts that name somebody: by an identifier as
 * it stands, else by one or by an e-mail written a little otherwise; `customers` is how many
 * people it names.
 */
export function namedCustomers(
  written: readonly string[],
  { joined, email }: { readonly joined: boolean; readonly email: boolean },
): Sql {
  const asked = sql`(SELECT DISTINCT unnest(${textList(written)}) AS said)`;
  const ids = identifiersSql(joined);
  const mails = email
    ? [
        sql`SELECT customer_key, ${loose(sql`email`)} AS written FROM customer WHERE email IS NOT NULL`,
      ]
    : [];
  const others = join(
    [sql`SELECT customer_key, ${loose(sql`customer_id`)} AS written FROM ${ids}`, ...mails],
    ' UNION ALL ',
  );
  return sql`WITH asked AS MATERIALIZED (SELECT said, ${loose(sql`said`)} AS written FROM ${asked}),
    exact AS MATERIALIZED (SELECT DISTINCT said, customer_key FROM asked JOIN ${ids} i ON i.customer_id = asked.said),
    near AS (SELECT DISTINCT said, customer_key FROM asked ANTI JOIN exact USING (said) JOIN (${others}) o USING (written) WHERE written <> '')
    SELECT said, count(*), any_value(customer_id) FROM (SELECT * FROM exact UNION ALL SELECT * FROM near) JOIN customer USING (customer_key) GROUP BY said`;
}
