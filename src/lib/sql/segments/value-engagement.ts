import type { Sql } from '../../contracts/sql';
import {
  valueEngagementInputs,
  type ValueEngagementFacts,
} from '../../core/segmentation/value-engagement/cell';
import {
  ENGAGEMENT_LEVELS,
  VALUE_LEVELS,
  type ValueEngagementDef,
} from '../../core/segmentation/value-engagement/definition';
import { num, sql } from '../text';
import { inputColumn } from './inputs';
import { rhythmGap } from './lifecycle';
import type { Places } from './places';
import { tierPlaceSql } from './tiers';

/** Whether a row of the frame bought within the activity window; never NULL. */
function isActive(
  def: ValueEngagementDef,
  facts: Pick<ValueEngagementFacts, 'activeDays' | 'baseGap'>,
): Sql {
  const recency = inputColumn(valueEngagementInputs(def).recency);
  const days =
    def.activity.by === 'rhythm'
      ? sql`${num(def.activity.multiple)}::DOUBLE * (${rhythmGap(facts.baseGap)})`
      : num(facts.activeDays ?? 0);
  return sql`coalesce(${recency} <= ${days}, FALSE)`;
}

/** FROM clause of the customers whose value is ranked: those who are not inactive. */
export function activeRows(
  def: ValueEngagementDef,
  facts: Pick<ValueEngagementFacts, 'activeDays' | 'baseGap'>,
  frame: Sql,
): Sql {
  return sql`${frame} WHERE ${isActive(def, facts)}`;
}

/** Amount that makes value; nothing bought in the window is zero. */
export function worthSql(def: ValueEngagementDef): Sql {
  return sql`coalesce(${inputColumn(valueEngagementInputs(def).worth)}, 0)`;
}

/** Cell of the grid of every customer, with the segment that it gives. */
export function valueEngagementPlaces(
  def: ValueEngagementDef,
  facts: ValueEngagementFacts,
  frame: Sql,
): Places {
  const value = sql`CASE WHEN NOT ${isActive(def, facts)} THEN 4 ELSE ${tierPlaceSql(facts.floors, worthSql(def))} END`;
  return {
    rows: frame,
    ids: VALUE_LEVELS.flatMap((v) => ENGAGEMENT_LEVELS.map((e) => def.grid[v][e])),
    place: sql`(${value} - 1) * ${num(ENGAGEMENT_LEVELS.length)} + ${engagementPlace(def)}`,
  };
}

/** 1 high, 2 medium, 3 low. */
function engagementPlace(def: ValueEngagementDef): Sql {
  const column = inputColumn(valueEngagementInputs(def).engagement);
  if (def.engagement.by === 'level')
    return sql`CASE ${column} WHEN 'high' THEN 1 WHEN 'medium' THEN 2 ELSE 3 END`;
  const { high, medium } = def.engagement;
  return sql`CASE WHEN ${column} >= ${num(high)} THEN 1 WHEN ${column} > ${num(medium)} THEN 2 ELSE 3 END`;
}
