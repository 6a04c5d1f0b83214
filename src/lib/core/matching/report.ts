import type { AppError } from '../errors';
import type { BlockingRule } from './definition';
import type { CurvePoint } from './math';
import type { MatchModel } from './model';
import type { PersonFact } from './needs';

export const PAIR_VERDICTS = ['same', 'split', 'doubtful', 'shared', 'different'] as const;
/**
 * same: one customer; split: found to be one person, kept apart because their cluster would
 * contradict itself; doubtful: for a person to say; shared: two persons with a key or a home in
 * common; different: a person said so.
 */
export type PairVerdict = (typeof PAIR_VERDICTS)[number];

/** What made the verdict. */
export const PAIR_RULES = [
  'customer_id',
  'loyalty',
  'email',
  'phone',
  'probable',
  'person',
] as const;
export type PairRule = (typeof PAIR_RULES)[number];

export const CONFLICT_KINDS = ['household', 'shared-mailbox', 'conflict', 'crowd'] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

export interface BlockReport {
  readonly rule: BlockingRule;
  readonly blocks: number;
  readonly pairs: number;
  /** Blocks larger than the limit, which were not compared. */
  readonly tooLarge: number;
}

/** What a reconciliation did, kept with the dataset's summary. */
export interface MatchReport {
  readonly records: number;
  readonly identifiers: number;
  /** Distinct persons: clusters, alone or of several identifiers. */
  readonly persons: number;
  readonly mergedClusters: number;
  readonly largestCluster: number;
  readonly compared: number;
  readonly blocks: readonly BlockReport[];
  readonly model: MatchModel;
  readonly converged: boolean;
  readonly pairs: readonly {
    readonly rule: PairRule;
    readonly verdict: PairVerdict;
    readonly count: number;
  }[];
  readonly conflicts: readonly { readonly kind: ConflictKind; readonly count: number }[];
  /** What each threshold would merge beyond the exact keys. */
  readonly curve: readonly CurvePoint[];
}

/** Customers that several identifiers were joined into. */
export interface JoinedCustomers {
  readonly customers: number;
  /** Their net revenue, in the currency of the files. */
  readonly amount: number;
}

/** What became of reconciliation in a build. */
export type MatchOutcome =
  | { readonly status: 'done'; readonly report: MatchReport; readonly joined: JoinedCustomers }
  | { readonly status: 'off' }
  /** The sources say too little of persons; `facts` is what they say. */
  | { readonly status: 'too-little'; readonly facts: readonly PersonFact[] }
  /** The engine could not do it; every identifier stayed a customer of its own. */
  | { readonly status: 'failed'; readonly error: AppError };

/** One pair as the review list shows it. */
export interface PairRow {
  readonly key: number;
  readonly leftId: string;
  readonly rightId: string;
  readonly rule: PairRule;
  readonly verdict: PairVerdict;
  readonly weight: number;
  readonly probability: number;
  readonly levels: readonly number[];
  readonly rarity: { readonly first_name: number; readonly last_name: number };
  /** By column, what each record says; null where it says nothing. */
  readonly fields: readonly {
    readonly column: string;
    readonly left: string | null;
    readonly right: string | null;
  }[];
}

export interface PairQuery {
  readonly verdicts: readonly PairVerdict[];
  /** Only pairs of this identifier; null for all. */
  readonly customerId: string | null;
  readonly offset: number;
  readonly limit: number;
}

/** An exact key that does not identify one person, as the review page shows it. */
export interface ConflictRow {
  readonly key: string;
  readonly value: string;
  readonly kind: ConflictKind;
  /** Pairs of persons who clearly differ; for a crowd, the records that hold the key. */
  readonly pairs: number;
  /** What tells two of them apart. */
  readonly why: string;
  /** Two of them: identifier, name and birth date where they are known. */
  readonly people: readonly {
    readonly id: string;
    readonly name: string | null;
    readonly birthDate: string | null;
  }[];
}
