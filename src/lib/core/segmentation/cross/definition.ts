import type { Named } from '../definition';

/** Cells put together under one name; a cell is a segment of the first and one of the second. */
export interface Merge {
  readonly id: string;
  readonly name: Named;
  readonly cells: readonly (readonly [first: string, second: string])[];
}

/** Every segment of one segmentation with every segment of another, both of the same project. */
export interface CrossDef {
  readonly kind: 'cross';
  readonly first: string;
  readonly second: string;
  readonly merges: readonly Merge[];
}
