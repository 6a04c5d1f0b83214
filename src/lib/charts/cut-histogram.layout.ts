import { scaleLinear, scaleSymlog } from 'd3';
import { roundest, type MeasureKind } from './cuts';
import type { HistogramBin, HistogramScale } from './histogram';
import { placeLabels, textWidth, type PlacedLabel } from './text';

export const TICK_SIZE = 11;
export const VALUE_SIZE = 12;
export const VALUE_LINE = 16;
const OVERFLOW_GAP = 6;

export interface MeasureScale {
  readonly min: number;
  readonly max: number;
  toX(value: number): number;
  toValue(x: number): number;
}

/** Value to pixel and back: linear or symmetric log, then the overflow slot at the right. */
export function measureScale(
  bins: readonly HistogramBin[],
  kind: HistogramScale,
  width: number,
): MeasureScale {
  const regular = bins.filter((b) => !b.overflow);
  const over = bins.find((b) => b.overflow);
  const min = regular[0]?.x0 ?? 0;
  const top = regular.at(-1)?.x1 ?? 1;
  const slot = over ? Math.max(14, width / (regular.length + 2)) : 0;
  const edge = width - slot - (over ? OVERFLOW_GAP : 0);
  const base =
    kind === 'log' ? scaleSymlog([min, top], [0, edge]) : scaleLinear([min, top], [0, edge]);
  const tail = over ? scaleLinear([over.x0, over.x1], [width - slot, width]) : null;
  const max = over?.x1 ?? top;
  return {
    min,
    max,
    toX: (value) => {
      const inside = Math.min(max, Math.max(min, value));
      return tail && inside > top ? tail(inside) : base(inside);
    },
    toValue: (x) => {
      const inside = Math.min(width, Math.max(0, x));
      if (tail && inside > edge) return tail.invert(Math.max(width - slot, inside));
      return base.invert(Math.min(edge, inside));
    },
  };
}

/** The round value nearest to what the pixel covers. */
export function valueAt(scale: MeasureScale, x: number, kind: MeasureKind): number {
  return roundest(scale.toValue(x - 0.75), scale.toValue(x + 0.75), kind);
}

export interface HistogramBar {
  readonly bin: HistogramBin;
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

export function histogramBars(
  bins: readonly HistogramBin[],
  scale: MeasureScale,
  height: number,
): HistogramBar[] {
  const most = Math.max(1, ...bins.map((b) => b.count));
  return bins.map((bin) => {
    // The overflow bin begins where the axis ends, but is drawn in its own slot.
    const x = bin.overflow ? scale.toX(bin.x0 + (bin.x1 - bin.x0) * 1e-9) : scale.toX(bin.x0);
    const full = scale.toX(bin.x1) - x;
    const drawn = (bin.count / most) * height;
    return { bin, x, width: Math.max(1, full - 1), height: bin.count > 0 ? Math.max(1, drawn) : 0 };
  });
}

/** Round values to write under the axis, as many as fit without touching. */
export function axisTicks(
  scale: MeasureScale,
  kind: HistogramScale,
  top: number,
  width: number,
  format: (value: number) => string,
): { value: number; x: number; text: string }[] {
  const wanted =
    kind === 'log'
      ? logTicks(scale.min, top)
      : scaleLinear([scale.min, top], [0, 1]).ticks(Math.max(2, width / 70));
  const ticks: { value: number; x: number; text: string }[] = [];
  let free = -Infinity;
  for (const value of wanted) {
    const text = format(value);
    const half = textWidth(text, TICK_SIZE) / 2;
    const x = Math.min(width - half, Math.max(half, scale.toX(value)));
    if (x - half < free) continue;
    ticks.push({ value, x, text });
    free = x + half + 10;
  }
  return ticks;
}

function logTicks(min: number, top: number): number[] {
  const ticks = min <= 0 ? [0] : [];
  for (let power = 1; power <= top; power *= 10)
    for (const m of [1, 2, 5]) if (m * power >= min && m * power <= top) ticks.push(m * power);
  return ticks;
}

export interface LevelBand {
  readonly x: number;
  readonly width: number;
  readonly label: string;
  readonly fits: boolean;
}

/** The stretch of the axis of each level, left to right, with its label when there is room. */
export function levelBands(
  cuts: readonly number[],
  labels: readonly string[],
  scale: MeasureScale,
  width: number,
): LevelBand[] {
  const edges = [0, ...cuts.map((c) => scale.toX(c)), width];
  return edges.slice(1).map((end, i) => {
    const x = edges[i] ?? 0;
    const label = labels[i] ?? '';
    return { x, width: end - x, label, fits: textWidth(label, TICK_SIZE, true) + 4 <= end - x };
  });
}

export function placeCutLabels(
  xs: readonly number[],
  texts: readonly string[],
  width: number,
): { labels: PlacedLabel[]; rows: number } {
  const labels = placeLabels(
    xs.map((x, i) => ({ x, text: texts[i] ?? '' })),
    width,
    VALUE_SIZE,
  );
  return { labels, rows: Math.max(1, ...labels.map((l) => l.row + 1)) };
}

/** Index of the cut nearest to a pixel, within reach; of two at one place, the one that can move that way. */
export function nearestCut(xs: readonly number[], x: number, reach: number): number | null {
  let best: number | null = null;
  xs.forEach((cx, i) => {
    const distance = Math.abs(cx - x);
    const current = best === null ? Infinity : Math.abs((xs[best] ?? 0) - x);
    if (distance <= reach && (distance < current || (distance === current && x >= cx))) best = i;
  });
  return best;
}

/** Where a new cut helps most: the middle of the level that holds the most customers. */
export function widestGap(
  bins: readonly HistogramBin[],
  cuts: readonly number[],
  kind: MeasureKind,
): number {
  const edges = [bins[0]?.x0 ?? 0, ...cuts, bins.at(-1)?.x1 ?? 1];
  let best = { count: -1, from: 0, to: 1 };
  edges.slice(1).forEach((to, i) => {
    const from = edges[i] ?? 0;
    const count = bins.reduce((sum, b) => sum + b.count * overlap(b, from, to), 0);
    if (count > best.count && to - from > (kind === 'money' ? 0.02 : 1)) best = { count, from, to };
  });
  return halfway(bins, best.from, best.to, best.count / 2, kind);
}

function overlap(bin: HistogramBin, from: number, to: number): number {
  const shared = Math.min(bin.x1, to) - Math.max(bin.x0, from);
  return bin.x1 > bin.x0 ? Math.max(0, shared) / (bin.x1 - bin.x0) : 0;
}

function halfway(
  bins: readonly HistogramBin[],
  from: number,
  to: number,
  half: number,
  kind: MeasureKind,
): number {
  let before = 0;
  for (const bin of bins) {
    const held = bin.count * overlap(bin, from, to);
    if (held > 0 && before + held >= half) {
      const start = Math.max(bin.x0, from);
      const end = Math.min(bin.x1, to);
      const exact = start + ((half - before) / held) * (end - start);
      const slack = (to - from) * 0.05;
      return roundest(Math.max(from, exact - slack), Math.min(to, exact + slack), kind);
    }
    before += held;
  }
  return roundest(from + (to - from) * 0.45, from + (to - from) * 0.55, kind);
}
