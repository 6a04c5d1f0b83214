import type { Guess } from '../evidence';
import type { Role } from '../roles';

/** Role of each column of a source, by index; columns without one are absent. */
export type Assignment = Map<number, Guess<Role>>;

export function has(taken: Assignment, role: Role): boolean {
  return [...taken.values()].some((guess) => guess.value === role);
}
