import type { Sql } from '../../contracts/sql';
import type { DatasetSummary } from '../../core/dataset';
import type { IsoDate } from '../../core/dates';
import type { PurgeRule } from '../../core/privacy/purge';
import { nameSql } from '../customers/members';
import { day, num, sql } from '../text';

/**
 * Rows (customer_key, bought, last_contact): the last purchase, interaction or creation of every
 * customer up to the reference date; NULL where none is known.
 */
function contacts(attributes: DatasetSummary['attributes'], referenceDate: IsoDate): Sql {
  const created = attributes.includes('created_on') ? sql`created_on` : sql`NULL::DATE`;
  const until = day(referenceDate);
  return sql`SELECT customer_key, customer_id, ${nameSql(attributes)} AS name, o.bought IS NOT NULL AS bought,
      greatest(o.bought, i.touched, CASE WHEN ${created} <= ${until} THEN ${created} END) AS last_contact
    FROM customer
    LEFT JOIN (SELECT customer_key, max(ordered_on) AS bought FROM occasion WHERE ordered_on <= ${until} GROUP BY customer_key) o USING (customer_key)
    LEFT JOIN (SELECT customer_key, max(happened_at)::DATE AS touched FROM interaction WHERE happened_at::DATE <= ${until} GROUP BY customer_key) i USING (customer_key)`;
}

/** Condition on `contacts`: no contact for the months of the rule or longer. */
function overdue({ prospects, customers }: PurgeRule, referenceDate: IsoDate): Sql {
  const before = (months: number | null) =>
    months === null
      ? sql`FALSE`
      : sql`coalesce(last_contact <= ${day(referenceDate)} - to_months(${num(months)}), FALSE)`;
  return sql`CASE WHEN bought THEN ${before(customers)} ELSE ${before(prospects)} END`;
}

/** One row: prospects and customers whom the rule reaches, and people without any known contact. */
export function purgeCounts(
  rule: PurgeRule,
  attributes: DatasetSummary['attributes'],
  referenceDate: IsoDate,
): Sql {
  const gone = overdue(rule, referenceDate);
  return sql`SELECT count(*) FILTER (NOT bought AND ${gone}), count(*) FILTER (bought AND ${gone}), count(*) FILTER (last_contact IS NULL)
    FROM (${contacts(attributes, referenceDate)})`;
}

/** Rows (key, identifier, name, bought, last contact): whom the rule reaches, the longest silent first. */
export function purgeList(
  rule: PurgeRule,
  attributes: DatasetSummary['attributes'],
  referenceDate: IsoDate,
): Sql {
  return sql`SELECT customer_key, customer_id, name, bought, last_contact FROM (${contacts(attributes, referenceDate)})
    WHERE ${overdue(rule, referenceDate)} ORDER BY last_contact, customer_key`;
}
