import type { Sql } from '../../contracts/sql';
import type { DatasetSummary } from '../../core/dataset';
import type { ContactChannel, Purpose, Wish } from '../../core/privacy/wishes';
import { nameSql, namedTable, type NamedTable } from '../customers/members';
import { identifiersSql, textList } from '../segments/tags';
import { and, ident, join, num, sql, text } from '../text';

/** What is known of how customers can be named. */
export interface Named {
  readonly attributes: DatasetSummary['attributes'];
  readonly joined?: boolean;
}

function digits(value: Sql): Sql {
  return sql`regexp_replace(${value}, '[^0-9]', '', 'g')`;
}

/** Telephone numbers are held against each other by their last nine digits, whatever stands for the country. */
const LIKE_A_PHONE = sql`regexp_matches(who, '^[+0-9 ().\\-/]+$') AND length(${digits(sql`who`)}) BETWEEN 9 AND 15`;

/** Rows `(who, ...)` of `said`, with the customers they name: by identifier, e-mail address or telephone number. */
export function whoIsNamed(said: Sql, { attributes, joined = false }: Named): Sql {
  const identifiers = identifiersSql(joined);
  const by = [
    sql`SELECT said.*, customer_key FROM said JOIN ${identifiers} ON customer_id = who`,
    sql`SELECT said.*, customer_key FROM said JOIN ${identifiers} ON customer_id = lower(who) WHERE contains(who, '@')`,
    ...(attributes.includes('email')
      ? [
          sql`SELECT said.*, customer_key FROM said JOIN customer ON lower(email) = lower(who) WHERE contains(who, '@')`,
        ]
      : []),
    ...(attributes.includes('phone')
      ? [
          sql`SELECT said.*, customer_key FROM said JOIN (SELECT customer_key, phone FROM customer WHERE length(${digits(sql`phone`)}) >= 9)
            ON right(${digits(sql`phone`)}, 9) = right(${digits(sql`who`)}, 9) WHERE ${LIKE_A_PHONE}`,
        ]
      : []),
  ];
  return sql`WITH said AS (${said}) ${join(by, ' UNION ALL ')}`;
}

/** Rows (who, channel, says) of wishes. */
function wishRows(wishes: readonly Omit<Wish, 'on'>[]): Sql {
  const groups = new Map<string, { channel: Wish['channel']; says: Wish['says']; who: string[] }>();
  for (const { who, channel, says } of wishes) {
    const group = groups.get(`${says} ${channel}`) ?? { channel, says, who: [] };
    group.who.push(who);
    groups.set(`${says} ${channel}`, group);
  }
  const none = sql`SELECT NULL::VARCHAR AS who, NULL::VARCHAR AS channel, NULL::VARCHAR AS says WHERE FALSE`;
  const each = [...groups.values()].map(
    ({ channel, says, who }) =>
      sql`SELECT unnest(${textList(who)}) AS who, ${text(channel)} AS channel, ${text(says)} AS says`,
  );
  return join([none, ...each], ' UNION ALL ');
}

/** A temporary table `(customer_key, channel, says)`: what customers of the base wished. */
export function wishTable(wishes: readonly Wish[], named: Named): NamedTable {
  return namedTable(
    'wishes',
    sql`SELECT DISTINCT customer_key, channel, says FROM (${whoIsNamed(wishRows(wishes), named)}) ORDER BY customer_key`,
  );
}

/** One row for each wish that names somebody: who, and how many customers. */
export function wishCounts(wishes: readonly Wish[], named: Named): Sql {
  return sql`SELECT who, count(DISTINCT customer_key) FROM (${whoIsNamed(wishRows(wishes), named)}) GROUP BY who`;
}

/** Rows (key, identifier, name, lines of purchases): customers whom wishes name, at most `most`. */
export function namedPeople(wishes: readonly Omit<Wish, 'on'>[], named: Named, most: number): Sql {
  return sql`SELECT customer_key, customer_id, ${nameSql(named.attributes)}, (SELECT count(*) FROM order_line o WHERE o.customer_key = c.customer_key)
    FROM customer c WHERE customer_key IN (SELECT customer_key FROM (${whoIsNamed(wishRows(wishes), named)})) ORDER BY customer_key LIMIT ${num(most)}`;
}

/** One row: customers with at least one opposition. */
export function opposedCount(wishes: readonly Wish[], named: Named): Sql {
  return sql`SELECT count(DISTINCT customer_key) FROM (${whoIsNamed(wishRows(wishes), named)}) WHERE says = 'no'`;
}

const CONSENTS = {
  email: 'consent_email',
  sms: 'consent_sms',
  phone: 'consent_phone',
  post: 'consent_post',
} as const satisfies Record<ContactChannel, string>;

/** Condition on customer_key: opposed to what a file is for. */
function opposed(purpose: Purpose, wishes: NamedTable): Sql {
  const channels = purpose === 'any' ? sql`TRUE` : sql`channel IN ('all', ${text(purpose)})`;
  return sql`customer_key IN (SELECT customer_key FROM ${ident(wishes.name)} WHERE says = 'no' AND ${channels})`;
}

/** What a file may be for, and what is known of wishes and consents. */
export interface Wishing {
  readonly attributes: DatasetSummary['attributes'];
  readonly wishes?: NamedTable;
}

/**
 * Condition on a row of `customer`: left out of a file by an opposition. Nothing wins over it.
 */
export function leftByOpposition(purpose: Purpose, { wishes }: Wishing): Sql {
  return wishes ? opposed(purpose, wishes) : sql`FALSE`;
}

/**
 * Condition on a row of `customer`: the files say that this channel was refused, and no later
 * consent is on the list. FALSE where the file is not for one channel.
 */
export function leftByRefusal(purpose: Purpose, { attributes, wishes }: Wishing): Sql {
  if (purpose === 'any' || !attributes.includes(CONSENTS[purpose])) return sql`FALSE`;
  const refused = sql`${ident(CONSENTS[purpose])} IS FALSE`;
  if (!wishes) return refused;
  return and([
    refused,
    sql`customer_key NOT IN (SELECT customer_key FROM ${ident(wishes.name)} WHERE says = 'yes' AND channel IN ('all', ${text(purpose)}))`,
  ]);
}

/** Rows (channel, says): what one customer wished. */
export function wishesOf(wishes: NamedTable, customerKey: number): Sql {
  return sql`SELECT DISTINCT channel, says FROM ${ident(wishes.name)} WHERE customer_key = ${num(customerKey)} ORDER BY says, channel`;
}
