import type { DatasetSession } from '../../contracts/engine';
import type { DatasetSummary } from '../../core/dataset';
import { parseIsoDate, type IsoDate } from '../../core/dates';
import type { PurgeRule } from '../../core/privacy/purge';
import type { Result } from '../../core/result';
import { purgeCounts, purgeList } from '../../sql/privacy/purge';
import { attempt, oneRow, runOne, toNumber, toText } from '../run';

/** Somebody whom the rule reaches. */
export interface Overdue {
  readonly key: number;
  readonly customerId: string;
  readonly name: string | null;
  /** Bought at least once. */
  readonly customer: boolean;
  readonly lastContact: IsoDate | null;
}

/** Whom a rule reaches at a reference date. */
export interface PurgePlan {
  readonly prospects: number;
  readonly customers: number;
  /** People without any known contact: the rule cannot tell, they stay. */
  readonly unknown: number;
  /** The longest silent first. */
  readonly people: readonly Overdue[];
}

/** Errors of the engine. */
export function planPurge(
  session: DatasetSession,
  { attributes }: Pick<DatasetSummary, 'attributes'>,
  rule: PurgeRule,
  referenceDate: IsoDate,
): Promise<Result<PurgePlan>> {
  return attempt(async () => {
    const [prospects = 0, customers = 0, unknown = 0] = (
      await oneRow(session, purgeCounts(rule, attributes, referenceDate))
    ).map(toNumber);
    const { rows } = await runOne(session, purgeList(rule, attributes, referenceDate));
    const people = rows.map((row) => ({
      key: toNumber(row[0]),
      customerId: toText(row[1]),
      name: typeof row[2] === 'string' ? row[2] : null,
      customer: row[3] === true,
      lastContact: parseIsoDate(toText(row[4])),
    }));
    return { prospects, customers, unknown, people };
  });
}
