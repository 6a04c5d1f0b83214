import { textWidth, widest, wrapWords } from './text';

export const LABEL_SIZE = 11;
export const TOP_BAND = 20;
export const GAP = 3;
const TITLE_BAND = 20;
const LINE = 13;

export interface HeatmapAxes {
  /** Width of the gutter of row labels. */
  readonly left: number;
  /** From one column to the next. */
  readonly pitch: number;
  readonly cellWidth: number;
  /** Height of the band under the grid: labels, then the title of the axis. */
  readonly bottom: number;
  readonly slanted: boolean;
  readonly rows: readonly (readonly string[])[];
  readonly columns: readonly (readonly string[])[];
}

/** Labels on one or two lines; slanted when a column is too narrow for that. */
export function heatmapAxes(
  rowLabels: readonly string[],
  columnLabels: readonly string[],
  width: number,
): HeatmapAxes {
  const most = width * 0.28;
  const rows = rowLabels.map((label) =>
    textWidth(label, LABEL_SIZE) > most ? wrapWords(label, most, LABEL_SIZE) : [label],
  );
  const gutter = Math.ceil(Math.max(12, ...rows.map((l) => widest(l, LABEL_SIZE)))) + 8;
  const pitchFor = (left: number) => (width - left + GAP) / columnLabels.length;
  const wrapped = columnLabels.map((label) => wrapWords(label, pitchFor(gutter) - 2, LABEL_SIZE));
  const slanted = wrapped.some(
    (lines) => lines.length > 2 || widest(lines, LABEL_SIZE) > pitchFor(gutter),
  );
  // A slanted label hangs to the left of its column: the first ones may need a wider gutter.
  const hang = (label: string, i: number) =>
    textWidth(label, LABEL_SIZE) * Math.SQRT1_2 - (i + 0.4) * pitchFor(gutter);
  const left = slanted ? Math.ceil(Math.max(gutter, ...columnLabels.map(hang))) : gutter;
  const columns = slanted ? columnLabels.map((label) => [label]) : wrapped;
  const labels = slanted
    ? Math.ceil(widest(columnLabels, LABEL_SIZE) * Math.SQRT1_2) + LINE
    : Math.max(1, ...columns.map((l) => l.length)) * LINE + 6;
  return {
    left,
    pitch: pitchFor(left),
    cellWidth: Math.max(1, pitchFor(left) - GAP),
    bottom: labels + TITLE_BAND,
    slanted,
    rows,
    columns,
  };
}

/** The room the grid needs to stay readable when nothing around it asks for more. */
export function heatmapMinHeight(axes: HeatmapAxes, width: number): number {
  return TOP_BAND + axes.bottom + axes.rows.length * (width < 420 ? 42 : 46);
}
