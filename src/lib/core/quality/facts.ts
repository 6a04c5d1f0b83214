import type { IsoDate } from '../dates';

/** How the cells of a column are judged: what they are read as. */
export type Checked = 'number' | 'date' | 'time' | 'flag' | 'email' | 'phone' | 'text';

export interface Frequent {
  /** As in the file, without blanks around it. */
  readonly value: string;
  /** Lines that have it. */
  readonly lines: number;
}

/** Smallest and largest: of numbers, of days, or of the lengths of texts in characters. */
export type Range =
  | { readonly of: 'number'; readonly min: number; readonly max: number }
  | { readonly of: 'date'; readonly min: IsoDate; readonly max: IsoDate }
  | { readonly of: 'length'; readonly min: number; readonly max: number };

/** What lies beyond the fences of a column; numbers as they are, days as days since 1970-01-01. */
export interface Outliers {
  readonly low: number;
  readonly high: number;
  /** Cells beyond them, counted on every line. */
  readonly cells: number;
}

/** What one column of a source holds, counted when the dataset was built. */
export interface ColumnFacts {
  readonly sourceId: string;
  readonly column: number;
  readonly rows: number;
  readonly filled: number;
  readonly checked: Checked;
  /** Filled cells that read as what they are checked for; as many as filled for plain text. */
  readonly valid: number;
  readonly distinct: number;
  /** Most frequent first, at most five; empty for a column kept apart as sensitive. */
  readonly top: readonly Frequent[];
  readonly range: Range | null;
  /** Null where no fence can be drawn: texts, or half of the numbers are one and the same. */
  readonly outliers: Outliers | null;
  /** False where `distinct`, `top` and the fences come from lines spread evenly over a long source. */
  readonly exact: boolean;
}

/** Lines that two orders sources of overlapping periods have in common. */
export interface Overlap {
  readonly sourceId: string;
  readonly otherId: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Readable lines of both sources inside those days. */
  readonly lines: number;
  /** Lines of `otherId` that `sourceId` has too: same customer, day, order, product, quantity and amount. */
  readonly shared: { readonly lines: number; readonly amount: number };
}

/** What is known of a whole source since the build. */
export interface SourceFacts {
  readonly sourceId: string;
  /** Lines equal in every cell to an earlier one; null for orders, which are counted together. */
  readonly copies: number | null;
  readonly overlaps: readonly Overlap[];
}

/** Customers and purchases that meet, or do not, across the sources. Amounts are net. */
export interface PeopleFacts {
  /** Customers described in a customers file; null when there is no such file. */
  readonly described: number | null;
  readonly describedWithoutPurchase: number;
  readonly buyers: number;
  readonly revenue: number;
  /** Buyers that no customers file describes. */
  readonly unknownBuyers: number;
  readonly unknownRevenue: number;
  /** Lines of customers files about somebody whom the same file has described already. */
  readonly describedAgain: number;
}

/** One day with at least one sale. */
export interface SaleDay {
  readonly day: IsoDate;
  readonly lines: number;
  readonly amount: number;
}

export interface Wholesale {
  readonly customers: number;
  readonly revenue: number;
  /** The largest of them, at most ten. */
  readonly largest: readonly {
    readonly customerId: string;
    readonly revenue: number;
    /** Modified z-score of the larger of their log revenue and log units. */
    readonly score: number;
  }[];
}

export interface ReturnFacts {
  /** Return lines that name a product. */
  readonly checked: number;
  /** Those whose customer has not bought the product on that day or before. */
  readonly orphans: number;
  /** Amount of the orphans, negative. */
  readonly amount: number;
}

export interface InteractionFacts {
  readonly sourceId: string;
  /** Lines with a day that reads. */
  readonly dated: number;
  /** Of these, lines that stand with a customer who buys or is described. */
  readonly known: number;
  readonly last: IsoDate | null;
}

/** What is measured across the sources of a dataset. */
export interface BaseFacts {
  readonly people: PeopleFacts;
  readonly days: readonly SaleDay[];
  /** Customers whose first purchase falls in the days from the first one on, and all buyers. */
  readonly cutoff: { readonly days: number; readonly early: number; readonly buyers: number };
  readonly wholesale: Wholesale;
  readonly returns: ReturnFacts | null;
  readonly interactions: readonly InteractionFacts[];
}
