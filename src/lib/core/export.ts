import type { DatasetSummary } from './dataset';
import type { FeatureId } from './features/catalogue';
import type { CustomerRole } from './roles';

/** A column of an export: where its value comes from. Headers are words of the language. */
export type ExportColumn =
  | { readonly from: 'customer_id' | 'segment' | 'r' | 'f' | 'm' }
  | { readonly from: 'attribute'; readonly role: CustomerRole }
  | { readonly from: 'other'; readonly name: string; readonly label: string }
  | { readonly from: 'feature'; readonly id: FeatureId };

const FIGURES: readonly FeatureId[] = [
  'recency',
  'frequency_orders',
  'frequency_days',
  'monetary_sum',
  'average_basket',
  'first_purchase',
  'last_purchase',
];

/** Everything the dataset knows of a customer, then the segment and the figures behind it. */
export function exportColumns(dataset: DatasetSummary): readonly ExportColumn[] {
  return [
    { from: 'customer_id' },
    ...dataset.attributes.map((role) => ({ from: 'attribute', role }) as const),
    ...dataset.otherAttributes.map(({ name, label }) => ({ from: 'other', name, label }) as const),
    { from: 'segment' },
    { from: 'r' },
    { from: 'f' },
    { from: 'm' },
    ...FIGURES.map((id) => ({ from: 'feature', id }) as const),
  ];
}
