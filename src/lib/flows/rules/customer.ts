import type { Cell, DatasetSession } from '../../contracts/engine';
import type { Result } from '../../core/result';
import type { Rule } from '../../core/rules/rule';
import { nodesOf, type Node } from '../../core/rules/walk';
import { testCustomer } from '../../sql/rules/customer';
import { attempt, oneRow } from '../run';
import { ruleFrame, type RuleBase } from './frame';

/** A node of a rule, as one customer meets it. */
export interface TestedNode extends Node {
  readonly holds: boolean;
  /** The value of a feature, the measures of purchases (null without any), the number of interactions; null elsewhere. */
  readonly found: Cell;
}

/** Which conditions of a rule one customer meets, in the order of `nodesOf`; none for a key of nobody. Errors of the engine. */
export function testRule(
  session: DatasetSession,
  base: RuleBase,
  rule: Rule,
  customerKey: number,
): Promise<Result<readonly TestedNode[]>> {
  return attempt(async () => {
    const frame = await ruleFrame(session, base, [rule]);
    const row = await oneRow(session, testCustomer(rule, customerKey, frame));
    return row.length === 0
      ? []
      : nodesOf(rule).map((node, i) => ({
          ...node,
          holds: row[i * 2] === true,
          found: row[i * 2 + 1] ?? null,
        }));
  });
}
