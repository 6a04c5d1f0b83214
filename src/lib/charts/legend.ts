import type { SegmentTone } from '../core/segmentation/definition';

/** A segment under a drawing, with the number written on its marks: colour is never alone. */
export interface LegendEntry {
  readonly key: number;
  readonly tone: SegmentTone;
  readonly name: string;
}
