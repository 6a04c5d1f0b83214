import { RESPONSES } from '../../core/validity/offered';
import { BOUGHT } from '../../core/validity/settings';
import type { SegmentationContext } from '../segment/context';

/** Those of some responses that the base knows. */
export function knownResponses(
  ids: readonly string[],
  context: Pick<SegmentationContext, 'columns' | 'held'>,
): readonly string[] {
  return ids.filter((id) => id === BOUGHT || (RESPONSES.includes(id) && isRead(id, context)));
}

/** Whether the base has what a feature needs, and there is a column for it. */
export function isRead(
  id: string,
  { columns, held }: Pick<SegmentationContext, 'columns' | 'held'>,
): boolean {
  return columns.some((of) => Object.hasOwn(of.columns, id)) && held(id);
}
