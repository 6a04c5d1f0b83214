/** What is to be done with the customers of a segment. */
export interface Playbook {
  readonly objective: string;
  readonly message: string;
  readonly offer: string;
  readonly channel: string;
  readonly moment: string;
  /** Highest discount that may be given, in percent; null for none stated. */
  readonly discountLimit: number | null;
  readonly owner: string;
  readonly note: string;
}

/** What a person wrote on the card of one segment; what is absent is as it starts. */
export interface SavedPlaybook {
  readonly segmentation: string;
  readonly segment: string;
  readonly card: Partial<Playbook>;
}
