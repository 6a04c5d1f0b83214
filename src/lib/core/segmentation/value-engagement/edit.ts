import type { Named } from '../definition';
import type { EngagementLevel, ValueEngagementDef, ValueLevel } from './definition';

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
