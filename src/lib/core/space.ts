/** A kept copy of the files, and the dataset made from them (a quarter to half their size) with room to work. */
const NEEDED_PER_BYTE = 1.5;

/** Space that will probably not be enough, in bytes. */
export interface Shortage {
  readonly files: number;
  readonly needed: number;
  readonly left: number;
}

/** Whether files of this many bytes will probably not fit; null when they will, or nobody knows. */
export function foreseeShortage(
  files: number,
  { used, quota }: { readonly used: number | null; readonly quota: number | null },
): Shortage | null {
  if (used === null || quota === null) return null;
  const left = Math.max(0, quota - used);
  const needed = Math.ceil(files * NEEDED_PER_BYTE);
  return left < needed ? { files, needed, left } : null;
}
