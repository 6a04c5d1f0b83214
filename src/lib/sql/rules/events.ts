import type { Sql } from '../../contracts/sql';
import type { InteractionRule, SegmentRule, TagRule } from '../../core/rules/rule';
import { holdsFor } from '../../core/rules/tests';
import { and, sql } from '../text';
import { onlyCustomer, periodSql, type Reading } from './purchases';
import { comparisonSql, inTexts } from './tests';

/** The relation `(customer_key, tag)` of a project without tags. */
export const NO_TAGS = sql`(SELECT 0 AS customer_key, '' AS tag WHERE FALSE)`;

/** Whether the number of a customer's interactions passes, as a condition on `customer_key`; never NULL. */
export function interactionCondition(rule: InteractionRule, reading: Reading): Sql {
  const passes = comparisonSql(rule.test, sql`count(*)`);
  const rows = sql`SELECT customer_key FROM interaction WHERE ${chosen(rule, reading)} GROUP BY customer_key`;
  return holdsFor(rule.test, 0)
    ? sql`customer_key NOT IN (${rows} HAVING NOT (${passes}))`
    : sql`customer_key IN (${rows} HAVING ${passes})`;
}

/** How many there are for the one customer of a reading. */
export function interactionCount(rule: InteractionRule, reading: Reading): Sql {
  return sql`(SELECT count(*) FROM interaction WHERE ${chosen(rule, reading)})`;
}

function chosen(rule: InteractionRule, reading: Reading): Sql {
  return and([
    ...periodSql(rule.period, sql`happened_at::DATE`, reading.referenceDate),
    ...(rule.kinds.length === 0 ? [] : [inTexts(sql`kind`, rule.kinds)]),
    ...(rule.channels.length === 0 ? [] : [inTexts(sql`channel`, rule.channels)]),
    ...onlyCustomer(reading),
  ]);
}

/** `tags`: a relation `(customer_key, tag)`. Never NULL. */
export function tagCondition(rule: TagRule, tags: Sql): Sql {
  const known = sql`(SELECT customer_key FROM ${tags} WHERE ${inTexts(sql`tag`, rule.tags)})`;
  return rule.has ? sql`customer_key IN ${known}` : sql`customer_key NOT IN ${known}`;
}

/** `members`: a relation `(customer_key, segment_id)`. Never NULL. */
export function segmentCondition(rule: SegmentRule, members: Sql): Sql {
  const known = sql`(SELECT customer_key FROM ${members} WHERE ${inTexts(sql`segment_id`, rule.segments)})`;
  return rule.in ? sql`customer_key IN ${known}` : sql`customer_key NOT IN ${known}`;
}
