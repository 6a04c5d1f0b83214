import type { DatasetSession } from '../../contracts/engine';
import { minusMonths } from '../../core/dates';
import type { Result } from '../../core/result';
import type { SegmentationDef } from '../../core/segmentation/definition';
import { cramersV, etaSquared } from '../../core/validity/association';
import { inputTables } from '../../sql/segments/inputs';
import { responseVariance, segmentResponses } from '../../sql/segments/response';
import { attempt, need, oneRow, runOne, toNumber, toText } from '../run';
import { compareSegmentations } from './compare';
import { computeSegmentation } from './compute';
import type { SegmentationContext } from './context';

/** The context as it was some months before. */
function before(context: SegmentationContext, months: number): SegmentationContext {
  return { ...context, referenceDate: minusMonths(context.referenceDate, months) };
}

/** What customers of a segment did in the months after it was made. */
export interface SegmentResponse {
  readonly segmentId: string;
  readonly customers: number;
  /** Mean net amount, those who bought nothing included. */
  readonly meanAmount: number;
  readonly buyers: number;
}

/** Whether segments tell what comes next. */
export interface Differentiation {
  readonly segments: readonly SegmentResponse[];
  /** Share of the variance of the amounts between segments; null where all are the same. */
  readonly amountEta: number | null;
  /** Cramér's V of buying again, yes or no; null where all or nobody did. */
  readonly buyingV: number | null;
}

/**
 * Makes the segmentation `months` before the reference date and looks at the purchases since, so
 * that what made the segments is not what they are judged by. Errors as computeSegmentation.
 */
export function differentiationOf(
  session: DatasetSession,
  def: SegmentationDef,
  context: SegmentationContext,
  months: number,
): Promise<Result<Differentiation>> {
  return attempt(async () => {
    const then = need(await computeSegmentation(session, def, before(context, months)));
    const wanted = ['monetary_sum', 'frequency_days'].map((feature) => ({
      feature,
      windowMonths: months,
    }));
    const { tables, frame } = inputTables(context.columns, context.referenceDate, wanted);
    for (const { name, create } of tables) need(await session.derive(name, create));
    const { rows } = await runOne(session, segmentResponses(then.members.name, frame, months));
    const segments = rows.map((row): SegmentResponse => {
      const [customers = 0, meanAmount = 0, buyers = 0] = row.slice(1).map(toNumber);
      return { segmentId: toText(row[0]), customers, meanAmount, buyers };
    });
    const variance = toNumber((await oneRow(session, responseVariance(frame, months)))[0]);
    return {
      segments,
      amountEta: etaSquared(
        segments.map((s) => ({ count: s.customers, mean: s.meanAmount })),
        variance,
      ),
      buyingV: cramersV(segments.map((s) => [s.buyers, s.customers - s.buyers])),
    };
  });
}

/** Share of customers who are in the same segment at the reference date as `months` before. */
export function stabilityOf(
  session: DatasetSession,
  def: SegmentationDef,
  context: SegmentationContext,
  months: number,
): Promise<Result<number>> {
  return attempt(async () => {
    const then = need(await computeSegmentation(session, def, before(context, months)));
    const now = need(await computeSegmentation(session, def, context));
    const { flows, customers } = need(await compareSegmentations(session, then, now));
    const kept = flows.reduce((n, flow) => n + (flow.from === flow.to ? flow.customers : 0), 0);
    return customers === 0 ? 0 : kept / customers;
  });
}
