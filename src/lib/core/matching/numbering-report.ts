/** What two sources say of the identifiers that both use. */
export interface PairEvidence {
  readonly left: string;
  readonly right: string;
  /** Identifiers that both use. */
  readonly shared: number;
  /** Those of which both tell something that can be held against the other. */
  readonly compared: number;
  /** Those whose name, e-mail address, phone or birth date agree (the postcode, where both tell nothing else). */
  readonly agreeing: number;
  /** Some that disagree, as each source writes them. */
  readonly examples: readonly {
    readonly identifier: string;
    readonly left: string;
    readonly right: string;
  }[];
}

/** How many identifiers of a source are known in each numbering. */
export interface KeyEvidence {
  readonly distinct: number;
  readonly found: readonly {
    /** First source of the numbering. */
    readonly of: string;
    readonly keys: number;
    /** Identifiers of the numbering. */
    readonly size: number;
  }[];
}

/**
 * What placed a source in its numbering. `details`: what it says of its customers; `keys`: the
 * share of its identifiers that are known there; `label`, `file`: the name of its column, of its
 * file; `coverage`: the share of the numbering that it meets; `unclear`: nothing tells them
 * apart; `first`: there was no other.
 */
export type PlacedBy =
  'person' | 'details' | 'keys' | 'label' | 'file' | 'coverage' | 'unclear' | 'first';

export interface Placed {
  readonly source: string;
  /** First source of its numbering. */
  readonly of: string;
  readonly by: PlacedBy;
  readonly keys?: KeyEvidence;
}

/** Which sources number their customers together, and what says so; kept with the dataset's summary. */
export interface NumberingReport {
  readonly placed: readonly Placed[];
  readonly pairs: readonly PairEvidence[];
}
