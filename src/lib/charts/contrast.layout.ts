import { scaleLinear } from 'd3';
import { textWidth, wrapWords } from './text';

/** One bar of a group beside that of all others: shares from 0 to 1. */
export interface ContrastItem {
  readonly id: string;
  readonly label: string;
  readonly own: number;
  readonly rest: number;
  /** What it says, as a sentence. */
  readonly sentence: string;
}

export const TICK_SIZE = 11;
const AXIS = 20;
const SCALE = 40;
/** The bar of the group stands in the middle of that of the others. */
const OWN_SHARE = 0.5;

interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface ContrastColumns {
  readonly bars: readonly {
    readonly item: ContrastItem;
    /** Place of the whole column. */
    readonly x: number;
    readonly width: number;
    readonly own: Bar;
    readonly rest: Bar;
  }[];
  readonly bottom: number;
  readonly left: number;
  readonly shares: readonly { readonly share: number; readonly y: number }[];
  /** Labels that have room. */
  readonly labels: readonly { readonly x: number; readonly text: string }[];
}

/** Upright bars of equal width, the greatest share at the top; labels that would meet are left out. */
export function contrastColumns(
  items: readonly ContrastItem[],
  width: number,
  height: number,
): ContrastColumns {
  const bottom = height - AXIS;
  const most = items.reduce((max, { own, rest }) => Math.max(max, own, rest), 0);
  const y = scaleLinear([0, most > 0 ? most : 1], [bottom, 8]);
  const step = (width - SCALE) / Math.max(1, items.length);
  const bars = items.map((item, i) => {
    const x = SCALE + i * step;
    const wide = Math.max(1, step - Math.min(4, step * 0.2));
    const bar = (share: number, part: number): Bar => ({
      x: x + (step - wide * part) / 2,
      y: y(share),
      width: wide * part,
      height: bottom - y(share),
    });
    return { item, x, width: step, own: bar(item.own, OWN_SHARE), rest: bar(item.rest, 1) };
  });
  return {
    bars,
    bottom,
    left: SCALE,
    shares: y.ticks(3).map((share) => ({ share, y: y(share) })),
    labels: spaced(
      bars.map(({ item, x, width: w }) => ({ x: x + w / 2, text: item.label })),
      width,
    ),
  };
}

/** Every label that meets none before it and stays inside. */
function spaced(
  labels: readonly { readonly x: number; readonly text: string }[],
  width: number,
): readonly { readonly x: number; readonly text: string }[] {
  let end = 0;
  return labels.flatMap(({ x, text }) => {
    const half = textWidth(text, TICK_SIZE) / 2;
    const at = Math.min(x, width - half);
    if (at - half < end) return [];
    end = at + half + 8;
    return [{ x: at, text }];
  });
}

export const LINE = 16;
export const NAME_SIZE = 12.5;
const BAR = 10;
const GAP = 10;
const FIGURES = 108;

export interface ContrastRows {
  readonly height: number;
  readonly rows: readonly {
    readonly item: ContrastItem;
    readonly y: number;
    readonly height: number;
    readonly lines: readonly string[];
    /** Where the bars begin, from the top of the drawing. */
    readonly bar: number;
    readonly own: number;
    readonly rest: number;
  }[];
}

/** Lying bars under their names, as long as the greatest share allows. */
export function contrastRows(items: readonly ContrastItem[], width: number): ContrastRows {
  const most = items.reduce((max, { own, rest }) => Math.max(max, own, rest), 0);
  const length = scaleLinear([0, most > 0 ? most : 1], [0, width]);
  let y = 0;
  const rows = items.map((item) => {
    const lines = wrapWords(item.label, Math.max(80, width - FIGURES), NAME_SIZE);
    const top = y;
    const bar = top + lines.length * LINE + 2;
    y = bar + BAR + GAP;
    return {
      item,
      y: top,
      height: bar + BAR - top,
      lines,
      bar,
      own: length(item.own),
      rest: length(item.rest),
    };
  });
  return { rows, height: Math.max(1, y - GAP + 4) };
}
