import type { SegmentTone } from '../core/segmentation/definition';

/** One shape a tone, on a 16-unit square, so that a segment is known without its colour. */
export const TONE_MARKS: Record<SegmentTone, string> = {
  0: 'M8 1 10.1 5.7 15.2 6.2 11.4 9.6 12.5 14.6 8 12 3.5 14.6 4.6 9.6.8 6.2 5.9 5.7Z',
  1: 'M2.5 2.5h11v11h-11Z',
  2: 'M8 1.5 14 5v6l-6 3.5L2 11V5Z',
  3: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8Z',
  4: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8Zm0 3.7a2.5 2.5 0 1 1 0 5A2.5 2.5 0 0 1 8 5.5Z',
  5: 'M8 .8 15.2 8 8 15.2.8 8Z',
  6: 'M8 .8 15.2 8 8 15.2.8 8Zm0 4.7L5.5 8 8 10.5 10.5 8Z',
  7: 'M8 1.8 15 14H1Z',
  8: 'M8 14.2 1 2h14Z',
  9: 'M4 1.8 8 5.8l4-4L14.2 4l-4 4 4 4-2.2 2.2-4-4-4 4L1.8 12l4-4-4-4Z',
  10: 'M1.5 5.8h13v4.4h-13Z',
  11: 'M2 2h12v12H2Zm2.4 2.4v7.2h7.2V4.4Z',
};
