import { bisectRight, tickIncrement } from 'd3';

export interface HistogramBin {
  readonly x0: number;
  readonly x1: number;
  readonly count: number;
  /** Gathers everything beyond the axis; drawn apart at the right. */
  readonly overflow?: boolean;
}

export type HistogramScale = 'linear' | 'log';

export interface BinEdges {
  /** Rising, at least two; a bin holds x0 <= value < x1, the last one its upper end too. */
  readonly edges: readonly number[];
  /** Whether the last bin is the overflow bin. */
  readonly overflow: boolean;
}

export interface EdgeOptions {
  readonly scale?: HistogramScale;
  /** Days and counts: no edge between two whole numbers. */
  readonly integer?: boolean;
}

/** A step of 1, 2 or 5 times a power of ten that cuts the span into about `target` parts. */
export function niceStep(min: number, max: number, target: number, integer = false): number {
  const increment = tickIncrement(min, max, target);
  const step = increment < 0 ? -1 / increment : increment;
  return integer ? Math.max(1, Math.round(step)) : step;
}

function linearEdges(min: number, top: number, target: number, integer: boolean): number[] {
  const step = niceStep(min, top, target, integer);
  const first = Math.floor(min / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(top / step - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, i) =>
    Number(((first + i) * step).toPrecision(12)),
  );
}

/** Two significant digits: edges a person can read. */
function tidy(value: number, integer: boolean): number {
  const rounded = value === 0 ? 0 : Number(value.toPrecision(2));
  return integer ? Math.round(rounded) : rounded;
}

function logEdges(min: number, top: number, target: number, integer: boolean): number[] {
  const from = Math.asinh(min);
  const to = Math.asinh(top);
  const raw = Array.from({ length: target + 1 }, (_, i) =>
    tidy(Math.sinh(from + ((to - from) * i) / target), integer),
  );
  const inner = raw.slice(1, -1).filter((v) => v > min && v < top);
  return [...new Set([Math.floor(min), ...inner, Math.ceil(top)])].sort((a, b) => a - b);
}

/**
 * Edges of about `target` readable bins from the minimum to the 99th percentile, then one
 * overflow bin up to the maximum, so that one huge customer does not flatten all others.
 */
export function niceBinEdges(
  min: number,
  max: number,
  p99: number,
  target: number,
  options: EdgeOptions = {},
): BinEdges {
  const { scale = 'linear', integer = false } = options;
  if (!(max > min)) return { edges: [min, min + 1], overflow: false };
  const top = p99 > min ? Math.min(p99, max) : max;
  const edges =
    scale === 'log' ? logEdges(min, top, target, integer) : linearEdges(min, top, target, integer);
  const last = edges.at(-1) ?? top;
  return max > last ? { edges: [...edges, max], overflow: true } : { edges, overflow: false };
}

/** Bins from counts the engine made: one count for each pair of neighbouring edges. */
export function binsFromCounts(
  { edges, overflow }: BinEdges,
  counts: readonly number[],
): HistogramBin[] {
  const last = edges.length - 2;
  return edges.slice(1).map((x1, i) => {
    const bin = { x0: edges[i] ?? x1, x1, count: counts[i] ?? 0 };
    return overflow && i === last ? { ...bin, overflow } : bin;
  });
}

/** Bins from the values themselves; a value outside the edges goes to the nearest bin. */
export function histogramBins(values: readonly number[], cut: BinEdges): HistogramBin[] {
  const counts = new Array<number>(cut.edges.length - 1).fill(0);
  for (const value of values) {
    const index = Math.min(counts.length - 1, Math.max(0, bisectRight(cut.edges, value) - 1));
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return binsFromCounts(cut, counts);
}
