import type { Sql } from '../../contracts/sql';
import { MATCH_FIELD_NAMES } from '../../core/matching/fields';
import type { PairQuery } from '../../core/matching/report';
import { and, ident, join, num, sql, text } from '../text';
import { levelColumn, shown, SHOWN_COLUMNS } from './tables';

function condition({ verdicts, customerId }: PairQuery): Sql {
  const among = verdicts.length === 0 ? sql`FALSE` : sql`verdict IN (${join(verdicts.map(text))})`;
  const of =
    customerId === null
      ? []
      : [sql`left_id = ${text(customerId)} OR right_id = ${text(customerId)}`];
  return and([among, ...of]);
}

/** The pairs of a query, the least certain first; columns as `flows/matching/review` reads them. */
export function selectPairs(query: PairQuery): Sql {
  const sides = SHOWN_COLUMNS.flatMap((c) => [shown('left', c), shown('right', c)]);
  return sql`SELECT pair_key, left_id, right_id, rule, verdict, weight, probability, ${join(MATCH_FIELD_NAMES.map(levelColumn))}, rarity_first_name, rarity_last_name, ${join(sides)}
    FROM match_pair WHERE ${condition(query)} ORDER BY abs(weight), pair_key LIMIT ${num(query.limit)} OFFSET ${num(query.offset)}`;
}

export function countPairs(query: PairQuery): Sql {
  return sql`SELECT count(*) FROM match_pair WHERE ${condition(query)}`;
}

/** Nobody: gives tables of before two persons were named the columns that they lack. */
const UNNAMED = sql`SELECT NULL::VARCHAR AS left_name, NULL::VARCHAR AS left_birth, NULL::VARCHAR AS right_name, NULL::VARCHAR AS right_birth WHERE FALSE`;

/**
 * Keys that do not identify one person, contradictions first, with two of the persons who hold
 * each. Two persons under one identifier are no pair of `match_pair`: they are named here.
 */
export function selectConflicts(limit: number): Sql {
  const name = (side: 'left' | 'right') =>
    sql`coalesce(any_value(${ident(`${side}_name`)}), any_value(coalesce(nullif(concat_ws(' ', ${shown(side, 'first_name')}, ${shown(side, 'last_name')}), ''), ${shown(side, 'full_name')})))`;
  const birth = (side: 'left' | 'right') =>
    sql`coalesce(any_value(${ident(`${side}_birth`)}), any_value(${shown(side, 'birth_date')}))`;
  return sql`SELECT key, value, kind, c.pairs, why, c.left_id, ${name('left')}, ${birth('left')}, c.right_id, ${name('right')}, ${birth('right')}
    FROM (SELECT * FROM match_conflict UNION ALL BY NAME ${UNNAMED}) c LEFT JOIN match_pair p ON p.left_id = c.left_id AND p.right_id = c.right_id
    GROUP BY key, value, kind, c.pairs, why, c.left_id, c.right_id
    ORDER BY CASE WHEN kind = 'conflict' THEN 0 WHEN kind = 'crowd' THEN 3 WHEN why = 'birth_date' THEN 1 ELSE 2 END, key, value LIMIT ${num(limit)}`;
}
