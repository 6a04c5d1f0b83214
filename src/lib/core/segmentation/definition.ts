import type { RfmDef } from './rfm/definition';

/** Every kind of segmentation; each kind has its folder beside this file. */
export type SegmentationDef = RfmDef;

/** Tone of a segment on every screen: index into the palette, best (0) to lost (10); 11 is "left out". */
export type SegmentTone = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11;

/** One class of a segmentation. Names come from i18n by id unless `name` is given. */
export interface Segment {
  readonly id: string;
  readonly tone: SegmentTone;
}
