import type { Sql } from '../../contracts/sql';
import { levelOf, type MatchLevel } from '../../core/matching/fields';
import type { MatchingDef } from '../../core/matching/definition';
import { ident, join, num, sql, text } from '../text';

export const firstName = (level: MatchLevel<'first_name'>) => num(levelOf('first_name', level));
export const lastName = (level: MatchLevel<'last_name'>) => num(levelOf('last_name', level));
export const SAME_EMAIL = sql`c.email = ${num(levelOf('email', 'exact'))}`;
export const SAME_PHONE = sql`c.phone = ${num(levelOf('phone', 'exact'))}`;
export const SAME_ADDRESS = sql`place = ${num(levelOf('place', 'address'))}`;

const KEYS = [
  { key: 'customer_id', same: sql`same_id` },
  { key: 'loyalty', same: sql`same_loyalty` },
  { key: 'email', same: SAME_EMAIL },
  { key: 'phone', same: SAME_PHONE },
] as const;

/**
 * Temporary table `match_shared`: each value of an exact key that persons hold who clearly
 * differ. `kin` when two of them have a last name or an address in common; `l`, `r`: two
 * of them; `why`: what tells them apart.
 */
export const CREATE_SHARED: Sql = sql`CREATE TEMP TABLE match_shared AS
  SELECT key, value, bool_or(kin) AS kin, count(*) AS pairs, min(l) AS l, arg_min(r, l) AS r, arg_min(why, l) AS why
  FROM (${join(
    KEYS.map(
      ({
        key,
        same,
      }) => sql`SELECT ${text(key)} AS key, a.${ident(key)} AS value, c.l, c.r, last_name >= ${lastName('close')} OR ${SAME_ADDRESS} AS kin,
        CASE WHEN first_name = 0 THEN 'first_name' WHEN birth_date = 0 THEN 'birth_date' ELSE 'gender' END AS why
      FROM match_compared c JOIN match_person a ON a.id = c.l WHERE clash AND ${same}`,
    ),
    ' UNION ALL ',
  )}) GROUP BY key, value`;

/** Name and birth date of one of the two, as its source writes them. */
function personOf(record: 'a' | 'b', side: 'left' | 'right'): readonly Sql[] {
  const of = (column: string) => sql`${ident(record)}.${ident(column)}`;
  const both = sql`nullif(concat_ws(' ', ${of('first_name')}, ${of('last_name')}), '')`;
  return [
    sql`coalesce(${both}, ${of('full_name')}) AS ${ident(`${side}_name`)}`,
    sql`${of('birth_date')}::VARCHAR AS ${ident(`${side}_birth`)}`,
  ];
}

/**
 * Table `match_conflict`, kept in the dataset: exact keys that do not identify one person.
 * `kind`: household, shared-mailbox (no relation seen), conflict (an identifier of two
 * persons), crowd (held by more records than the limit).
 */
export function createConflicts(def: MatchingDef): Sql {
  const crowds = (['loyalty', 'email', 'phone'] as const).map(
    (key) =>
      sql`SELECT ${text(key)}, ${ident(key)}, 'crowd', count(*), min(id), max(id), 'records' FROM match_typed WHERE ${ident(key)} IS NOT NULL GROUP BY ${ident(key)} HAVING count(*) > ${num(def.crowd)}`,
  );
  return sql`CREATE OR REPLACE TABLE match_conflict AS
    SELECT key, value, kind, pairs::INTEGER AS pairs, a.customer_id AS left_id, b.customer_id AS right_id, why, ${join([...personOf('a', 'left'), ...personOf('b', 'right')])}
    FROM (SELECT key, value, CASE WHEN key IN ('customer_id', 'loyalty') THEN 'conflict' WHEN kin THEN 'household' ELSE 'shared-mailbox' END AS kind, pairs, l, r, why FROM match_shared
      UNION ALL ${join(crowds, ' UNION ALL ')}) JOIN match_record a ON a.id = l JOIN match_record b ON b.id = r ORDER BY key, value`;
}
