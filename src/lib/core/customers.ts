/** Columns the list of customers can be sorted by. */
export const CUSTOMER_SORTS = [
  'customer',
  'segment',
  'recency',
  'orders',
  'days',
  'revenue',
  'basket',
  'last',
] as const;
export type CustomerSort = (typeof CUSTOMER_SORTS)[number];

/** Which customers a list shows, and in which order. */
export interface CustomerQuery {
  /** Segment; `none` for customers without a purchase in the window; null for everybody. */
  readonly segmentId: string | null;
  /** One cell of the R x F grid, as scores. */
  readonly cell: { readonly r: number; readonly f: number } | null;
  /** Those who carry a tag; null for all. */
  readonly tag: string | null;
  /** Looked for in identifier, names and e-mail, whatever the case and accents. */
  readonly search: string;
  readonly sort: CustomerSort;
  readonly descending: boolean;
}

export const ALL_CUSTOMERS: CustomerQuery = {
  segmentId: null,
  cell: null,
  tag: null,
  search: '',
  sort: 'revenue',
  descending: true,
};

/** Id under which customers without a purchase in the window are listed. */
export const NO_PURCHASE = 'none';

/** One line of the list. Figures are null for customers without a purchase in the window. */
export interface CustomerRow {
  readonly key: number;
  readonly customerId: string;
  readonly name: string | null;
  readonly segmentId: string | null;
  readonly recency: number | null;
  readonly orders: number | null;
  readonly days: number | null;
  readonly revenue: number | null;
  readonly basket: number | null;
  readonly last: string | null;
  /** Ids of the tags that the customer carries. */
  readonly tags: readonly string[];
}
