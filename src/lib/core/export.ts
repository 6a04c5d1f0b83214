import type { DatasetSummary } from './dataset';
import type { IsoDate } from './dates';
import { feature, type FeatureId } from './features/catalogue';
import { roleSpec, type CustomerRole, type Role } from './roles';
import { slug } from './slug';

/** A column of an export: where its value comes from. Headers are words of the language. */
export type ExportColumn =
  | { readonly from: 'customer_id' | 'segment' | 'tags' | 'r' | 'f' | 'm' }
  | { readonly from: 'attribute'; readonly role: CustomerRole }
  | { readonly from: 'other'; readonly name: string; readonly label: string }
  | { readonly from: 'feature'; readonly id: FeatureId };

/** What a column holds, which decides how it is written. */
export type ExportKind = 'text' | 'number' | 'date' | 'flag' | 'segment' | 'tags';

const SCORES = ['r', 'f', 'm'] as const;

const FIGURES: readonly FeatureId[] = [
  'recency',
  'frequency_orders',
  'frequency_days',
  'monetary_sum',
  'average_basket',
  'first_purchase',
  'last_purchase',
];

/** What an export can tell besides what the dataset says. */
export interface ExportExtras {
  /** Scores of RFM stand behind the segment. */
  readonly scores: boolean;
  /** The project has tags. */
  readonly tags: boolean;
}

/** Everything the dataset knows of a customer, then the segment, the tags and the figures. */
export function exportColumns(
  dataset: DatasetSummary,
  { scores, tags }: ExportExtras,
): readonly ExportColumn[] {
  return [
    { from: 'customer_id' },
    ...dataset.attributes.map((role) => ({ from: 'attribute', role }) as const),
    ...dataset.otherAttributes.map(({ name, label }) => ({ from: 'other', name, label }) as const),
    { from: 'segment' },
    ...(scores ? SCORES.map((from) => ({ from })) : []),
    ...(tags ? [{ from: 'tags' } as const] : []),
    ...FIGURES.map((id) => ({ from: 'feature', id }) as const),
  ];
}

/** Tells the columns of one export apart. */
export function columnKey(column: ExportColumn): string {
  switch (column.from) {
    case 'attribute':
      return `attribute-${column.role}`;
    case 'other':
      return `other-${column.name}`;
    case 'feature':
      return `feature-${column.id}`;
    default:
      return column.from;
  }
}

/** The role that a column plays in the files; null for what no file says. */
export function columnRole(column: ExportColumn): Role | null {
  if (column.from === 'customer_id') return 'customer_id';
  return column.from === 'attribute' ? column.role : null;
}

export function columnKind(column: ExportColumn): ExportKind {
  switch (column.from) {
    case 'customer_id':
    case 'other':
      return 'text';
    case 'segment':
    case 'tags':
      return column.from;
    case 'r':
    case 'f':
    case 'm':
      return 'number';
    case 'attribute': {
      const { type } = roleSpec(column.role);
      return type === 'date' || type === 'flag' ? type : 'text';
    }
    case 'feature':
      return feature(column.id).kind === 'date' ? 'date' : 'number';
  }
}

/** `Ma base`, `Fidèles potentiels`, `2025-12-31`, `csv` -> `ma-base-fideles-potentiels-2025-12-31.csv`. */
export function exportFileName(
  project: string,
  audience: string,
  date: IsoDate,
  extension: 'csv' | 'txt',
): string {
  const parts = [slug(project) || 'tamis', slug(audience), date].filter((part) => part !== '');
  return `${parts.join('-')}.${extension}`;
}
