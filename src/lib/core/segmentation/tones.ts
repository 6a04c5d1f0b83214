import type { SegmentTone } from './definition';

/** CSS custom property of a tone: `--tone-0`... set in the tokens for light and dark. */
export function toneVar(tone: SegmentTone): string {
  return `var(--tone-${tone})`;
}
