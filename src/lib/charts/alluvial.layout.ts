import { path } from 'd3';
import type { SegmentTone } from '../core/segmentation/definition';
import { widest, wrapWords } from './text';

export interface AlluvialSegment {
  readonly id: string;
  readonly name: string;
  readonly tone: SegmentTone;
  readonly value: number;
}

export interface AlluvialFlow {
  readonly from: string;
  readonly to: string;
  readonly value: number;
}

/** Sum of the flows on one side: a bar with its name beside it. */
export interface AlluvialNode {
  readonly segment: AlluvialSegment;
  readonly side: 'from' | 'to';
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly labelX: number;
  /** Middle of the first line. */
  readonly labelY: number;
  readonly lines: readonly string[];
  readonly size: number;
}

export interface AlluvialRibbon {
  readonly flow: AlluvialFlow;
  readonly tone: SegmentTone;
  readonly d: string;
  /** Middle of the ribbon, where its tip points. */
  readonly x: number;
  readonly y: number;
}

export interface AlluvialLayout {
  readonly nodes: readonly AlluvialNode[];
  readonly ribbons: readonly AlluvialRibbon[];
  readonly height: number;
}

export const BAR = 10;
export const LINE = 14;
const SIZE = 12;
const SMALLEST = 9;
const GAP = 6;
const STEPS = 50;

interface Slot {
  readonly segment: AlluvialSegment;
  readonly lines: readonly string[];
  readonly size: number;
  /** Height that the name needs. */
  readonly need: number;
}

/** Pixels for one unit of value so that every segment of a side has its bar and its name in `height`. */
function scaleOf(slots: readonly Slot[], height: number): number {
  const room = height - GAP * Math.max(0, slots.length - 1);
  const total = slots.reduce((n, { segment }) => n + segment.value, 0);
  let [low, high] = [0, total > 0 ? room / total : 0];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (low + high) / 2;
    const used = slots.reduce((n, s) => n + Math.max(s.need, middle * s.segment.value), 0);
    if (used <= room) low = middle;
    else high = middle;
  }
  return low;
}

function slotsOf(segments: readonly AlluvialSegment[], room: number): readonly Slot[] {
  return segments
    .filter(({ value }) => value > 0)
    .map((segment) => {
      const lines = wrapWords(segment.name, room, SIZE);
      const wide = widest(lines, SIZE);
      const size = wide <= room ? SIZE : Math.max(SMALLEST, (SIZE * room) / wide);
      return { segment, lines, size, need: lines.length * LINE };
    });
}

/** Least height at which every name of a side has its place. */
function leastHeight(slots: readonly Slot[]): number {
  return slots.reduce((n, { need }) => n + need, 0) + GAP * Math.max(0, slots.length - 1);
}

/**
 * Two columns of bars and the ribbons between them, in the order given; a bar is as high as its
 * ribbons together, on both sides by the same scale. Names stand outside and never touch. The
 * picture grows beyond `least` where the names need it.
 */
export function alluvialLayout(
  sides: { readonly from: readonly AlluvialSegment[]; readonly to: readonly AlluvialSegment[] },
  flows: readonly AlluvialFlow[],
  width: number,
  least: number,
): AlluvialLayout {
  const label = Math.min(190, Math.max(76, width * 0.24));
  const slots = {
    from: slotsOf(sides.from, label - 8),
    to: slotsOf(sides.to, label - 8),
  };
  if (width <= 2 * label || slots.from.length === 0 || slots.to.length === 0)
    return { nodes: [], ribbons: [], height: least };
  const needed = 1.5 * Math.max(leastHeight(slots.from), leastHeight(slots.to));
  const height = Math.max(least, needed);
  const scale = Math.min(scaleOf(slots.from, height), scaleOf(slots.to, height));
  const x = { from: label, to: width - label - BAR };
  const nodes = (['from', 'to'] as const).flatMap((side) =>
    placed(slots[side], height, scale).map(({ slot, y, middle }): AlluvialNode => ({
      segment: slot.segment,
      side,
      x: x[side],
      y,
      height: slot.segment.value * scale,
      labelX: side === 'from' ? x.from - 8 : x.to + BAR + 8,
      labelY: middle - ((slot.lines.length - 1) * LINE) / 2,
      lines: slot.lines,
      size: slot.size,
    })),
  );
  return { nodes, ribbons: ribbonsOf(nodes, flows, scale), height };
}

function placed(slots: readonly Slot[], height: number, scale: number) {
  const heights = slots.map((s) => Math.max(s.need, s.segment.value * scale));
  const used = heights.reduce((n, h) => n + h, 0);
  const gap = slots.length > 1 ? (height - used) / (slots.length - 1) : 0;
  let top = slots.length > 1 ? 0 : (height - used) / 2;
  return slots.map((slot, i) => {
    const own = heights[i] ?? 0;
    const middle = top + own / 2;
    top += own + gap;
    return { slot, middle, y: middle - (slot.segment.value * scale) / 2 };
  });
}

function ribbonsOf(
  nodes: readonly AlluvialNode[],
  flows: readonly AlluvialFlow[],
  scale: number,
): readonly AlluvialRibbon[] {
  const side = (which: 'from' | 'to') => nodes.filter((node) => node.side === which);
  const [left, right] = [side('from'), side('to')];
  const used = new Map<AlluvialNode, number>();
  const take = (node: AlluvialNode, thick: number) => {
    const start = used.get(node) ?? node.y;
    used.set(node, start + thick);
    return start;
  };
  return left.flatMap((a) =>
    right.flatMap((b): AlluvialRibbon[] => {
      const flow = flows.find((f) => f.from === a.segment.id && f.to === b.segment.id);
      if (!flow || flow.value <= 0) return [];
      const thick = flow.value * scale;
      const [y0, y1] = [take(a, thick), take(b, thick)];
      const [x0, x1] = [a.x + BAR, b.x];
      const middle = (x0 + x1) / 2;
      const d = path();
      d.moveTo(x0, y0);
      d.bezierCurveTo(middle, y0, middle, y1, x1, y1);
      d.lineTo(x1, y1 + thick);
      d.bezierCurveTo(middle, y1 + thick, middle, y0 + thick, x0, y0 + thick);
      d.closePath();
      return [
        {
          flow,
          tone: a.segment.tone,
          d: d.toString(),
          x: middle,
          y: (y0 + y1 + thick) / 2,
        },
      ];
    }),
  );
}
