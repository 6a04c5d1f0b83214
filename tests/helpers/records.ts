import type { DatasetSummary } from '../../src/lib/core/dataset';
import { isoDate } from '../../src/lib/core/dates';
import type { Dialect } from '../../src/lib/core/dialect';
import type { ProjectRecord } from '../../src/lib/core/project';
import { DEFAULT_BUILD_OPTIONS } from '../../src/lib/core/recipe';
import { DEFAULT_RFM } from '../../src/lib/core/segmentation/rfm/definition';
import type { SourceRecipe } from '../../src/lib/core/source';

/** Commas and quotes, labels first. */
export const CSV: Dialect = {
  encoding: 'utf-8',
  layout: 'delimited',
  delimiter: ',',
  quote: '"',
  header: true,
  skipLines: 0,
  starts: [],
};

/** A dataset of one source, with nothing to say about it but what is given. */
export function summaryOf(given: Partial<DatasetSummary> = {}): DatasetSummary {
  return {
    id: 'd',
    builtAt: 0,
    bytes: 1,
    customers: 5,
    orderLines: 90,
    orders: 40,
    interactions: 0,
    amount: 850,
    firstOrder: isoDate('2024-01-01'),
    lastOrder: isoDate('2024-12-31'),
    attributes: [],
    otherAttributes: [],
    lineFields: [],
    sources: [{ sourceId: 's1', rows: 100, bytes: 4200, rejectedLines: 0 }],
    orderReport: {
      lines: 90,
      amount: 850,
      returns: { lines: 0, amount: 0, orders: 0 },
      anonymous: { lines: 0, amount: 0 },
      zeroPrices: { lines: 0 },
      exactDuplicates: { lines: 0, amount: 0 },
      onlyReturnsCustomers: 0,
    },
    rejectCounts: [],
    ...given,
  };
}

/** A project whose only source this is, as guessed, with nothing decided by hand. */
export function projectOf(source: SourceRecipe, given: Partial<ProjectRecord> = {}): ProjectRecord {
  return {
    version: 1,
    id: 'p',
    name: 'Sales',
    demo: false,
    revision: 1,
    createdAt: 0,
    savedAt: 0,
    currency: 'EUR',
    recipe: { sources: [source], options: DEFAULT_BUILD_OPTIONS },
    guesses: [],
    dataset: summaryOf(),
    referenceDate: null,
    segmentation: DEFAULT_RFM,
    card: [],
    ...given,
  };
}
