/**
 * Bytes of this browser that an import takes for each byte of its files while it lasts. Measured in
 * Chromium on 27 MB of orders: 1.5 for the database that is being built, then 1.2 for the copy that
 * is kept and the dataset.
 */
const NEEDED_PER_BYTE = 2.7;

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
