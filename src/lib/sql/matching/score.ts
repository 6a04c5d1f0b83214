import type { Sql } from '../../contracts/sql';
import { levelOf } from '../../core/matching/fields';
import type { MatchingDef } from '../../core/matching/definition';
import { levelWeight, priorWeight, weightOf, type MatchModel } from '../../core/matching/model';
import { ident, join, num, sql } from '../text';

/** Bits that the rarity of a name can take from, or add to, an agreement on it. */
const COMMON = -6;
const RARE = 4;
/** Pairs less probable than this are not kept, unless they share a key. */
const LEAST_PROBABILITY = 0.001;

function fieldWeight(field: MatchModel['fields'][number]): Sql {
  const cases = field.m.map(
    (_, level) => sql`WHEN ${num(level)} THEN ${num(levelWeight(field, level))}`,
  );
  return sql`(CASE ${ident(field.field)} ${join(cases, ' ')} ELSE 0 END)::DOUBLE`;
}

/**
 * Term-frequency adjustment of an exact agreement (Winkler 1990; Linacre et al. 2022): the
 * chance of agreeing on this very name in the place of the mean chance, log2(u / share).
 */
function rarity(def: MatchingDef, model: MatchModel, field: 'first_name' | 'last_name'): Sql {
  const exact = levelOf(field, 'exact');
  const u = model.fields.find((f) => f.field === field)?.u[exact];
  if (!def.termFrequency || u === undefined) return sql`0::DOUBLE`;
  const share = field === 'first_name' ? sql`first_share` : sql`last_share`;
  return sql`(CASE WHEN ${ident(field)} = ${num(exact)} THEN greatest(${num(COMMON)}, least(${num(RARE)}, log2(${num(u)} / ${share}))) ELSE 0 END)::DOUBLE`;
}

/** Temporary table `match_scored`: pairs worth keeping, with weight, probability and rarities. */
export function createScored(def: MatchingDef, model: MatchModel): Sql {
  const weight = join(
    [
      num(priorWeight(model.lambda)),
      sql`rarity_first_name`,
      sql`rarity_last_name`,
      ...model.fields.map(fieldWeight),
    ],
    ' + ',
  );
  return sql`CREATE TEMP TABLE match_scored AS
    SELECT *, 1 / (1 + pow(2, -greatest(-1000, least(1000, weight)))) AS probability FROM (SELECT *, ${weight} AS weight
      FROM (SELECT c.*, ${rarity(def, model, 'first_name')} AS rarity_first_name, ${rarity(def, model, 'last_name')} AS rarity_last_name
        FROM match_compared c JOIN match_person p ON p.id = l))
    WHERE weight >= ${num(weightOf(LEAST_PROBABILITY))} OR email = ${num(levelOf('email', 'exact'))} OR phone = ${num(levelOf('phone', 'exact'))} OR same_loyalty OR same_id
      OR l IN (SELECT id FROM match_person JOIN match_decision ON customer_id = left_id)`;
}
