import { crosstabCells, type CrosstabCell } from '$lib/core/segmentation/compare/cells';
import type { Crosstab } from '$lib/core/segmentation/compare/crosstab';
import type { AlluvialSegment } from '$lib/charts/alluvial.layout';
import { formats } from '$lib/i18n/language.svelte';
import { segmentLabel } from '$lib/i18n/segment-label';
import type { Compared } from '$lib/state/comparison.svelte';

/** The segments of both segmentations as pictures and tables show them, those that somebody is in. */
export interface Sides {
  readonly from: readonly AlluvialSegment[];
  readonly to: readonly AlluvialSegment[];
}

export function sideSegments({ first, second, table }: Compared): Sides {
  const named = ({ segments }: Compared['first'], totals: Crosstab['from']) =>
    segments.flatMap(({ segment }) => {
      const value = totals.find(({ segmentId }) => segmentId === segment.id)?.customers ?? 0;
      return value > 0
        ? [{ id: segment.id, name: segmentLabel(segment, formats()), tone: segment.tone, value }]
        : [];
    });
  return { from: named(first, table.from), to: named(second, table.to) };
}

/** Cells by the ids of their segments. */
export function cellsById(table: Crosstab): ReadonlyMap<string, CrosstabCell> {
  return new Map(
    crosstabCells(table)
      .flat()
      .map((cell) => [cellKey(cell.from, cell.to), cell]),
  );
}

export function cellKey(from: string, to: string): string {
  return JSON.stringify([from, to]);
}
