import type { DatasetSession } from '../../contracts/engine';
import type { Result } from '../../core/result';
import type { Quantiles } from '../../core/rules/library/figures';
import { featureQuantiles } from '../../sql/rules/figures';
import { valuesLike, valueTable, type ValueSource } from '../../sql/rules/values';
import { attempt, need, oneRow, runOne, toNumber, toText } from '../run';
import { frameOf, type RuleBase } from './frame';

export type { ValueSource };

/** Values that a condition can choose from, the most frequent first. */
export interface ValueList {
  /** With their customers, or their lines and interactions. */
  readonly values: readonly { readonly value: string; readonly rows: number }[];
  /** How many values match what was searched. */
  readonly found: number;
  /** How many different values there are; 0 is also told when none matches. */
  readonly distinct: number;
}

/** More are not shown at once. */
const SHOWN = 60;

/** The values of a column or a category that hold the words of a search, also without accents. Errors of the engine. */
export function listValues(
  session: DatasetSession,
  base: RuleBase,
  source: ValueSource,
  search: string,
): Promise<Result<ValueList>> {
  return attempt(async () => {
    const features =
      source.of === 'feature' ? await frameOf(session, base, [source.feature]) : undefined;
    const { name, create } = valueTable(source, features);
    need(await session.derive(name, create));
    const { rows } = await runOne(session, valuesLike(name, search, SHOWN));
    return {
      values: rows.map(([value, count]) => ({ value: toText(value), rows: toNumber(count) })),
      found: toNumber(rows[0]?.[2]),
      distinct: toNumber(rows[0]?.[3]),
    };
  });
}

/** Where the values of a number lie among the customers who have one; null where nobody has. Errors of the engine. */
export function featureSpread(
  session: DatasetSession,
  base: RuleBase,
  feature: string,
): Promise<Result<Quantiles | null>> {
  return attempt(async () => {
    const frame = await frameOf(session, base, [feature]);
    const [found] = await oneRow(session, featureQuantiles(frame, [feature]));
    if (!Array.isArray(found)) return null;
    const [p10 = 0, p50 = 0, p80 = 0, p90 = 0] = found.map(toNumber);
    return { p10, p50, p80, p90 };
  });
}
