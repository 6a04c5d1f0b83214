import type { DatasetSession } from '../../contracts/engine';
import { minusMonths } from '../../core/dates';
import type { Result } from '../../core/result';
import { crosstabOf } from '../../core/segmentation/compare/crosstab';
import type { SegmentationDef } from '../../core/segmentation/definition';
import { commonInputs } from '../../core/segmentation/kinds';
import type { StabilityFound } from '../../core/validity/passport';
import { inputTables } from '../../sql/segments/inputs';
import { boughtBy, groupOf } from '../../sql/validity/groups';
import { keptGroups, movedPairs, type TwoDates } from '../../sql/validity/shares';
import { attempt, need, runOne, toNumber, toText } from '../run';
import { computeSegmentation, type Segmented } from '../segment/compute';
import type { SegmentationContext } from '../segment/context';
import type { Span } from './response';
import { shareOf } from './reach';

/**
 * Who is still in their segment a period later. Customers who first bought since then are left
 * out: they had no segment to keep. Errors as computeSegmentation.
 */
export function stabilityOf(
  session: DatasetSession,
  def: SegmentationDef,
  now: Segmented,
  context: SegmentationContext,
  { firstOrder }: Pick<Span, 'firstOrder'>,
  months: number,
): Promise<Result<StabilityFound>> {
  return attempt(async () => {
    const date = minusMonths(now.referenceDate, months);
    const dates = { then: date, now: now.referenceDate };
    if (date < firstOrder) return { ...dates, ...NOBODY };
    const then = need(await computeSegmentation(session, def, { ...context, referenceDate: date }));
    const { tables, frame } = inputTables(context.columns, now.referenceDate, commonInputs(null));
    for (const { name, create } of tables) need(await session.derive(name, create));
    const tabled: TwoDates = {
      then: then.members.name,
      now: now.members.name,
      frame,
      counts: boughtBy(date, now.referenceDate),
    };
    const kept = await shareOf(session, keptGroups(tabled, groupOf(now.totals.customers)));
    const pairs = (await runOne(session, movedPairs(tabled))).rows.map(([from, to, customers]) => ({
      from: toText(from),
      to: toText(to),
      customers: toNumber(customers),
      revenue: 0,
    }));
    const ids = ({ segments }: Segmented) => segments.map(({ segment }) => segment.id);
    const table = crosstabOf(pairs, { from: ids(then), to: ids(now) });
    const stayed = (id: string) =>
      pairs.find(({ from, to }) => from === id && to === id)?.customers ?? 0;
    return {
      ...dates,
      ...kept,
      adjustedRand: table.adjustedRand,
      segments: table.from
        .filter(({ customers }) => customers > 0)
        .map(({ segmentId, customers }) => ({ segmentId, customers, kept: stayed(segmentId) })),
      moves: pairs
        .filter(({ from, to }) => from !== to)
        .map(({ from, to, customers }) => ({ from, to, customers })),
    };
  });
}

const NOBODY = {
  customers: 0,
  share: null,
  interval: null,
  adjustedRand: null,
  segments: [],
  moves: [],
} as const;
