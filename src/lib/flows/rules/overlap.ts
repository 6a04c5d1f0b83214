import type { DatasetSession } from '../../contracts/engine';
import type { Result } from '../../core/result';
import { overlapsOf, type Overlaps } from '../../core/rules/overlaps';
import type { Rule } from '../../core/rules/rule';
import { overlapSql } from '../../sql/rules/overlaps';
import { attempt, runOne, toNumber } from '../run';
import { ruleFrame, type RuleBase } from './frame';

/** Sizes of overlapping sets, one for each rule, and of what they share. Errors of the engine. */
export function overlapRules(
  session: DatasetSession,
  base: RuleBase,
  rules: readonly Rule[],
): Promise<Result<Overlaps>> {
  return attempt(async () => {
    const frame = await ruleFrame(session, base, rules);
    const { rows } = await runOne(session, overlapSql(rules, frame));
    return overlapsOf(
      rules.length,
      rows.map((row) => ({
        holds: row.slice(0, rules.length).map((cell) => cell === true),
        customers: toNumber(row[rules.length]),
        revenue: toNumber(row[rules.length + 1]),
      })),
    );
  });
}
