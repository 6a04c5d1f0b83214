import type { Cell, DatasetSession } from '../../contracts/engine';
import type { Sql } from '../../contracts/sql';
import { appError } from '../../core/errors';
import { daysBetween, minusMonths } from '../../core/dates';
import type { AttributeDef, Split } from '../../core/segmentation/attribute/definition';
import type { SplitFacts } from '../../core/segmentation/attribute/parts';
import { NO_RHYTHM_DAYS, type LifecycleDef } from '../../core/segmentation/lifecycle/definition';
import { lifecycleFacts, type LifecycleFacts } from '../../core/segmentation/lifecycle/state';
import type { TierCuts, TiersDef } from '../../core/segmentation/tiers/definition';
import { tierInputs, type TierFloors } from '../../core/segmentation/tiers/tier';
import type { ValueEngagementFacts } from '../../core/segmentation/value-engagement/cell';
import type { ValueEngagementDef } from '../../core/segmentation/value-engagement/definition';
import { splitUnknown, splitValues } from '../../sql/segments/attribute';
import { inputColumn } from '../../sql/segments/inputs';
import { baseGap } from '../../sql/segments/lifecycle';
import { countRows, tierFloors, tierRows } from '../../sql/segments/tiers';
import { activeRows, worthSql } from '../../sql/segments/value-engagement';
import { fail, oneRow, runOne, toNumber } from '../run';
import type { SegmentationContext } from './context';

/** What a lifecycle comes to at a date. */
export async function resolveLifecycle(
  session: DatasetSession,
  def: LifecycleDef,
  context: SegmentationContext,
): Promise<LifecycleFacts> {
  const gap = def.by === 'rhythm' ? await rhythmOf(session, context) : NO_RHYTHM_DAYS;
  return lifecycleFacts(def, context.referenceDate, gap);
}

async function rhythmOf(session: DatasetSession, context: SegmentationContext): Promise<number> {
  const at = { referenceDate: context.referenceDate, windowMonths: null };
  const gap = (await oneRow(session, baseGap(at)))[0];
  return typeof gap === 'number' && gap > 0 ? gap : NO_RHYTHM_DAYS;
}

/** Least amounts of tiers. Leaves with no-purchases where nobody bought in the window. */
export async function resolveTiers(
  session: DatasetSession,
  def: TiersDef,
  context: SegmentationContext,
  frame: Sql,
): Promise<TierFloors> {
  const rows = tierRows(def, frame);
  const floors = await floorsOf(session, def.cuts, inputColumn(tierInputs(def).worth), rows);
  if (toNumber((await oneRow(session, countRows(rows)))[0]) === 0)
    fail(appError('no-purchases', { date: context.referenceDate }));
  return floors;
}

async function floorsOf(
  session: DatasetSession,
  cuts: TierCuts,
  worth: Sql,
  rows: Sql,
): Promise<TierFloors> {
  if (cuts.by === 'amounts') return cuts.from;
  const row = await oneRow(session, tierFloors(cuts, worth, rows));
  return cuts.upTo.map((_, i) => numberOrNull(row[i]));
}

const numberOrNull = (cell: Cell | undefined) => (typeof cell === 'number' ? cell : null);

/** What a value x engagement grid comes to: value is ranked among the customers who are not inactive. */
export async function resolveValueEngagement(
  session: DatasetSession,
  def: ValueEngagementDef,
  context: SegmentationContext,
  frame: Sql,
): Promise<ValueEngagementFacts> {
  const { activity } = def;
  const day = context.referenceDate;
  const reach = {
    activeDays:
      activity.by === 'months' ? daysBetween(minusMonths(day, activity.months), day) : null,
    baseGap: activity.by === 'rhythm' ? await rhythmOf(session, context) : NO_RHYTHM_DAYS,
  };
  const rows = activeRows(def, reach, frame);
  return { ...reach, floors: await floorsOf(session, def.valueCuts, worthSql(def), rows) };
}

/** What each split of an attribute segmentation meets. */
export async function resolveAttribute(
  session: DatasetSession,
  def: AttributeDef,
  frame: Sql,
): Promise<readonly SplitFacts[]> {
  const facts: SplitFacts[] = [];
  for (const split of def.by) facts.push(await resolveSplit(session, split, frame));
  return facts;
}

async function resolveSplit(
  session: DatasetSession,
  split: Split,
  frame: Sql,
): Promise<SplitFacts> {
  if (split.as !== 'values') {
    const unknown = (await oneRow(session, splitUnknown(split, frame)))[0] === true;
    return { values: [], others: 0, unknown };
  }
  const { rows } = await runOne(session, splitValues(split, frame, split.keep));
  const values = rows.flatMap(([v]) => (typeof v === 'string' ? [v] : [])).slice(0, split.keep);
  const distinct = toNumber(rows[0]?.[2]);
  return {
    values,
    others: Math.max(0, distinct - values.length),
    unknown: rows.some(([v]) => v === null),
  };
}
