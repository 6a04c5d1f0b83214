import type { DatasetSession } from '../../contracts/engine';
import type { Sql } from '../../contracts/sql';
import type { Rule } from '../../core/rules/rule';
import { segmentationsIn } from '../../core/rules/walk';
import { ident } from '../../sql/text';
import { need } from '../run';
import { computeSegmentation } from '../segment/compute';
import { referenced, type SegmentationContext } from '../segment/context';
import type { RuleBase } from './frame';

/** Where the members of the segmentations stand that some rules speak of; computes these first. Inside `attempt`. */
export async function memberships(
  session: DatasetSession,
  context: SegmentationContext,
  rules: readonly Rule[],
): Promise<RuleBase['membership']> {
  const members = new Map<string, Sql>();
  for (const id of new Set(rules.flatMap(segmentationsIn))) {
    const other = need(referenced(context, id));
    const computed = need(await computeSegmentation(session, other.def, other.context));
    members.set(id, ident(computed.members.name));
  }
  return (id) => {
    const table = members.get(id);
    if (table === undefined) throw new RangeError(`no segmentation ${id}`);
    return table;
  };
}
