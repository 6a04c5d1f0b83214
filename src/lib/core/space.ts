/**
 * Bytes of this browser that an import takes for each byte of its files, at most and while it
 * lasts: the copy that is kept, the database that is being built and the dataset made of it.
 */
const NEEDED_PER_BYTE = 1.5;

/** Space that will probably not be enough, in bytes. */
export interface Shortage {
  readonly files: number;
  readonly needed: number;
  readonly left: number;
}

/** What an import of files of so many bytes takes, in bytes. */
export function neededFor(files: number): number {
  return Math.ceil(files * NEEDED_PER_BYTE);
}

/** Whether files of this many bytes will probably not fit where `left` are left; null when they will, or nobody knows. */
export function foreseeShortage(files: number, left: number | null): Shortage | null {
  const needed = neededFor(files);
  return left !== null && left < needed ? { files, needed, left } : null;
}
