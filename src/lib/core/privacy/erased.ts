/** Lines of one file that were taken out. */
export interface FileLines {
  readonly file: string;
  readonly lines: number;
  /** Nothing else was in it: the file itself is no longer kept. */
  readonly dropped?: true;
}

/** What one erasure took out; nothing in it names anybody. */
export interface Erasure {
  readonly at: number;
  /** erase: asked for one by one; purge: by the rule of how long data is kept. */
  readonly why: 'erase' | 'purge';
  readonly people: number;
  /** Salted hashes of the identifiers and addresses; empty for a purge, which remembers nobody. */
  readonly hashes: readonly string[];
  readonly files: readonly FileLines[];
  /** Former versions that were deleted: without these people there is nothing of them. */
  readonly versions: number;
  /** Former versions that were built anew; absent in erasures from before that was done. */
  readonly rebuilt?: number;
  /** Tags, wishes and decisions on merges that named them. */
  readonly marks: number;
  readonly wishes: number;
  readonly decisions: number;
  /** SHA-256 of the dataset that is left, in hexadecimal. */
  readonly dataset: string;
}

/** Who was erased, known by hashes alone, so that new files do not bring them back. */
export interface ErasedList {
  /** In hexadecimal; of this project alone. */
  readonly salt: string;
  /** SHA-256 of the salt and an identifier, or an e-mail address in lower case; in hexadecimal. */
  readonly hashes: readonly string[];
  readonly log: readonly Erasure[];
}

/** Everybody whom lines are to be taken out of. */
export interface Leaving {
  readonly salt: string;
  readonly hashes: readonly string[];
}

/** The list with one more erasure; a purge is written down and remembers nobody. */
export function withErasure(list: ErasedList, erasure: Erasure): ErasedList {
  const hashes = new Set([...list.hashes, ...erasure.hashes]);
  return { ...list, hashes: [...hashes], log: [...list.log, erasure] };
}
