import type { DatasetSession } from '../../contracts/engine';
import { isRule } from '../../core/rules/read';
import type { Rule } from '../../core/rules/rule';
import { isSound, type RuleContext } from '../../core/rules/validate';
import { ruleSql } from '../../sql/rules/condition';
import { sql } from '../../sql/text';
import { attempt } from '../run';
import type { RuleReader, SegmentationContext } from '../segment/context';
import { ruleFrame, type RuleBase } from './frame';
import { memberships } from './members';

/** What rules may refer to, whatever the date and the segmentation that they are part of. */
export type RuleSurroundings = Omit<RuleContext, 'referenceDate' | 'self'>;

/**
 * How segmentations by rules read their rules on a dataset, at the date of the context;
 * segmentations that rules speak of are computed first. A rule that is wrong within
 * `surroundings`, or that cannot be read, finds nobody, and the others go on.
 */
export function ruleReader(
  session: DatasetSession,
  base: Omit<RuleBase, 'membership' | 'asOf'>,
  surroundings?: RuleSurroundings,
): RuleReader {
  const sound = (rule: unknown, context: SegmentationContext): rule is Rule => {
    if (!isRule(rule)) return false;
    const self = context.path?.at(-1) ?? null;
    const { referenceDate } = context;
    return surroundings === undefined || isSound(rule, { ...surroundings, referenceDate, self });
  };
  return {
    reads: (rule) => isRule(rule),
    rows: (written, context) =>
      attempt(async () => {
        const rules = written.filter((rule) => sound(rule, context));
        const membership = await memberships(session, context, rules);
        const asOf = { referenceDate: context.referenceDate, windowMonths: null };
        const frame = await ruleFrame(session, { ...base, asOf, membership }, rules);
        return {
          from: frame.features,
          condition: (rule) => (sound(rule, context) ? ruleSql(rule, frame) : sql`FALSE`),
        };
      }),
  };
}
