import type { CleaningReport } from './cleaning/step';
import type { IsoDate } from './dates';
import type { OtherAttribute } from './features/attribute-values';
import type { NumberingReport } from './matching/numbering-report';
import type { MatchOutcome } from './matching/report';
import type { PartNote, PartOrigin } from './parts';
import type { Repair } from './repairs';
import type { CustomerRole } from './roles';

/** Why a line or a cell was not read. */
export const REJECT_REASONS = [
  'not-a-date',
  'not-a-number',
  'missing-date',
  'missing-amount',
  'missing-customer',
  'too-few-columns',
  'too-many-columns',
  'open-quote',
  'unreadable-line',
  'unknown-customer',
] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];

/** A line (column null) or a cell that could not be read. */
export interface Reject {
  readonly sourceId: string;
  /** Place of the file among those of its source, from 0. */
  readonly file: number;
  /** Physical line in the file, from 1. */
  readonly line: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly reason: RejectReason;
}

export interface RejectCount {
  readonly sourceId: string;
  readonly column: string | null;
  readonly reason: RejectReason;
  readonly count: number;
}

/** What reading one source gave. Amounts in the currency of the file. */
export interface SourceReport {
  readonly sourceId: string;
  /** Records read from its files, headers excluded. */
  readonly rows: number;
  /** Size of its files together. */
  readonly bytes: number;
  /** Lines that the reading left out as unreadable. */
  readonly rejectedLines: number;
  /** What people had put around the table, and what was done about it; absent in older datasets. */
  readonly repairs?: readonly Repair[];
  /** What opening its container did or left out; absent for plain text and in older datasets. */
  readonly notes?: readonly PartNote[];
  /** Absent for plain text and in older datasets. */
  readonly origin?: PartOrigin;
}

/** Lines of the orders sources that are not plain sales. Amounts exact to 4 decimals. */
export interface OrderReport {
  readonly lines: number;
  readonly amount: number;
  readonly returns: { readonly lines: number; readonly amount: number; readonly orders: number };
  readonly anonymous: { readonly lines: number; readonly amount: number };
  readonly zeroPrices: { readonly lines: number };
  /** Lines equal in every column to an earlier one. */
  readonly exactDuplicates: { readonly lines: number; readonly amount: number };
  /** Customers whose lines are all returns. */
  readonly onlyReturnsCustomers: number;
}

/** What is known of a dataset without opening it. */
export interface DatasetSummary {
  readonly id: string;
  readonly builtAt: number;
  readonly bytes: number;
  readonly customers: number;
  /** Order lines of known customers. */
  readonly orderLines: number;
  readonly orders: number;
  readonly interactions: number;
  /** Net amount of known customers' lines. */
  readonly amount: number;
  readonly firstOrder: IsoDate;
  readonly lastOrder: IsoDate;
  /** Declared attributes that at least one customer has. */
  readonly attributes: readonly CustomerRole[];
  /** `attr_1`... in order, with the label of the file. */
  readonly otherAttributes: readonly OtherAttribute[];
  /** Optional order_line columns that are filled. */
  readonly lineFields: readonly LineField[];
  readonly sources: readonly SourceReport[];
  readonly orderReport: OrderReport;
  readonly rejectCounts: readonly RejectCount[];
  /** What the cleaning steps of the recipe find in the files; absent in datasets from before there were steps. */
  readonly cleaning?: readonly CleaningReport[];
  /** Absent in datasets from before there was reconciliation. */
  readonly matching?: MatchOutcome;
  /** Absent where no two sources could be held against each other, and in older datasets. */
  readonly numbering?: NumberingReport;
}

/** Whether a customer may have several identifiers, which the table `identity` then holds. */
export function isJoined({ matching }: Pick<DatasetSummary, 'matching'>): boolean {
  return matching?.status === 'done';
}

export const LINE_FIELDS = [
  'order_ref',
  'product',
  'product_name',
  'category',
  'brand',
  'store',
  'channel',
  'quantity',
  'discount',
  'margin',
  'hour',
] as const;
export type LineField = (typeof LINE_FIELDS)[number];
