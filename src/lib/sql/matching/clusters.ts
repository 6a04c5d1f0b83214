import type { Sql } from '../../contracts/sql';
import { join, num, sql, text } from '../text';
import { comparePairs } from './compare';

/**
 * Records per statement: their numbers travel as one text, which the engine reads faster than
 * rows of values; few enough to be written in a few milliseconds.
 */
const PIECE = 10_000;

/**
 * Statements that make the temporary table `match_cluster`: every record with the smallest record
 * of its cluster. Each is written when it is asked for.
 */
export function* createClusters(head: Int32Array): Generator<Sql, void> {
  yield sql`CREATE OR REPLACE TEMP TABLE match_cluster (id INTEGER, head INTEGER)`;
  for (let i = 0; i < head.length; i += PIECE) {
    const heads = text(head.subarray(i, i + PIECE).join(' '));
    yield sql`INSERT INTO match_cluster SELECT ${num(i)} + generate_subscripts(heads, 1) - 1, unnest(heads)::INTEGER FROM (SELECT string_split(${heads}, ' ') AS heads)`;
  }
}

/** Pairs of records of one cluster that clearly differ, whether or not they were compared. */
export const CLUSTER_BARS: Sql = (() => {
  const mates = sql`SELECT a.id AS l, b.id AS r FROM match_cluster a JOIN match_cluster b ON a.head = b.head AND a.id < b.id
    WHERE a.head IN (SELECT head FROM match_cluster GROUP BY head HAVING count(*) > 2)`;
  return sql`SELECT l, r FROM (${comparePairs(mates)}) WHERE clash AND NOT same_id`;
})();

/**
 * Temporary table `customer_cluster(customer_id, cluster_id, rule, score)`: every identifier
 * once. `cluster_id` is the smallest identifier of the cluster; rule and score are those of
 * the strongest link that holds the identifier in it (`alone` and 1 for a cluster of one).
 */
export const CREATE_CUSTOMER_CLUSTERS: readonly Sql[] = [
  sql`CREATE TEMP TABLE match_link AS SELECT j.l, j.r, j.rule, j.probability, CASE WHEN j.rule = 'person' THEN 1e9 ELSE j.weight END AS strength
    FROM match_judged j JOIN match_cluster a ON a.id = j.l JOIN match_cluster b ON b.id = j.r WHERE j.verdict = 'same' AND a.head = b.head AND NOT j.same_id`,
  sql`CREATE OR REPLACE TEMP TABLE customer_cluster AS
    SELECT r.customer_id, min(h.customer_id) AS cluster_id, coalesce(arg_max(s.rule, s.strength), 'alone') AS rule,
      coalesce(CASE WHEN arg_max(s.rule, s.strength) = 'person' THEN 1 ELSE arg_max(s.probability, s.strength) END, 1)::DOUBLE AS score
    FROM match_cluster c JOIN match_record r USING (id) JOIN match_record h ON h.id = c.head
    LEFT JOIN (SELECT id, arg_max(rule, strength) AS rule, max(strength) AS strength, arg_max(probability, strength) AS probability
      FROM (${join([sql`SELECT l AS id, rule, probability, strength FROM match_link`, sql`SELECT r, rule, probability, strength FROM match_link`], ' UNION ALL ')}) GROUP BY id) s USING (id)
    GROUP BY r.customer_id ORDER BY r.customer_id`,
];

/** Identifiers, clusters, clusters of several identifiers, identifiers in the largest. */
export const COUNT_CLUSTERS = sql`SELECT coalesce(sum(size), 0), count(*), count(*) FILTER (size > 1), coalesce(max(size), 0)
  FROM (SELECT count(*) AS size FROM customer_cluster GROUP BY cluster_id)`;
