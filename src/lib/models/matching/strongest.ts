import type { Steps } from '../../core/matching/math';

/** Positions merged between two stops. */
const STRIDE = 4096;

/**
 * Positions by falling weight; equal weights keep their order, so that a run can be repeated.
 * A merge sort from the bottom up (Knuth, vol. 3, 5.2.4), which can stop anywhere.
 */
export function* strongestFirst(weight: Float64Array): Steps<Uint32Array> {
  const count = weight.length;
  let from = new Uint32Array(count);
  let to = new Uint32Array(count);
  for (let i = 0; i < count; i += 1) from[i] = i;
  let merged = 0;
  for (let width = 1; width < count; width *= 2) {
    for (let start = 0; start < count; start += 2 * width) {
      const middle = Math.min(start + width, count);
      const end = Math.min(start + 2 * width, count);
      let a = start;
      let b = middle;
      for (let at = start; at < end; at += 1) {
        const first =
          b >= end || (a < middle && weightAt(weight, from, a) >= weightAt(weight, from, b));
        to[at] = from[first ? a++ : b++] ?? 0;
        merged += 1;
        if (merged % STRIDE === 0) yield;
      }
    }
    [from, to] = [to, from];
  }
  return from;
}

function weightAt(weight: Float64Array, order: Uint32Array, place: number): number {
  return weight[order[place] ?? 0] ?? 0;
}
