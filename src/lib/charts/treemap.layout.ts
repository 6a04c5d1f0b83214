import { hierarchy, treemap, treemapSquarify } from 'd3';
import type { SegmentTone } from '../core/segmentation/definition';
import type { LegendEntry } from './legend';
import { widest, wrapWords } from './text';

export interface TreemapItem {
  readonly id: string;
  readonly name: string;
  readonly tone: SegmentTone;
  readonly value: number;
  /** The value as the reader sees it, with its unit. */
  readonly valueText: string;
  readonly shareText: string;
}

export interface TreemapBox {
  readonly item: TreemapItem;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Name on one or two lines, empty when it does not fit. */
  readonly nameLines: readonly string[];
  readonly showShare: boolean;
  /** Number written instead of a name that does not fit, and found in the legend; null past its end. */
  readonly key: number | null;
}

export const NAME_SIZE = 12.5;
export const NAME_LINE = 16;
export const PAD = 8;
const SHARE_LINE = 15;
/** A segment may outgrow the one before it by this factor before the order is made again. */
const PATIENCE = 1.6;
/** Entries of a legend that are still read: those beyond are counted. */
const MOST_KEYS = 12;

/**
 * Drawing order: largest first. The previous order is kept while it still lays out well,
 * so that rectangles do not jump when a date or a cut moves a little.
 */
export function stableOrder(
  items: readonly TreemapItem[],
  previous: readonly string[],
): TreemapItem[] {
  const drawn = items.filter((i) => i.value > 0);
  const byId = new Map(drawn.map((i) => [i.id, i]));
  const kept = previous.flatMap((id) => byId.get(id) ?? []);
  const same = kept.length === drawn.length;
  const tidy = kept.every((item, i) => item.value <= (kept[i - 1]?.value ?? Infinity) * PATIENCE);
  if (same && tidy) return kept;
  return drawn.sort((a, b) => b.value - a.value || a.tone - b.tone);
}

function labelOf(
  item: TreemapItem,
  width: number,
  height: number,
): Pick<TreemapBox, 'nameLines' | 'showShare'> {
  const room = width - 2 * PAD;
  const lines = wrapWords(item.name, room, NAME_SIZE, true);
  const tall = lines.length * NAME_LINE + PAD;
  const fits = widest(lines, NAME_SIZE, true) <= room && lines.length <= 3 && tall + 2 <= height;
  if (!fits) return { nameLines: [], showShare: false };
  return { nameLines: lines, showShare: tall + SHARE_LINE + 2 <= height };
}

/** Squarified rectangles of the items with a positive value, in the order given. */
export function treemapLayout(
  ordered: readonly TreemapItem[],
  width: number,
  height: number,
): TreemapBox[] {
  if (ordered.length === 0 || width <= 0 || height <= 0) return [];
  interface Node {
    readonly item?: TreemapItem;
    readonly children?: readonly Node[];
  }
  const root = hierarchy<Node>(
    { children: ordered.map((item) => ({ item })) },
    (n) => n.children,
  ).sum((n) => n.item?.value ?? 0);
  const tree = treemap<Node>()
    .tile(treemapSquarify.ratio(1.3))
    .size([width, height])
    .paddingInner(3)(root);
  let keys = 0;
  return tree.leaves().flatMap((leaf): TreemapBox[] => {
    const item = leaf.data.item;
    if (!item) return [];
    const box = { x: leaf.x0, y: leaf.y0, width: leaf.x1 - leaf.x0, height: leaf.y1 - leaf.y0 };
    const label = labelOf(item, box.width, box.height);
    const keyed = label.nameLines.length === 0 && keys < MOST_KEYS;
    return [{ item, ...box, ...label, key: keyed ? ++keys : null }];
  });
}

/** The segments whose rectangle is too small for their name, the largest. */
export function treemapLegend(boxes: readonly TreemapBox[]): LegendEntry[] {
  return boxes.flatMap(({ item, key }) =>
    key === null ? [] : [{ key, tone: item.tone, name: `${item.name}\u00a0${item.shareText}` }],
  );
}

/** How many segments have neither a name on their rectangle nor a place in the legend. */
export const unnamedCount = (boxes: readonly TreemapBox[]): number =>
  boxes.filter(({ key, nameLines }) => key === null && nameLines.length === 0).length;

/** What a treemap cannot draw. */
export function notDrawn(items: readonly TreemapItem[]): {
  zero: TreemapItem[];
  negative: TreemapItem[];
} {
  return { zero: items.filter((i) => i.value === 0), negative: items.filter((i) => i.value < 0) };
}
