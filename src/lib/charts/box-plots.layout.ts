import { scaleLinear } from 'd3';

/** One group: its 5th, 25th, 50th, 75th and 95th percentile. */
export interface BoxItem {
  readonly id: string;
  readonly name: string;
  readonly tone: number;
  /** The group that the page is about. */
  readonly own: boolean;
  readonly at: readonly number[];
  /** What it says, as a sentence. */
  readonly sentence: string;
}

export const ROW = 40;
const AXIS = 22;
const EDGE = 6;

export interface BoxRow {
  readonly item: BoxItem;
  readonly y: number;
  /** Places of the five percentiles. */
  readonly x: readonly number[];
}

/**
 * Boxes under their names on one scale, from the lowest 5th to the highest 95th percentile.
 * Amounts that go from little to a lot are spread by the inverse hyperbolic sine, a logarithm that
 * has a zero.
 */
export function boxLayout(
  items: readonly BoxItem[],
  width: number,
  spread: boolean,
): {
  readonly rows: readonly BoxRow[];
  readonly height: number;
  readonly ticks: readonly { readonly value: number; readonly x: number }[];
} {
  const at = spread ? Math.asinh : (value: number) => value;
  const all = items.flatMap((item) => item.at);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const [from, to] = all.length === 0 || low === high ? [low - 1, low + 1] : [low, high];
  const x = scaleLinear([at(from), at(to)], [EDGE, width - EDGE]);
  const values = spread ? powers(from, to) : scaleLinear([from, to], [0, 1]).ticks(4);
  return {
    rows: items.map((item, i) => ({ item, y: i * ROW, x: item.at.map((v) => x(at(v))) })),
    height: items.length * ROW + AXIS,
    ticks: all.length === 0 ? [] : values.map((value) => ({ value, x: x(at(value)) })),
  };
}

/** 0 and the powers of ten in a range. */
function powers(from: number, to: number): readonly number[] {
  const found = Array.from({ length: 9 }, (_, i) => 10 ** i);
  return [0, ...found].filter((value) => value >= from && value <= to);
}
