import { niceStep } from './histogram';

/** What is cut: whole days, whole counts, multiples to the tenth, or amounts to the cent. */
export type MeasureKind = 'days' | 'count' | 'tenths' | 'money';

export interface CutRange {
  readonly min: number;
  readonly max: number;
  readonly kind: MeasureKind;
}

export const MIN_CUTS = 2;
export const MAX_CUTS = 9;

/** The smallest difference between two cuts. */
function unitOf(kind: MeasureKind): number {
  return kind === 'money' ? 0.01 : kind === 'tenths' ? 0.1 : 1;
}

export function snap(value: number, kind: MeasureKind): number {
  const parts = kind === 'money' ? 100 : kind === 'tenths' ? 10 : 1;
  return Math.round(value * parts) / parts;
}

/** The roundest value in [low, high]: what a person meant when pointing there (137.38 -> 137 or 140). */
export function roundest(low: number, high: number, kind: MeasureKind): number {
  const middle = (low + high) / 2;
  const unit = unitOf(kind);
  for (
    let power = Math.ceil(Math.log10(Math.max(Math.abs(high), unit)));
    power >= Math.log10(unitOf(kind));
    power--
  ) {
    for (const factor of [1, 0.5]) {
      const step = 10 ** power * factor;
      if (step < unit) continue;
      const candidate = snap(Math.round(middle / step) * step, kind);
      if (candidate >= low && candidate <= high) return candidate;
    }
  }
  return snap(middle, kind);
}

/** Where one cut may go: between its neighbours, never onto them. */
export function cutBounds(
  cuts: readonly number[],
  index: number,
  range: CutRange,
): { low: number; high: number } {
  const unit = unitOf(range.kind);
  const before = cuts[index - 1];
  const after = cuts[index + 1];
  return {
    low: snap(before === undefined ? range.min : before + unit, range.kind),
    high: snap(after === undefined ? range.max : after - unit, range.kind),
  };
}

export function moveCut(
  cuts: readonly number[],
  index: number,
  value: number,
  range: CutRange,
): number {
  const { low, high } = cutBounds(cuts, index, range);
  return Math.min(Math.max(low, high), Math.max(low, snap(value, range.kind)));
}

/** One press of an arrow: a unit for days, counts and multiples, about 1/200 of the span for amounts. */
export function arrowStep(range: CutRange): number {
  if (range.kind !== 'money') return unitOf(range.kind);
  return Math.max(0.01, niceStep(range.min, range.max, 200));
}

/** Value after a key on a slider, or null when the key does nothing. */
export function keyedCut(
  key: string,
  cuts: readonly number[],
  index: number,
  range: CutRange,
): number | null {
  const value = cuts[index];
  if (value === undefined) return null;
  const step = arrowStep(range);
  const { low, high } = cutBounds(cuts, index, range);
  const targets: Record<string, number> = {
    ArrowRight: value + step,
    ArrowUp: value + step,
    ArrowLeft: value - step,
    ArrowDown: value - step,
    PageUp: value + 10 * step,
    PageDown: value - 10 * step,
    Home: low,
    End: high,
  };
  const target = targets[key];
  return target === undefined ? null : moveCut(cuts, index, target, range);
}

/** Whether a new cut may stand at this value. */
export function canAdd(cuts: readonly number[], value: number, range: CutRange): boolean {
  const unit = unitOf(range.kind);
  const inside = value > range.min && value < range.max;
  return cuts.length < MAX_CUTS && inside && cuts.every((c) => Math.abs(c - value) >= unit - 1e-9);
}
