import type { SegmentationDef } from './definition';

/** A segmentation of a project beside RFM. */
export interface SavedSegmentation {
  readonly id: string;
  readonly def: SegmentationDef;
  /** As the person called it; absent for the name of its kind. */
  readonly name?: string;
}

/** The segmentations with one changed or added. */
export function withSaved(
  saved: readonly SavedSegmentation[] = [],
  changed: SavedSegmentation,
): readonly SavedSegmentation[] {
  return saved.some(({ id }) => id === changed.id)
    ? saved.map((one) => (one.id === changed.id ? changed : one))
    : [...saved, changed];
}

/** An id that none of these has. */
export function freeId(taken: readonly { readonly id: string }[]): string {
  for (let n = 1; ; n++) if (!taken.some(({ id }) => id === `own-${n}`)) return `own-${n}`;
}
