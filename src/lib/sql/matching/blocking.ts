import type { Sql } from '../../contracts/sql';
import type { BlockingRule, MatchingDef } from '../../core/matching/definition';
import { join, num, sql, text } from '../text';

/** What two records must have in common; NULL (a part is missing) brings nothing together. */
const KEYS: Readonly<Record<BlockingRule, Sql>> = {
  loyalty: sql`loyalty`,
  email: sql`email`,
  'email-box': sql`CASE WHEN length(box) >= 5 THEN box END`,
  phone: sql`phone`,
  'first+last': sql`CASE WHEN first < last THEN first || '|' || last ELSE last || '|' || first END`,
  'birth+first-initial': sql`birth_text || left(first, 1)`,
  'birth+last-initial': sql`birth_text || left(last, 1)`,
  'birth+initials': sql`birth_text || least(left(first, 1) || left(last, 1), left(last, 1) || left(first, 1))`,
  'last+birth-year+first-initial': sql`left(birth_text, 4) || left(first, 1) || last`,
  'first+birth-year+postcode': sql`left(birth_text, 4) || postcode || first`,
  'last-sound+first+department': sql`sound || '|' || area || '|' || first`,
  'last-sound+first-initial+postcode': sql`sound || '|' || postcode || '|' || left(first, 1)`,
  'address+first-initial': sql`home || '|' || left(first, 1)`,
};

/** Temporary table `match_found`, empty: pairs (smaller record first) as the rules find them. */
export const CREATE_FOUND = sql`CREATE TEMP TABLE match_found (l INTEGER, r INTEGER)`;

/** Temporary table `match_block`: the blocks of one rule that have a second record. */
export function createBlocks(rule: BlockingRule): Sql {
  return sql`CREATE OR REPLACE TEMP TABLE match_block AS
    SELECT hash(key) AS key, list(id ORDER BY id) AS ids, count(*)::INTEGER AS size FROM (SELECT id, ${KEYS[rule]} AS key FROM match_person)
    WHERE key IS NOT NULL GROUP BY key HAVING count(*) > 1`;
}

/** Blocks compared, pairs they make, blocks too large to compare. */
export function countBlocks(def: MatchingDef): Sql {
  const fits = sql`size <= ${num(def.blockLimit)}`;
  return sql`SELECT count(*) FILTER (${fits}), coalesce(sum(size::BIGINT * (size - 1) // 2) FILTER (${fits}), 0)::BIGINT, count(*) FILTER (NOT ${fits}) FROM match_block`;
}

/** Adds the pairs of the blocks of one rule. */
export function findInBlocks(def: MatchingDef): Sql {
  return sql`INSERT INTO match_found WITH member AS (SELECT key, unnest(ids) AS id FROM match_block WHERE size <= ${num(def.blockLimit)})
    SELECT a.id, b.id FROM member a JOIN member b ON a.key = b.key AND a.id < b.id`;
}

/** Adds neighbours of one identifier (several sources know it), and the pairs a person decided on. */
export const FIND_KNOWN: readonly Sql[] = [
  sql`INSERT INTO match_found SELECT id, next FROM (SELECT id, customer_id, lead(id) OVER (ORDER BY id) AS next, lead(customer_id) OVER (ORDER BY id) AS following FROM match_person) WHERE customer_id = following`,
  sql`INSERT INTO match_found SELECT a.id, b.id FROM match_decision d JOIN match_person a ON a.customer_id = d.left_id JOIN match_person b ON b.customer_id = d.right_id WHERE a.id < b.id`,
];

/** Temporary table `match_candidate`: each pair once. */
export const CREATE_CANDIDATES: readonly Sql[] = [
  sql`CREATE TEMP TABLE match_candidate AS SELECT l, r FROM match_found GROUP BY l, r`,
  sql`DROP TABLE match_found`,
  sql`DROP TABLE IF EXISTS match_block`,
];

export const COUNT_CANDIDATES = sql`SELECT count(*) FROM match_candidate`;

/** Temporary table `match_decision`, each decision in both orders. */
export function createDecisions(
  decisions: readonly { readonly left: string; readonly right: string; readonly verdict: string }[],
): readonly Sql[] {
  const create = sql`CREATE TEMP TABLE match_decision (left_id VARCHAR, right_id VARCHAR, verdict VARCHAR)`;
  const rows = decisions.flatMap(({ left, right, verdict }) => [
    sql`(${text(left)}, ${text(right)}, ${text(verdict)})`,
    sql`(${text(right)}, ${text(left)}, ${text(verdict)})`,
  ]);
  const inserts: Sql[] = [];
  for (let i = 0; i < rows.length; i += 1000)
    inserts.push(sql`INSERT INTO match_decision VALUES ${join(rows.slice(i, i + 1000))}`);
  return [create, ...inserts];
}
