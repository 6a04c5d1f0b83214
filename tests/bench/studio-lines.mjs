// The line of the table for one case of the studio.
import { median, seconds, spread } from './table.mjs';

/**
 * @param {import('./studio.ts').StudioMeasure} measure
 * @returns {import('./table.mjs').Line}
 */
export function studioLine({ label, target, ms, native }) {
  return {
    label,
    target: seconds(target),
    measured: spread(ms),
    within: median(ms) <= target,
    native: seconds(median(native)),
    ratio: (median(ms) / median(native)).toFixed(1),
  };
}
