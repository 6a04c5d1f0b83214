import type { DatasetSession } from '../../contracts/engine';
import { isJoined } from '../../core/dataset';
import type { ProjectRecord } from '../../core/project';
import type { Result } from '../../core/result';
import type { SchemeLookup } from '../../core/segmentation/rfm/lookup';
import { carriedTags } from '../../core/tags';
import { scoredTable, type ListContext } from '../../sql/customers/members';
import { createFeatureTable, shownTableName } from '../../sql/features/table';
import { wishTable } from '../../sql/privacy/wishes';
import { SHOWN_FEATURES } from '../../sql/rfm/measures';
import { tagTable } from '../../sql/segments/tags';
import { need } from '../run';
import { prepareFeatures, type RfmResult } from '../segment/rfm';

/** What lists, cards and exports are read with. */
export interface CustomersContext extends ListContext {
  /** Makes what `members` is read from; absent where it is read from features alone. */
  readonly remake?: () => Promise<Result<unknown>>;
}

/** The part of a project that contexts are made of. */
export type ReadProject = Pick<ProjectRecord, 'dataset' | 'tags' | 'privacy'>;

/** The context of RFM on screen. */
export function contextOf(
  { def, cuts, asOf }: RfmResult,
  lookup: SchemeLookup,
  project: ReadProject,
): CustomersContext {
  const rfm = { def, cuts, lookup };
  return {
    asOf,
    segments: lookup.segments,
    members: scoredTable(rfm, asOf),
    rfm,
    ...readingOf(project),
  };
}

/** What every context says of the dataset, of the project's tags and of the wishes of its people. */
export function readingOf({
  dataset,
  tags = [],
  privacy,
}: ReadProject): Pick<ListContext, 'attributes' | 'joined' | 'tags' | 'wishes'> {
  const joined = isJoined(dataset);
  const { attributes } = dataset;
  const { wishes = [] } = privacy ?? {};
  return {
    attributes,
    joined,
    ...(tags.length > 0 ? { tags: tagTable(carriedTags(tags), joined) } : {}),
    ...(wishes.length > 0 ? { wishes: wishTable(wishes, { attributes, joined }) } : {}),
  };
}

/**
 * Makes sure that the figures, segments and tags of a context are there, also when tables that
 * nobody asked for lately had to go. Leaves the surrounding `attempt` when they cannot be made.
 */
export async function prepareCustomers(
  session: DatasetSession,
  { asOf, members, tags, wishes, remake }: CustomersContext,
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
  if (wishes) need(await session.derive(wishes.name, wishes.create));
}
