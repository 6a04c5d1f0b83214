import type { Sql } from '../../contracts/sql';
import { OWN_RHYTHM_DAYS, type LifecycleDef } from '../../core/segmentation/lifecycle/definition';
import {
  FADING,
  LIFECYCLE_SEGMENTS,
  type LifecycleState,
} from '../../core/segmentation/lifecycle/segments';
import { LIFECYCLE_INPUTS, type LifecycleFacts } from '../../core/segmentation/lifecycle/state';
import type { FeatureColumns } from '../features/frame';
import { gaps } from '../features/gaps';
import type { AsOf } from '../features/table';
import { join, num, sql } from '../text';
import { inputColumn } from './inputs';
import type { Places } from './places';

/** The gaps of one customer: their median, and the last. NULL with a single purchase day. */
export const LIFECYCLE_COLUMNS: FeatureColumns = {
  id: 'lifecycle',
  columns: {
    own_gap: { sql: () => sql`quantile_cont(gap, 0.5)::DOUBLE` },
    // Gaps come in the order of the days, as they are counted from one row to the next.
    last_gap: { sql: () => sql`last(gap)::INTEGER` },
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

const GAP = sql`rhythm_gap`;
const IDS: readonly LifecycleState[] = LIFECYCLE_SEGMENTS.map(({ id }) => id);
const placeOf = (state: LifecycleState) => num(IDS.indexOf(state) + 1);

/** State of every customer; the gap that the bounds are multiples of is worked out once for each. */
export function lifecyclePlaces(def: LifecycleDef, facts: LifecycleFacts, frame: Sql): Places {
  const recency = inputColumn(LIFECYCLE_INPUTS.recency);
  const bounds = facts.days?.map(num) ?? def.multiples.map((m) => sql`${num(m)}::DOUBLE * ${GAP}`);
  const passed = bounds
    .map((bound, i) => sql`WHEN ${recency} > ${bound} THEN ${placeOf(FADING[i + 1] ?? 'lost')}`)
    .reverse();
  const inactiveAfter = bounds[2] ?? sql`NULL`;
  return {
    rows: facts.days ? frame : sql`(SELECT *, ${rhythmGap(facts.baseGap)} AS ${GAP} FROM ${frame})`,
    ids: IDS,
    place: sql`CASE WHEN ${recency} IS NULL THEN ${placeOf('prospect')} ${join(passed, ' ')}
    WHEN ${inputColumn(LIFECYCLE_INPUTS.tenure)} <= ${num(facts.newDays)} THEN ${placeOf('new')}
    WHEN ${inputColumn(LIFECYCLE_INPUTS.lastGap)} > ${inactiveAfter} THEN ${placeOf('come_back')} ELSE ${placeOf('active')} END`,
  };
}
