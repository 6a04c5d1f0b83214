import type { DatasetSession, RunOptions } from '../../contracts/engine';
import type { Result } from '../../core/result';
import type { Rule } from '../../core/rules/rule';
import { ruleCount, ruleMembers } from '../../sql/rules/counts';
import { attempt, oneRow, toNumber } from '../run';
import { ruleFrame, type RuleBase } from './frame';

export interface RuleCount {
  readonly customers: number;
  /** Net revenue of these customers. */
  readonly revenue: number;
}

/** Customers who meet a rule; a signal gives up a count that is no longer wanted. Errors of the engine. */
export function countRule(
  session: DatasetSession,
  base: RuleBase,
  rule: Rule,
  options: RunOptions = {},
): Promise<Result<RuleCount>> {
  return attempt(async () => {
    const frame = await ruleFrame(session, base, [rule], options);
    const row = await oneRow(session, ruleCount(rule, frame), options.signal);
    return { customers: toNumber(row[0]), revenue: toNumber(row[1]) };
  });
}

/** The statement that gives the customers who meet a rule, to be read. Errors of the engine. */
export function ruleStatement(
  session: DatasetSession,
  base: RuleBase,
  rule: Rule,
): Promise<Result<string>> {
  return attempt(async () => ruleMembers(rule, await ruleFrame(session, base, [rule])));
}
