import type { DatasetSession } from '../../contracts/engine';
import type { Result } from '../../core/result';
import { REST, type SegmentationDef } from '../../core/segmentation/definition';
import type { RulesDef } from '../../core/segmentation/rules/definition';
import { criteriaOf } from '../../core/validity/criteria';
import type { ReadabilityFound, SizeFound } from '../../core/validity/passport';
import { ASSUMED_RATE, detectable } from '../../core/validity/advice';
import { meetSeveral } from '../../sql/validity/shares';
import { attempt, need, oneRow, toNumber } from '../run';
import type { Segmented } from '../segment/compute';
import type { SegmentationContext } from '../segment/context';

/** How many segments and criteria there are; for rules also how far they cover and overlap. Errors of the engine. */
export function readabilityOf(
  session: DatasetSession,
  def: SegmentationDef,
  { segments, totals }: Segmented,
  context: SegmentationContext,
): Promise<Result<ReadabilityFound>> {
  return attempt(async () => {
    const named = segments.filter(({ segment }) => segment.id !== REST);
    const inside = named.reduce((n, { customers }) => n + customers, 0);
    const chosen = def.kind === 'rules' || def.kind === 'tags';
    const several = def.kind === 'rules' ? await meeting(session, def, context) : null;
    return {
      segments: named.filter(({ customers }) => customers > 0).length,
      empty: named.filter(({ customers }) => customers === 0).length,
      criteria: criteriaOf(def, context.segmentations).length,
      covered: chosen && totals.customers > 0 ? inside / totals.customers : null,
      overlap: several !== null && inside > 0 ? several / inside : null,
    };
  });
}

async function meeting(
  session: DatasetSession,
  def: RulesDef,
  context: SegmentationContext,
): Promise<number | null> {
  const rules = def.rules.map(({ rule }) => rule);
  if (!context.rules || rules.length < 2) return null;
  const { from, condition } = need(await context.rules.rows(rules, context));
  return toNumber((await oneRow(session, meetSeveral(from, rules.map(condition))))[0]);
}

/**
 * What each segment weighs, and the smallest rise that a campaign on it would show at 80% power.
 * `rates`: share of each segment that answers by itself; null where the base does not tell.
 */
export function sizeOf(
  { segments }: Pick<Segmented, 'segments'>,
  rates: ReadonlyMap<string, number> | null,
  controlShare: number,
): SizeFound {
  return {
    assumed: rates === null,
    segments: segments.map(({ segment, customers, customerShare, revenueShare }) => {
      const rate = rates === null ? null : (rates.get(segment.id) ?? 0);
      return {
        segmentId: segment.id,
        customers,
        customerShare,
        revenueShare,
        rate,
        lift: detectable({ customers }, rate ?? ASSUMED_RATE, controlShare),
      };
    }),
  };
}
