import type { DatasetSession } from '../../../contracts/engine';
import type { DatasetSummary } from '../../../core/dataset';
import type { Result } from '../../../core/result';
import type { FeatureTable } from '../../../sql/features/frame';
import { typicalRows } from '../../../sql/segments/typical';
import { attempt, need, runOne, toNumber, toText } from '../../run';
import type { Segmented } from '../compute';
import { typicalKeys, type AlikeSpace } from './alike';
import { prepareProfile } from './groups';

/** A customer near the middle of a segment. */
export interface TypicalCustomer {
  readonly key: number;
  readonly customerId: string;
  readonly name: string | null;
  /** As asked for; null where there is none. */
  readonly figures: readonly (number | null)[];
}

/** The customers nearest to the middle of a segment, the nearest first, with some figures. Errors of the engine. */
export function typicalCustomers(
  session: DatasetSession,
  segmented: Segmented,
  space: AlikeSpace,
  segmentId: string,
  asked: {
    readonly limit: number;
    readonly features: readonly string[];
    readonly tables: readonly FeatureTable[];
    readonly attributes: DatasetSummary['attributes'];
  },
): Promise<Result<readonly TypicalCustomer[]>> {
  return attempt(async () => {
    const { features, attributes, limit } = asked;
    const keys = need(await typicalKeys(session, segmented, space, segmentId, limit));
    if (keys.length === 0) return [];
    const tables = asked.tables.filter((table) =>
      features.some((id) => table.features.includes(id)),
    );
    const frame = await prepareProfile(session, segmented, tables);
    const { rows } = await runOne(session, typicalRows(frame, features, keys, attributes));
    const found = new Map(
      rows.map(([key, id, name, ...figures]): [number, TypicalCustomer] => [
        toNumber(key),
        {
          key: toNumber(key),
          customerId: toText(id),
          name: typeof name === 'string' ? name : null,
          figures: figures.map((value) => (typeof value === 'number' ? value : null)),
        },
      ]),
    );
    return keys.flatMap((key) => found.get(key) ?? []);
  });
}
