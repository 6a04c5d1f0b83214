import type { Sql } from '../../contracts/sql';
import { OWN_RHYTHM_DAYS, type LifecycleDef } from '../../core/segmentation/lifecycle/definition';
import { FADING } from '../../core/segmentation/lifecycle/segments';
import { LIFECYCLE_INPUTS, type LifecycleFacts } from '../../core/segmentation/lifecycle/state';
import type { FeatureColumns } from '../features/frame';
import { gaps } from '../features/gaps';
import type { AsOf } from '../features/table';
import { join, num, sql, text } from '../text';
import { inputColumn } from './inputs';

/** The gaps of one customer: their median, and the last. NULL with a single purchase day. */
export const LIFECYCLE_COLUMNS: FeatureColumns = {
  id: 'lifecycle',
  columns: {
    own_gap: { sql: () => sql`quantile_cont(gap, 0.5)::DOUBLE` },
    last_gap: { sql: () => sql`arg_max(gap, ordered_on)::INTEGER` },
  },
  rows: gaps,
};

/** One number: the median of all gaps of the base; NULL where nobody bought on two days. */
export function baseGap(at: AsOf): Sql {
  return sql`SELECT quantile_cont(gap, 0.5)::DOUBLE FROM ${gaps(at)} WHERE gap IS NOT NULL`;
}

/** The gap that a customer's rhythm is: their own from 3 purchase days on, else that of the base. */
export function rhythmGap(base: number): Sql {
  const { days, ownGap } = LIFECYCLE_INPUTS;
  const other = sql`${num(base)}::DOUBLE`;
  return sql`CASE WHEN ${inputColumn(days)} >= ${num(OWN_RHYTHM_DAYS)} THEN coalesce(${inputColumn(ownGap)}, ${other}) ELSE ${other} END`;
}

/** State of a row of the frame. */
export function lifecycleSegment(def: LifecycleDef, facts: LifecycleFacts): Sql {
  const recency = inputColumn(LIFECYCLE_INPUTS.recency);
  const gap = sql`(${rhythmGap(facts.baseGap)})`;
  const bounds = facts.days?.map(num) ?? def.multiples.map((m) => sql`${num(m)}::DOUBLE * ${gap}`);
  const passed = bounds
    .map((bound, i) => sql`WHEN ${recency} > ${bound} THEN ${text(FADING[i + 1] ?? 'lost')}`)
    .reverse();
  const inactiveAfter = bounds[2] ?? sql`NULL`;
  return sql`CASE WHEN ${recency} IS NULL THEN 'prospect' ${join(passed, ' ')}
    WHEN ${inputColumn(LIFECYCLE_INPUTS.tenure)} <= ${num(facts.newDays)} THEN 'new'
    WHEN ${inputColumn(LIFECYCLE_INPUTS.lastGap)} > ${inactiveAfter} THEN 'come_back' ELSE 'active' END`;
}
