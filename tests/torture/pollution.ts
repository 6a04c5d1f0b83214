import type { Draft, Field } from './draft';

/** Parts of a file that a pollution changes; two that share one cannot be combined. */
export type Axis =
  | 'cut'
  | 'quotes'
  | 'bytes'
  | 'newlines'
  | 'top'
  | 'header'
  | 'bottom'
  | 'between'
  | 'columns'
  | 'numbers'
  | 'dates'
  | 'ids'
  | 'flags'
  | 'empties'
  | 'cells'
  | 'container';

/**
 * What may be said instead of giving the table back, when it names the thing: a question
 * (`format:ordered_on`), an error code, `encoding` (the encoding is shown as doubtful), or a
 * repair that is offered. Rejected lines and cells need no mention: they are always held
 * against the lines of the file.
 */
export type Saying =
  `question ${'role' | 'format'} ${string}` | `error ${string}` | 'encoding' | `repair ${string}`;

export interface Pollution {
  readonly name: string;
  readonly axes: readonly Axis[];
  readonly change: (draft: Draft) => Draft;
  readonly says?: readonly Saying[];
  /** The fields that the file still tells, where it no longer says what the other columns are. */
  readonly tells?: readonly Field[];
}
