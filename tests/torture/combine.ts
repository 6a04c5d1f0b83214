import { cleanDraft, type Draft } from './draft';
import type { Pollution } from './pollution';
import { POLLUTIONS } from './pollutions/all';
import { pick, seeded } from './random';
import { isWritable } from './write';

/** Whether pollutions change different parts of a file. */
function areApart(pollutions: readonly Pollution[]): boolean {
  const axes = pollutions.flatMap((pollution) => pollution.axes);
  return new Set(axes).size === axes.length;
}

/** The clean table with these pollutions. */
export function draftOf(pollutions: readonly Pollution[]): Draft {
  return pollutions.reduce((all, { change }) => change(all), cleanDraft());
}

/** `count` different combinations of `size` pollutions, the same for the same seed, each in the order in which they are made. */
export function combinations(
  size: number,
  count: number,
  seed: number,
): readonly (readonly Pollution[])[] {
  const random = seeded(seed);
  const found = new Map<string, readonly Pollution[]>();
  while (found.size < count) {
    const some = Array.from({ length: size }, () => pick(random, POLLUTIONS));
    if (!areApart(some)) continue;
    const ordered = POLLUTIONS.filter((pollution) => some.includes(pollution));
    // No program writes what its encoding does not have.
    if (isWritable(draftOf(ordered))) found.set(nameOf(ordered), ordered);
  }
  return [...found.values()];
}

export function named(name: string): Pollution {
  const found = POLLUTIONS.find((pollution) => pollution.name === name);
  if (!found) throw new RangeError(`no pollution is named ${name}`);
  return found;
}

export function nameOf(pollutions: readonly Pollution[]): string {
  return pollutions.map(({ name }) => name).join(' + ');
}
