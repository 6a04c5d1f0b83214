import type { DatasetSession } from '../../contracts/engine';
import type { Sql } from '../../contracts/sql';
import type { Rule } from '../../core/rules/rule';
import { segmentationsIn } from '../../core/rules/walk';
import { ruleSql } from '../../sql/rules/condition';
import { ident } from '../../sql/text';
import { ruleFrame, type RuleBase } from '../rules/frame';
import { attempt, need } from '../run';
import { computeSegmentation } from './compute';
import { referenced, type RuleReader } from './context';

const isRule = (rule: unknown): rule is Rule =>
  typeof rule === 'object' && rule !== null && 'of' in rule;

/**
 * How a segmentation by rules reads its rules: their features made once, the other segmentations
 * that they speak of computed first, a circle among them said as segmentation-invalid.
 */
export function ruleReader(
  session: DatasetSession,
  base: Pick<RuleBase, 'dataset' | 'settings' | 'tags'>,
): RuleReader {
  return {
    reads: isRule,
    rows: (rules, context) =>
      attempt(async () => {
        const read = rules.filter(isRule);
        const members = new Map<string, Sql>();
        for (const id of new Set(read.flatMap(segmentationsIn))) {
          const other = need(referenced(context, id));
          const made = need(await computeSegmentation(session, other.def, other.context));
          members.set(id, ident(made.members.name));
        }
        const asOf = { referenceDate: context.referenceDate, windowMonths: null };
        const membership = (id: string) => members.get(id) ?? ident(id);
        const frame = await ruleFrame(session, { ...base, asOf, membership }, read);
        return {
          from: frame.features,
          condition: (rule) => ruleSql(rule as Rule, frame),
        };
      }),
  };
}
