import type { Result } from '../core/result';

/** A number as a file writes it, and the country whose numbers it is read as when it says none. */
export interface WrittenPhone {
  readonly number: string;
  /** ISO 3166-1 code. */
  readonly country: string | null;
}

export interface PhoneOptions {
  readonly signal?: AbortSignal;
}

/** Telephone numbers of the whole world, in a worker. */
export interface PhoneNormaliser {
  /** E.164 (`+33612345678`) of each number, in order; null for what is no number of its country. */
  normalise(
    phones: readonly WrittenPhone[],
    options?: PhoneOptions,
  ): Promise<Result<readonly (string | null)[]>>;
}

/** The same between the page and the worker. */
export interface PhonePort {
  normalise(phones: readonly WrittenPhone[]): Promise<Result<readonly (string | null)[]>>;
}
