import type { DatasetSession } from '../../contracts/engine';
import { isJoined, type DatasetSummary } from '../../core/dataset';
import type { Result } from '../../core/result';
import type { SchemeLookup } from '../../core/segmentation/rfm/lookup';
import { carriedTags, type ProjectTag } from '../../core/tags';
import { scoredTable, type ListContext } from '../../sql/customers/members';
import { createFeatureTable, shownTableName } from '../../sql/features/table';
import { SHOWN_FEATURES } from '../../sql/rfm/measures';
import { tagTable } from '../../sql/segments/tags';
import { need } from '../run';
import { prepareFeatures, type RfmResult } from '../segment/rfm';

/** What lists, cards and exports are read with. */
export interface CustomersContext extends ListContext {
  /** Makes what `members` is read from; absent where it is read from features alone. */
  readonly remake?: () => Promise<Result<unknown>>;
}

/** The context of RFM on screen. */
export function contextOf(
  { def, cuts, asOf }: RfmResult,
  lookup: SchemeLookup,
  dataset: DatasetSummary,
  tags: readonly ProjectTag[] = [],
): CustomersContext {
  const rfm = { def, cuts, lookup };
  return {
    asOf,
    segments: lookup.segments,
    members: scoredTable(rfm, asOf),
    rfm,
    ...readingOf(dataset, tags),
  };
}

/** What every context says of the dataset and of the project's tags. */
export function readingOf(
  dataset: DatasetSummary,
  tags: readonly ProjectTag[] = [],
): Pick<ListContext, 'attributes' | 'joined' | 'tags'> {
  const joined = isJoined(dataset);
  return {
    attributes: dataset.attributes,
    joined,
    ...(tags.length > 0 ? { tags: tagTable(carriedTags(tags), joined) } : {}),
  };
}

/**
 * Makes sure that the figures, segments and tags of a context are there, also when tables that
 * nobody asked for lately had to go. Leaves the surrounding `attempt` when they cannot be made.
 */
export async function prepareCustomers(
  session: DatasetSession,
  { asOf, members, tags, remake }: CustomersContext,
): Promise<void> {
  const figures = async () => {
    need(await prepareFeatures(session, asOf));
    const shown = shownTableName(asOf);
    need(await session.derive(shown, createFeatureTable(asOf, SHOWN_FEATURES, shown)));
  };
  await figures();
  const made = await session.derive(members.name, members.create);
  if (!made.ok) {
    if (!remake) need(made);
    else {
      need(await remake());
      need(await session.derive(members.name, members.create));
      await figures();
    }
  }
  if (tags) need(await session.derive(tags.name, tags.create));
}
