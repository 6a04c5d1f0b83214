import type { DatasetSession } from '../../contracts/engine';
import type { Sql } from '../../contracts/sql';
import type { DatasetSummary } from '../../core/dataset';
import type { Result } from '../../core/result';
import { bootstrapInterval, type Interval } from '../../core/validity/bootstrap';
import type { AccessibilityFound } from '../../core/validity/passport';
import { inputColumn, inputTables } from '../../sql/segments/inputs';
import { sql } from '../../sql/text';
import { groupOf } from '../../sql/validity/groups';
import {
  addressedOnly,
  reachGroups,
  reachSegments,
  type ReachColumns,
} from '../../sql/validity/shares';
import { attempt, need, oneRow, runOne, toNumber, toText } from '../run';
import type { Segmented } from '../segment/compute';
import type { SegmentationContext } from '../segment/context';
import { isRead } from './known';

const CHANNELS = ['reachable_email', 'reachable_sms', 'reachable_phone', 'reachable_post'];
const ADDRESSES = ['email', 'phone', 'address'] as const;

/** Whom the channels reach, with consent, segment by segment. Errors of the engine. */
export function accessibilityOf(
  session: DatasetSession,
  segmented: Segmented,
  context: SegmentationContext,
  dataset: Pick<DatasetSummary, 'attributes'>,
): Promise<Result<AccessibilityFound>> {
  return attempt(async () => {
    const channels = CHANNELS.filter((id) => isRead(id, context));
    const used = [...(channels.length === 0 ? [] : ['reachable']), ...channels];
    const inputs = used.map((feature) => ({ feature, windowMonths: null }));
    const { tables, frame } = inputTables(context.columns, segmented.referenceDate, inputs);
    for (const { name, create } of tables) need(await session.derive(name, create));
    const flag = (feature: string) =>
      sql`coalesce(f.${inputColumn({ feature, windowMonths: null })}, FALSE)`;
    const columns: ReachColumns = {
      any: channels.length === 0 ? sql`FALSE` : flag('reachable'),
      channels: channels.map(flag),
    };
    const { share, interval, customers } = await shareOf(
      session,
      reachGroups(frame, groupOf(segmented.totals.customers), columns),
    );
    const { rows } = await runOne(session, reachSegments(segmented.members.name, frame, columns));
    const counted = rows.map(([segmentId, ...row]) => ({
      segmentId: toText(segmentId),
      counts: row.map(toNumber),
    }));
    const total = (place: number) => counted.reduce((n, { counts }) => n + (counts[place] ?? 0), 0);
    const addresses = ADDRESSES.filter((role) => dataset.attributes.includes(role));
    const toAsk = await oneRow(session, addressedOnly(frame, columns, addresses));
    return {
      customers,
      share: share ?? 0,
      interval,
      channels,
      shares: channels.map((_, i) => (customers === 0 ? 0 : total(2 + i) / customers)),
      segments: counted.map(({ segmentId, counts }) => {
        const [of = 0, any = 0, ...each] = counts;
        return {
          segmentId,
          customers: of,
          share: any / of,
          channels: each.map((n) => n / of),
        };
      }),
      toAsk: toNumber(toAsk[0]),
    };
  });
}

/** A share of customers from rows (group, customers, those among them), with its interval. Inside `attempt`. */
export async function shareOf(
  session: DatasetSession,
  groups: Sql,
): Promise<{ customers: number; share: number | null; interval: Interval | null }> {
  const { rows } = await runOne(session, groups);
  const sums = rows.map((row) => [toNumber(row[1]), toNumber(row[2])]);
  const add = (place: number) => sums.reduce((n, one) => n + (one[place] ?? 0), 0);
  const [customers, among] = [add(0), add(1)];
  const ratio = ([of = 0, part = 0]: readonly number[]) => (of === 0 ? null : part / of);
  return {
    customers,
    share: ratio([customers, among]),
    interval: bootstrapInterval(sums, ratio),
  };
}
