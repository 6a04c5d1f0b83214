import type { DatasetSession } from '../../contracts/engine';
import type { Sql } from '../../contracts/sql';
import { isRule } from '../../core/rules/read';
import { segmentationsIn } from '../../core/rules/walk';
import { ruleSql } from '../../sql/rules/condition';
import { ident } from '../../sql/text';
import { attempt, need } from '../run';
import { computeSegmentation } from '../segment/compute';
import { referenced, type RuleReader } from '../segment/context';
import { ruleFrame, type RuleBase } from './frame';

/**
 * How segmentations by rules read their rules on a dataset, at the date of the context;
 * segmentations that rules speak of are computed first.
 */
export function ruleReader(
  session: DatasetSession,
  base: Omit<RuleBase, 'membership' | 'asOf'>,
): RuleReader {
  return {
    reads: (rule) => isRule(rule),
    rows: (written, context) =>
      attempt(async () => {
        const rules = written.filter((rule) => isRule(rule));
        const members = new Map<string, Sql>();
        for (const id of new Set(rules.flatMap(segmentationsIn))) {
          const other = need(referenced(context, id));
          const computed = need(await computeSegmentation(session, other.def, other.context));
          members.set(id, ident(computed.members.name));
        }
        const membership = (id: string) => {
          const table = members.get(id);
          if (table === undefined) throw new RangeError(`no segmentation ${id}`);
          return table;
        };
        const asOf = { referenceDate: context.referenceDate, windowMonths: null };
        const frame = await ruleFrame(session, { ...base, asOf, membership }, rules);
        return {
          from: frame.features,
          condition: (rule) => {
            if (!isRule(rule)) throw new RangeError('not a rule');
            return ruleSql(rule, frame);
          },
        };
      }),
  };
}
