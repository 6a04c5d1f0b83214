import type { Sql } from '../../contracts/sql';
import { isGroup, type Rule } from '../../core/rules/rule';
import { nodesOf } from '../../core/rules/walk';
import { ident, join, num, sql } from '../text';
import { readingOf, ruleSql, type RuleFrame } from './condition';
import { interactionCount } from './events';
import { purchaseFigures } from './purchases';

/**
 * One row with two columns for each node of `nodesOf(rule)`, in their order: whether the node
 * holds for a customer, and what was found: the value of a feature, the list of the measures of
 * purchases (NULL for none), the number of interactions; NULL for other nodes.
 */
export function testCustomer(rule: Rule, customerKey: number, frame: RuleFrame): Sql {
  const narrow = { ...frame, only: customerKey };
  const columns = nodesOf(rule).map(
    (node) => sql`coalesce(${ruleSql(node.rule, narrow)}, FALSE), ${foundSql(node.rule, narrow)}`,
  );
  return sql`SELECT ${join(columns)} FROM (SELECT * FROM ${frame.features} WHERE customer_key = ${num(customerKey)})`;
}

function foundSql(rule: Rule, frame: RuleFrame): Sql {
  if (isGroup(rule)) return sql`NULL`;
  switch (rule.of) {
    case 'feature':
      return ident(rule.feature);
    case 'purchases':
      return purchaseFigures(rule, readingOf(frame));
    case 'interactions':
      return interactionCount(rule, readingOf(frame));
    case 'tag':
    case 'segment':
      return sql`NULL`;
  }
}
