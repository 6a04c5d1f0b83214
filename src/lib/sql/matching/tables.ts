import type { Sql } from '../../contracts/sql';
import { MATCH_FIELD_NAMES, type MatchField } from '../../core/matching/fields';
import { ident, join, sql } from '../text';

/** What a reviewer sees of both records, as text. */
export const SHOWN_COLUMNS = [
  'source',
  'first_name',
  'last_name',
  'full_name',
  'email',
  'phone',
  'birth_date',
  'address',
  'postcode',
  'city',
  'civility',
  'loyalty',
] as const;
export type ShownColumn = (typeof SHOWN_COLUMNS)[number];

/** `left_source`, `right_source`... : the columns of SHOWN_COLUMNS on both sides. */
export function shown(side: 'left' | 'right', column: ShownColumn): Sql {
  return ident(`${side}_${column}`);
}

/** Column of `match_pair` with the level of a field. */
export function levelColumn(field: MatchField): Sql {
  return ident(`level_${field}`);
}

const LEVELS = MATCH_FIELD_NAMES.map((f) => sql`j.${ident(f)} AS ${levelColumn(f)}`);

/**
 * Table `match_pair`, kept in the dataset: every pair of two identifiers that was merged, is doubtful, is of two
 * persons who share a key or a home, or was decided by a person. `verdict`: `split` for a pair
 * found to be one person whose cluster would have been contradictory. A doubtful pair that other
 * pairs have joined is not in doubt any more.
 */
export const CREATE_PAIRS: Sql = (() => {
  const both = SHOWN_COLUMNS.map(
    (c) =>
      sql`a.${ident(c)}::VARCHAR AS ${shown('left', c)}, b.${ident(c)}::VARCHAR AS ${shown('right', c)}`,
  );
  return sql`CREATE OR REPLACE TABLE match_pair AS
    SELECT (row_number() OVER (ORDER BY j.l, j.r))::INTEGER AS pair_key, a.customer_id AS left_id, b.customer_id AS right_id, j.rule, j.weight, j.probability,
      CASE WHEN j.verdict = 'same' AND x.head <> y.head THEN 'split' ELSE j.verdict END AS verdict,
      ${join(LEVELS)}, j.rarity_first_name, j.rarity_last_name, ${join(both)}
    FROM match_judged j JOIN match_record a ON a.id = j.l JOIN match_record b ON b.id = j.r JOIN match_cluster x ON x.id = j.l JOIN match_cluster y ON y.id = j.r
    WHERE NOT j.same_id AND NOT (j.verdict = 'doubtful' AND x.head = y.head) AND (j.verdict <> 'different' OR j.rule = 'person') ORDER BY j.l, j.r`;
})();

/** Pairs of different identifiers by rule and verdict. */
export const COUNT_PAIRS = sql`SELECT rule, verdict, count(*) FROM match_pair GROUP BY ALL ORDER BY ALL`;

export const COUNT_CONFLICTS = sql`SELECT kind, count(*) FROM match_conflict GROUP BY ALL ORDER BY ALL`;

/** Temporary tables that nothing needs once the others are made. */
export const DROP_WORK: readonly Sql[] = [
  'match_record',
  'match_typed',
  'match_person',
  'match_decision',
  'match_found',
  'match_block',
  'match_candidate',
  'match_compared',
  'match_scored',
  'match_shared',
  'match_judged',
  'match_cluster',
  'match_link',
  'match_held_email',
  'match_held_phone',
  'match_held_loyalty',
  'match_held_birth',
  'match_held_first',
  'match_held_last',
].map((name) => sql`DROP TABLE IF EXISTS ${ident(name)}`);
