import type { Named } from '../definition';
import type { CrossDef, Merge } from './definition';
import type { CrossFacts } from './segments';

/** A cell: a segment of the first segmentation and one of the second. */
export type Cell = Merge['cells'][number];

const same = ([a, b]: Cell, [c, d]: Cell) => a === c && b === d;
const without = (cells: readonly Cell[], out: readonly Cell[]) =>
  cells.filter((cell) => !out.some((one) => same(one, cell)));

/** The merge that holds a cell; undefined for a cell of its own. */
export function mergeOf({ merges }: CrossDef, cell: Cell): Merge | undefined {
  return merges.find(({ cells }) => cells.some((one) => same(one, cell)));
}

/** The definition with cells taken out of their merges; a merge without any is gone. */
export function takeApart(def: CrossDef, cells: readonly Cell[]): CrossDef {
  const merges = def.merges
    .map((merge) => ({ ...merge, cells: without(merge.cells, cells) }))
    .filter((merge) => merge.cells.length > 0);
  return { ...def, merges };
}

/** The definition with cells put together under a name, out of any merge that held them. */
export function putTogether(def: CrossDef, cells: readonly Cell[], name: Named): CrossDef {
  if (cells.length === 0) return def;
  const apart = takeApart(def, cells);
  return { ...apart, merges: [...apart.merges, { id: freeMerge(def), name, cells }] };
}

/** The definition with another name for a merge. */
export function renameMerge(def: CrossDef, id: string, name: Named): CrossDef {
  return { ...def, merges: def.merges.map((m) => (m.id === id ? { ...m, name } : m)) };
}

/** Another pair of segmentations has other cells: merges of the former ones are gone. */
export function crossedWith(def: CrossDef, field: 'first' | 'second', id: string): CrossDef {
  return def[field] === id ? def : { ...def, [field]: id, merges: [] };
}

/** Cells of merges that the crossed segmentations no longer have. */
export function lostCells(def: CrossDef, { first, second }: CrossFacts): readonly Cell[] {
  const has = (segments: CrossFacts['first'], id: string) => segments.some((s) => s.id === id);
  return def.merges
    .flatMap(({ cells }) => cells)
    .filter(([a, b]) => !has(first, a) || !has(second, b));
}

function freeMerge({ merges }: CrossDef): string {
  for (let n = 1; ; n++)
    if (!merges.some(({ id }) => id === `together-${n}`)) return `together-${n}`;
}
