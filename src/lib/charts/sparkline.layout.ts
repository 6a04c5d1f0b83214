import { line, scaleLinear } from 'd3';

export interface SparklineLayout {
  readonly path: string;
  /** Last known point. */
  readonly end: { readonly x: number; readonly y: number } | null;
}

/** A line through the known values; an unknown one leaves a gap. A flat series runs in the middle. */
export function sparklineLayout(
  values: readonly (number | null)[],
  width: number,
  height: number,
  pad = 3,
): SparklineLayout {
  const known = values.filter((v) => v !== null);
  const low = Math.min(...known);
  const high = Math.max(...known);
  const x = scaleLinear([0, Math.max(1, values.length - 1)], [pad, width - pad]);
  const y = scaleLinear(high > low ? [low, high] : [low - 1, low + 1], [height - pad, pad]);
  const points = values.map((v, i) => (v === null ? null : { x: x(i), y: y(v) }));
  const path = line<{ x: number; y: number } | null>()
    .defined((p) => p !== null)
    .x((p) => p?.x ?? 0)
    .y((p) => p?.y ?? 0)(points);
  return { path: path ?? '', end: points.findLast((p) => p !== null) ?? null };
}
