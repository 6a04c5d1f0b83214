import type { Sql } from '../../contracts/sql';
import type { MatchingDef, MatchKey } from '../../core/matching/definition';
import { levelOf } from '../../core/matching/fields';
import { join, num, sql, text } from '../text';
import { firstName, lastName, SAME_ADDRESS, SAME_EMAIL, SAME_PHONE } from './shared';

const SWAPPED = sql`last_name = ${lastName('swapped')}`;
const FULL_BIRTH = sql`birth_date = ${num(levelOf('birth_date', 'exact'))}`;
/** The same day of birth, also mistyped. */
const SOME_BIRTH = sql`birth_date >= ${num(levelOf('birth_date', 'typo'))}`;

/**
 * What a merge without a key needs: something of the person agrees (first name, or birth date
 * where there is no clear first name), and something beside the names.
 */
const PERSONAL = sql`((${SWAPPED} OR first_name >= ${firstName('part')} OR (first_name IN (-1, ${firstName('similar')}) AND ${SOME_BIRTH})
  OR (first_name = -1 AND ${SAME_EMAIL} AND NOT shared)) AND (${SOME_BIRTH} OR c.email > 0 OR c.phone > 0 OR same_loyalty OR place >= ${num(levelOf('place', 'postcode'))}))`;

/** What a key needs beside itself to make one person of two records that do not clash. */
const SUFFICES: Readonly<Record<MatchKey, Sql>> = {
  loyalty: sql`same_loyalty AND (first_name <> ${firstName('similar')} OR ${SOME_BIRTH})`,
  email: sql`${SAME_EMAIL} AND (${SWAPPED} OR first_name >= ${firstName('close')} OR (first_name = ${firstName('part')} AND last_name <> 0)
    OR (first_name = ${firstName('similar')} AND ${SOME_BIRTH}) OR (first_name = -1 AND last_name <> 0 AND NOT shared))`,
  phone: sql`${SAME_PHONE} AND (${SWAPPED} OR (first_name >= ${firstName('close')} AND (last_name <> 0 OR ${SOME_BIRTH})) OR (first_name = ${firstName('part')} AND last_name >= ${lastName('part')}))`,
};

/** Clear differences that a person may still want to look at: a nickname, a birth date that one file has wrong. */
const ARGUABLE = sql`((first_name = 0 AND ${FULL_BIRTH} AND last_name >= ${lastName('close')} AND ${SAME_EMAIL} AND gender <> 0)
  OR (birth_date = 0 AND first_name = ${firstName('exact')} AND last_name >= ${lastName('close')}))`;

/**
 * Temporary table `match_judged`: every scored pair with its rule and verdict. In this order:
 * a person's decision, one identifier, persons who clearly differ (`shared` when they hold a
 * key or a home in common), exact keys by priority, then probability. A pair that is not
 * `personal` is at most doubtful.
 */
export function createJudged(def: MatchingDef): Sql {
  const keys = join(
    def.keys.map((key) => sql`WHEN ${SUFFICES[key]} THEN ${text(key)}`),
    ' ',
  );
  const key = def.keys.length === 0 ? sql`NULL::VARCHAR` : sql`CASE ${keys} END`;
  return sql`CREATE TEMP TABLE match_judged AS SELECT *,
      CASE WHEN decided IS NOT NULL THEN 'person' WHEN same_id THEN 'customer_id' ELSE coalesce(key, 'probable') END AS rule,
      CASE WHEN decided IS NOT NULL THEN decided WHEN same_id THEN 'same'
        WHEN clash AND arguable AND probability >= ${num(def.review)} THEN 'doubtful'
        WHEN clash THEN CASE WHEN related THEN 'shared' ELSE 'different' END
        WHEN key IS NOT NULL OR (personal AND probability >= ${num(def.threshold)}) THEN 'same'
        WHEN probability >= ${num(def.review)} THEN 'doubtful' ELSE 'different' END AS verdict
    FROM (SELECT c.*, d.verdict AS decided, ${PERSONAL} AS personal, ${ARGUABLE} AS arguable, CASE WHEN NOT clash THEN ${key} END AS key,
        same_loyalty OR ${SAME_EMAIL} OR ${SAME_PHONE} OR (${SAME_ADDRESS} AND last_name >= ${lastName('close')}) AS related
      FROM (SELECT s.*, a.customer_id AS left_id, b.customer_id AS right_id, e.value IS NOT NULL AS shared
        FROM match_scored s JOIN match_person a ON a.id = s.l JOIN match_person b ON b.id = s.r
        LEFT JOIN (SELECT value FROM match_shared WHERE key = 'email') e ON e.value = a.email) c
      LEFT JOIN match_decision d ON d.left_id = c.left_id AND d.right_id = c.right_id)`;
}

/** Weight (rounded to a quarter of a bit) and number of the pairs that a threshold decides on. */
export const COUNT_WEIGHTS = sql`SELECT round(weight * 4) / 4, count(*) FROM match_judged WHERE personal AND NOT clash AND key IS NULL AND NOT same_id AND decided IS NULL GROUP BY 1 ORDER BY 1`;

/** Links of the records from `from` up to `to`: the pairs found to be one person; no weight where nothing may break it. */
export function linksOf(from: number, to: number): Sql {
  return sql`SELECT l, r, CASE WHEN rule IN ('person', 'customer_id') THEN NULL ELSE weight END FROM match_judged
    WHERE verdict = 'same' AND l >= ${num(from)} AND l < ${num(to)} ORDER BY l, r`;
}

/** Pairs that a person keeps apart. */
export const DECIDED_BARS = sql`SELECT l, r FROM match_judged WHERE rule = 'person' AND verdict = 'different'`;
