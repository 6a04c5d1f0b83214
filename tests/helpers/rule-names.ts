import { featureById } from '../../src/lib/core/features/catalogue';
import type { DatasetSummary } from '../../src/lib/core/dataset';
import type { IsoDate } from '../../src/lib/core/dates';
import type { NamedTag } from '../../src/lib/core/features/tags';
import { LINE_FIELDS } from '../../src/lib/core/dataset';
import { isoDate } from '../../src/lib/core/dates';
import { CUSTOMER_ROLES } from '../../src/lib/core/roles';
import type { RuleNames } from '../../src/lib/i18n/rules/grammar';

/** A dataset that has everything a rule may ask for. */
export const FULL_DATASET: DatasetSummary = {
  id: 'd',
  builtAt: 0,
  bytes: 0,
  customers: 10,
  orderLines: 10,
  orders: 10,
  interactions: 10,
  amount: 100,
  firstOrder: isoDate('2023-01-01'),
  lastOrder: isoDate('2025-12-31'),
  attributes: CUSTOMER_ROLES,
  otherAttributes: [{ name: 'attr_1', label: 'Couleur' }],
  lineFields: LINE_FIELDS,
  sources: [],
  orderReport: {
    lines: 10,
    amount: 100,
    returns: { lines: 0, amount: 0, orders: 0 },
    anonymous: { lines: 0, amount: 0 },
    zeroPrices: { lines: 0 },
    exactDuplicates: { lines: 0, amount: 0 },
    onlyReturnsCustomers: 0,
  },
  rejectCounts: [],
};

/** Names of a dataset and its tags; segmentations by their ids. */
export function namesFor(
  dataset: DatasetSummary,
  referenceDate: IsoDate,
  tags: readonly NamedTag[] = [],
): RuleNames {
  return {
    referenceDate,
    currency: 'EUR',
    feature: (id) => featureById(id, dataset, tags),
    tag: (id) => tags.find((tag) => tag.id === id)?.name ?? id,
    segmentation: (id) => id,
    segment: (_, id) => id,
  };
}
