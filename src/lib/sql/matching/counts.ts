import type { Sql } from '../../contracts/sql';
import { MATCH_FIELD_NAMES } from '../../core/matching/fields';
import { ident, join, num, sql } from '../text';
import { comparePairs, LEVEL_COLUMNS } from './compare';

/** Random pairs compared for the chances of agreement among strangers. */
const RANDOM_PAIRS = 150_000;
/** Multiplier of the shifts: spreads the partners of a record over the whole base. */
const SPREAD = 0.6180339887498949;

/** Temporary table `match_compared`: the levels of every candidate pair. */
export const CREATE_COMPARED = sql`CREATE TEMP TABLE match_compared AS ${comparePairs(sql`SELECT l, r FROM match_candidate`)}`;

/** Levels, pairs and clash of each pattern among the compared pairs of different identifiers. */
export const COUNT_PATTERNS = sql`SELECT count(*), clash, ${LEVEL_COLUMNS} FROM match_compared WHERE NOT same_id GROUP BY ALL ORDER BY ALL`;

/**
 * Up to RANDOM_PAIRS pairs that owe nothing to any resemblance: all pairs of a small base,
 * else each record with those some fixed shifts further on.
 */
function randomPairs(records: number): Sql {
  if ((records * (records - 1)) / 2 <= RANDOM_PAIRS)
    return sql`SELECT a.id AS l, b.id AS r FROM match_person a JOIN match_person b ON a.id < b.id`;
  const shifts = Math.max(1, Math.round(RANDOM_PAIRS / records));
  const step = Math.max(1, Math.floor(records / RANDOM_PAIRS));
  const values = Array.from({ length: shifts }, (_, i) => {
    const share = ((i + 1) * SPREAD) % 1;
    return sql`(${num(1 + Math.floor(share * (records - 2)))})`;
  });
  return sql`SELECT id AS l, (id + shift) % ${num(records)} AS r FROM match_person, (VALUES ${join(values)}) s(shift) WHERE id % ${num(step)} = 0`;
}

/** Field, level and pairs of random pairs, where both records fill the field. */
export function countRandomLevels(records: number): Sql {
  const each = MATCH_FIELD_NAMES.map(
    (field, i) =>
      sql`SELECT ${num(i)} AS field, ${ident(field)} AS level, count(*) AS pairs FROM compared WHERE ${ident(field)} >= 0 GROUP BY ALL`,
  );
  return sql`WITH compared AS MATERIALIZED (${comparePairs(randomPairs(records))}) ${join(each, ' UNION ALL ')} ORDER BY 1, 2`;
}

/**
 * For first name, last name, birth date, e-mail and phone: the exact share of all pairs of
 * filled records that agree, from the counts of the values; finer than any sample.
 */
export const COUNT_COINCIDENCES = join(
  ['first', 'last', 'birth_text', 'email', 'phone'].map((column) => {
    const name = ident(column);
    return sql`SELECT sum(held * (held - 1)) / (sum(held)::DOUBLE * (sum(held) - 1)) FROM (SELECT count(*) AS held FROM match_person WHERE ${name} IS NOT NULL GROUP BY ${name})`;
  }),
  ' UNION ALL ',
);
