import type { Pollution } from '../pollution';
import { BYTES, NEWLINES } from './bytes';
import { CONTAINERS } from './containers';
import { CUTS, QUOTES } from './cut';
import { DATES } from './dates';
import { BETWEEN, BOTTOMS } from './lines';
import { COLUMNS, HEADERS, TOPS } from './table';
import { CELLS, EMPTIES, FLAGS, IDS, NUMBERS } from './values';

/** Every pollution, in the order in which several are made: what changes the orders themselves comes first. */
export const POLLUTIONS: readonly Pollution[] = [
  ...BYTES,
  ...CUTS,
  ...IDS,
  ...NUMBERS,
  ...DATES,
  ...FLAGS,
  ...EMPTIES,
  ...CELLS,
  ...COLUMNS,
  ...HEADERS,
  ...BETWEEN,
  ...BOTTOMS,
  ...TOPS,
  ...QUOTES,
  ...NEWLINES,
  ...CONTAINERS,
];
