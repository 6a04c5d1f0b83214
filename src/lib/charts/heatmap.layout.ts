import type { SegmentTone } from '../core/segmentation/definition';
import type { LegendEntry } from './legend';
import { GAP, TOP_BAND, heatmapAxes } from './heatmap-axes';
import { widest } from './text';

/** One cell of the recency x frequency grid; r and f are scores from 1, the best last. */
export interface HeatmapCell {
  readonly r: number;
  readonly f: number;
  readonly count: number;
  /** Share of the base, 0 to 1. */
  readonly share: number;
  /** Second figure, already formatted. */
  readonly detail?: string;
  readonly tone?: SegmentTone;
  readonly segment?: string;
}

export interface HeatmapInput {
  readonly cells: readonly HeatmapCell[];
  /** Labels by score: rowLabels[0] belongs to r = 1, drawn at the bottom. */
  readonly rowLabels: readonly string[];
  readonly columnLabels: readonly string[];
  readonly width: number;
  readonly height: number;
  /** Cells carry the number of their segment, and maybe a frame: less room for figures. */
  readonly keyed?: boolean;
  readonly framed?: boolean;
  readonly full: (count: number) => string;
  readonly compact: (count: number) => string;
}

export interface HeatmapBox {
  readonly cell: HeatmapCell;
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
  /** Percentage of accent in the fill, 0 for an empty cell. */
  readonly mix: number;
  readonly countText: string;
}

export interface HeatmapLayout {
  readonly boxes: readonly HeatmapBox[];
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly left: number;
  readonly bottom: number;
  readonly slanted: boolean;
  readonly rowLines: readonly { readonly y: number; readonly lines: readonly string[] }[];
  readonly columnLines: readonly { readonly x: number; readonly lines: readonly string[] }[];
  readonly countSize: number;
  readonly showDetail: boolean;
  readonly keyPlace: 'corner' | 'below';
}

export const DETAIL_SIZE = 11;
/** What a number in the corner of a cell takes beside the count, or above it. */
const CORNER_SIDE = 22;
const CORNER_HEIGHT = 56;

/** Percentage of accent for a share: linear, with a floor so that one customer still shows. */
export function rampMix(share: number, maxShare: number): number {
  if (share <= 0 || maxShare <= 0) return 0;
  return Math.round((8 + 92 * Math.min(1, share / maxShare)) * 10) / 10;
}

/** The first of full and compact texts, from large to small type, where every count fits. */
function fitCounts(
  input: HeatmapInput,
  room: number,
  roomy: boolean,
): { size: number; text: (count: number) => string } {
  for (const [text, sizes] of [
    [input.full, roomy ? [15, 13, 11] : [13, 11]],
    [input.compact, [13, 11, 10]],
  ] as const) {
    const texts = input.cells.map((c) => text(c.count));
    const size = sizes.find((s) => widest(texts, s, true) <= room);
    if (size !== undefined) return { size, text };
  }
  return { size: 9, text: input.compact };
}

/** Every cell from the top left, row by row; a cell nobody is in counts zero. */
function wholeGrid(cells: readonly HeatmapCell[], rows: number, columns: number): HeatmapCell[] {
  const known = new Map(cells.map((c) => [`${c.r} ${c.f}`, c]));
  return Array.from({ length: rows * columns }, (_, i) => {
    const r = rows - Math.floor(i / columns);
    const f = (i % columns) + 1;
    return known.get(`${r} ${f}`) ?? { r, f, count: 0, share: 0 };
  });
}

export function heatmapLayout(input: HeatmapInput): HeatmapLayout {
  const rows = input.rowLabels.length;
  const columns = input.columnLabels.length;
  const axes = heatmapAxes(input.rowLabels, input.columnLabels, input.width);
  const { left, pitch, cellWidth, bottom } = axes;
  const pitchY = Math.max(24, (input.height - TOP_BAND - bottom + GAP) / rows);
  const cellHeight = pitchY - GAP;
  const maxShare = Math.max(0, ...input.cells.map((c) => c.share));
  const room = cellWidth - (input.framed ? 11 : 3);
  const counts = fitCounts(input, room, cellHeight >= 42);
  const countWidth = widest(
    input.cells.map((c) => counts.text(c.count)),
    counts.size,
    true,
  );
  const corner = cellHeight >= CORNER_HEIGHT || (cellWidth - countWidth) / 2 >= CORNER_SIDE;
  const details = input.cells.map((c) => c.detail ?? '');
  const showDetail =
    details.some((d) => d !== '') &&
    cellHeight >= 34 &&
    widest(details, DETAIL_SIZE) <= room &&
    (!input.keyed || corner);
  const boxes = wholeGrid(input.cells, rows, columns).map((cell): HeatmapBox => {
    const row = rows - cell.r;
    const column = cell.f - 1;
    return {
      cell,
      row,
      column,
      x: left + column * pitch,
      y: TOP_BAND + row * pitchY,
      mix: cell.count > 0 ? rampMix(cell.share, maxShare) : 0,
      countText: counts.text(cell.count),
    };
  });
  return {
    boxes,
    cellWidth,
    cellHeight,
    left,
    bottom,
    slanted: axes.slanted,
    rowLines: axes.rows.map((lines, i) => ({
      y: TOP_BAND + (rows - 1 - i) * pitchY + cellHeight / 2,
      lines,
    })),
    columnLines: axes.columns.map((lines, i) => ({ x: left + i * pitch + cellWidth / 2, lines })),
    countSize: counts.size,
    showDetail,
    keyPlace: corner && (showDetail || cellHeight < 34) ? 'corner' : 'below',
  };
}

/** Segments met in the grid, from best to lost, each with the number written in its cells. */
export function heatmapLegend(cells: readonly HeatmapCell[]): LegendEntry[] {
  const tones = new Map<string, SegmentTone>();
  for (const { segment, tone } of cells)
    if (segment !== undefined && tone !== undefined) tones.set(segment, tone);
  return [...tones]
    .sort((a, b) => a[1] - b[1])
    .map(([name, tone], index) => ({ key: index + 1, tone, name }));
}
