import type { ErasedList } from './erased';
import type { PurgeRule } from './purge';
import type { Wish } from './wishes';

/** What a project keeps about the wishes and the rights of its people; every part is absent before any. */
export interface SavedPrivacy {
  readonly wishes?: readonly Wish[];
  readonly erased?: ErasedList;
  readonly purge?: PurgeRule;
}
