import type { DatasetSession } from '../../contracts/engine';
import type { Result } from '../../core/result';
import { crosstabOf, type Crosstab } from '../../core/segmentation/compare/crosstab';
import { crosstabPairs } from '../../sql/segments/compare';
import { attempt, runOne, toNumber, toText } from '../run';
import type { Segmented } from './compute';

/**
 * Two segmentations of one base side by side; revenue is that of the first's months. Both are
 * made anew where their tables are gone. Errors of the engine.
 */
export function compareSegmentations(
  session: DatasetSession,
  first: Segmented,
  second: Segmented,
): Promise<Result<Crosstab>> {
  return attempt(async () => {
    const tables = { first: first.members.name, second: second.members.name };
    const { rows } = await runOne(session, crosstabPairs(tables, first.frame, first.windowMonths));
    const ids = ({ segments }: Segmented) => segments.map(({ segment }) => segment.id);
    return crosstabOf(
      rows.map(([from, to, customers, revenue]) => ({
        from: toText(from),
        to: toText(to),
        customers: toNumber(customers),
        revenue: toNumber(revenue),
      })),
      { from: ids(first), to: ids(second) },
    );
  });
}
