import type { DatasetSession } from '../../contracts/engine';
import { isJoined, type DatasetSummary } from '../../core/dataset';
import type { Wish } from '../../core/privacy/wishes';
import type { Result } from '../../core/result';
import { opposedCount, wishCounts } from '../../sql/privacy/wishes';
import { attempt, oneRow, runOne, toNumber, toText } from '../run';

/** How many customers of the base each line of the list names; those that name nobody are absent. Errors of the engine. */
export function countWishes(
  session: DatasetSession,
  dataset: DatasetSummary,
  wishes: readonly Wish[],
): Promise<Result<ReadonlyMap<string, number>>> {
  return attempt(async () => {
    const named = { attributes: dataset.attributes, joined: isJoined(dataset) };
    const { rows } = await runOne(session, wishCounts(wishes, named));
    return new Map(rows.map(([who, count]) => [toText(who), toNumber(count)]));
  });
}

/** Customers of the base who are opposed to at least one channel. Errors of the engine. */
export function countOpposed(
  session: DatasetSession,
  dataset: DatasetSummary,
  wishes: readonly Wish[],
): Promise<Result<number>> {
  return attempt(async () => {
    const named = { attributes: dataset.attributes, joined: isJoined(dataset) };
    return toNumber((await oneRow(session, opposedCount(wishes, named)))[0]);
  });
}
