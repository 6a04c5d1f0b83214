import type { DatasetSession } from '../../contracts/engine';
import type { DatasetSummary } from '../../core/dataset';
import type { SchemeLookup } from '../../core/segmentation/rfm/lookup';
import { createFeatureTable, shownTableName } from '../../sql/features/table';
import { SHOWN_FEATURES } from '../../sql/rfm/measures';
import { membersTable, type ListContext } from '../../sql/customers/members';
import { need } from '../run';
import { prepareFeatures, type RfmResult } from '../segment/rfm';

/** What lists, cards and exports need to know of the segmentation on screen. */
export function contextOf(
  result: RfmResult,
  lookup: SchemeLookup,
  dataset: DatasetSummary,
): ListContext {
  return {
    def: result.def,
    cuts: result.cuts,
    asOf: result.asOf,
    lookup,
    attributes: dataset.attributes,
    joined: dataset.matching?.status === 'done',
  };
}

/** Makes sure that the figures and scores of a context are there. Leaves the surrounding `attempt` when they cannot be made. */
export async function prepareCustomers(
  session: DatasetSession,
  context: ListContext,
): Promise<void> {
  need(await prepareFeatures(session, context.asOf));
  const shown = shownTableName(context.asOf);
  need(await session.derive(shown, createFeatureTable(context.asOf, SHOWN_FEATURES, shown)));
  const { name, create } = membersTable(context);
  need(await session.derive(name, create));
}
