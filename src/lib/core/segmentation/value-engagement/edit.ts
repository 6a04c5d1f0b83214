import type { Named } from '../definition';
import { freeId } from '../saved-list';
import {
  ENGAGEMENT_LEVELS,
  VALUE_LEVELS,
  type EngagementLevel,
  type ValueEngagementDef,
  type ValueLevel,
} from './definition';

/** The definition with one cell of the grid moved to another segment, known or new. */
export function moveCell(
  def: ValueEngagementDef,
  value: ValueLevel,
  engagement: EngagementLevel,
  segmentId: string,
): ValueEngagementDef {
  const row = { ...def.grid[value], [engagement]: segmentId };
  return { ...def, grid: { ...def.grid, [value]: row } };
}

/** The definition with a segment renamed in both languages; null gives the first name back. */
export function renameSegment(
  def: ValueEngagementDef,
  segmentId: string,
  name: Named | null,
): ValueEngagementDef {
  const others = Object.entries(def.names).filter(([id]) => id !== segmentId);
  return { ...def, names: Object.fromEntries(name ? [...others, [segmentId, name]] : others) };
}

/** The definition with one more segment, which no cell of the grid gives yet. */
export function addSegment(def: ValueEngagementDef, name: Named): ValueEngagementDef {
  const taken = Object.keys(def.names).map((id) => ({ id }));
  return renameSegment(def, freeId(taken), name);
}

/** The definition without a segment of the person's that no cell gives; as it is where one does. */
export function removeSegment(def: ValueEngagementDef, segmentId: string): ValueEngagementDef {
  const used = VALUE_LEVELS.some((v) =>
    ENGAGEMENT_LEVELS.some((e) => def.grid[v][e] === segmentId),
  );
  return used ? def : renameSegment(def, segmentId, null);
}
