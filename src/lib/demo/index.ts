import { buildDemo } from './build';
import type { DemoTruth } from './truth';
import type { DemoFile, DemoLanguage, DemoOptions } from './types';

export type { DemoTruth } from './truth';
export type { DemoFile, DemoLanguage, DemoOptions } from './types';

/**
 * The raw files of an invented retailer: customers, order lines, interactions.
 * The same language, seed and number of customers give the same bytes.
 */
export function generateDemo(language: DemoLanguage, options?: DemoOptions): readonly DemoFile[] {
  return buildDemo(language, options).files;
}

/** What was planted in the files of the same arguments: duplicates, personas, totals, rejects. */
export function generateDemoTruth(language: DemoLanguage, options?: DemoOptions): DemoTruth {
  return buildDemo(language, options).truth;
}
