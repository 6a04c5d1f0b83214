import type { Day } from './days';
import type { PlaceWords } from './words/types';

/** Whether a store was in business on a day. */
export function openedBy(places: PlaceWords, code: string, day: Day): boolean {
  const store = places.stores.find((candidate) => candidate.code === code);
  return store !== undefined && store.opens <= day;
}
