import type { DatasetSession } from '../../contracts/engine';
import { isJoined, type DatasetSummary } from '../../core/dataset';
import type { IsoDate } from '../../core/dates';
import type { Result } from '../../core/result';
import { carriedTags, type ProjectTag } from '../../core/tags';
import { featureTableName } from '../../sql/features/table';
import { missingMarks, tagSums } from '../../sql/segments/tag-figures';
import { tagTable } from '../../sql/segments/tags';
import { attempt, need, runOne, toNumber, toText } from '../run';
import { prepareFeatures } from '../segment/rfm';

/** What a tag weighs at a date, over all purchases up to it. */
export interface TagFigures {
  /** Customers of the base who carry it. */
  readonly customers: number;
  readonly revenue: number;
  readonly orders: number;
  /** Identifiers that carry it and that nobody in the base has. */
  readonly missing: readonly string[];
}

export interface TagsWeighed {
  readonly byTag: ReadonlyMap<string, TagFigures>;
  /** Customers who carry at least one. */
  readonly customers: number;
}

/** Weighs every tag. Errors of the engine. */
export function weighTags(
  session: DatasetSession,
  { dataset, tags }: { readonly dataset: DatasetSummary; readonly tags: readonly ProjectTag[] },
  referenceDate: IsoDate,
): Promise<Result<TagsWeighed>> {
  return attempt(async () => {
    if (tags.length === 0) return { byTag: new Map(), customers: 0 };
    const asOf = { referenceDate, windowMonths: null };
    const [carried, joined] = [carriedTags(tags), isJoined(dataset)];
    const { name, create } = tagTable(carried, joined);
    need(await prepareFeatures(session, asOf));
    need(await session.derive(name, create));
    const sums = (await runOne(session, tagSums(name, featureTableName(asOf)))).rows;
    const lost = (await runOne(session, missingMarks(carried, joined))).rows;
    const byTag = new Map(
      tags.map(({ id }) => {
        const row = sums.find(([tag]) => tag === id) ?? [];
        const [customers = 0, revenue = 0, orders = 0] = row.slice(1).map(toNumber);
        const missing = lost.flatMap(([tag, customer]) => (tag === id ? [toText(customer)] : []));
        return [id, { customers, revenue, orders, missing }];
      }),
    );
    return { byTag, customers: toNumber(sums.find(([tag]) => tag === null)?.[1]) };
  });
}
