import type { Sql } from '../../contracts/sql';
import type { IsoDate } from '../../core/dates';
import type { Quasi } from '../../core/privacy/copy';
import { day, join, num, sql } from '../text';

/** The finest that a copy may tell: age in years in bands of five, gender, department, month of creation. */
function finest(id: Quasi, referenceDate: IsoDate): Sql {
  switch (id) {
    case 'age':
      return sql`coalesce((date_diff('year', birth_date, ${day(referenceDate)}) // 5 * 5)::VARCHAR, '')`;
    case 'gender':
      return sql`coalesce(gender, '')`;
    case 'department':
      return sql`coalesce(CASE WHEN regexp_matches(postcode, '^[0-9]{5}$') THEN left(postcode, CASE WHEN postcode[1:2] IN ('97', '98') THEN 3 ELSE 2 END) END, '')`;
    case 'created':
      return sql`coalesce(strftime(created_on, '%Y-%m'), '')`;
  }
}

const values = (ids: readonly Quasi[], referenceDate: IsoDate) =>
  ids.map((id) => sql`, ${finest(id, referenceDate)}`);

/** Rows (people, then the finest values): everybody, in groups of the same values. */
export function copyGroups(ids: readonly Quasi[], referenceDate: IsoDate): Sql {
  return sql`SELECT count(*)${join(values(ids, referenceDate), '')} FROM customer GROUP BY ALL ORDER BY ALL`;
}

/** Rows (key, then the finest values) of every customer. */
export function copyPeople(ids: readonly Quasi[], referenceDate: IsoDate): Sql {
  return sql`SELECT customer_key${join(values(ids, referenceDate), '')} FROM customer ORDER BY customer_key`;
}

/** Rows (key, order within the customer, first day of the month, amount, quantity, product, category, channel) of customers with keys [from, to). */
export function copyLines(from: number, to: number): Sql {
  return sql`SELECT customer_key, dense_rank() OVER (PARTITION BY customer_key ORDER BY ordered_on, order_ref), date_trunc('month', ordered_on)::DATE,
      amount, quantity, coalesce(product_name, product), category, channel
    FROM order_line WHERE customer_key >= ${num(from)} AND customer_key < ${num(to)} ORDER BY customer_key, ordered_on, order_ref`;
}
