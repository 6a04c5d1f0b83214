import { jointId, type Segment, type SegmentTone } from '../definition';
import type { CrossDef } from './definition';

/** Segments of the two segmentations that are crossed. */
export interface CrossFacts {
  readonly first: readonly Segment[];
  readonly second: readonly Segment[];
}

/** Segment of a cell: the merge that holds it, or the cell itself. */
export function cellSegment(def: CrossDef, first: string, second: string): string {
  const merge = def.merges.find((m) => m.cells.some(([a, b]) => a === first && b === second));
  return merge?.id ?? jointId([first, second]);
}

/** Cells in the order of the first, then of the second; a merge stands where its first cell does. */
export function crossSegments(def: CrossDef, { first, second }: CrossFacts): readonly Segment[] {
  const found = new Map<string, Segment>();
  for (const a of first)
    for (const b of second) {
      const id = cellSegment(def, a.id, b.id);
      if (found.has(id)) continue;
      const merge = def.merges.find((m) => m.id === id);
      found.set(id, {
        id,
        tone: Math.round((a.tone + b.tone) / 2) as SegmentTone,
        label: merge ? { of: 'given', name: merge.name } : { of: 'parts', parts: [a, b] },
      });
    }
  return [...found.values()];
}
