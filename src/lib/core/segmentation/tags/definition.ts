/** Customers by the first of these tags that they carry; everyone else is the rest. */
export interface TagsDef {
  readonly kind: 'tags';
  /** Ids of tags, the one that wins first. */
  readonly tags: readonly string[];
}
