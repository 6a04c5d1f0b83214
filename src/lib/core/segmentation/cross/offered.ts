import { isRule } from '../../rules/read';
import { segmentationsIn } from '../../rules/walk';
import type { SegmentationDef } from '../definition';
import type { ListedSegmentation } from '../listed';

/** Ids of the segmentations that a definition speaks of. */
function spokenOf(def: SegmentationDef): readonly string[] {
  if (def.kind === 'cross') return [def.first, def.second];
  if (def.kind !== 'rules') return [];
  return def.rules.flatMap(({ rule }) => (isRule(rule) ? segmentationsIn(rule) : []));
}

/** The segmentations that one may be crossed with: all but itself and those that come back to it. */
export function crossable(
  listed: readonly ListedSegmentation[],
  own: string,
): readonly ListedSegmentation[] {
  const comesBack = (id: string, path: readonly string[]): boolean => {
    if (id === own) return true;
    const def = path.includes(id) ? undefined : listed.find((one) => one.id === id)?.def;
    return def !== undefined && spokenOf(def).some((other) => comesBack(other, [...path, id]));
  };
  return listed.filter(({ id }) => !comesBack(id, []));
}
