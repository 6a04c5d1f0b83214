/** What the browser says of the machine. */
export interface Device {
  /** GiB, rounded by the browser and at most 8; undefined where it does not say. */
  readonly memory: number | undefined;
  /** Touch without a mouse: a phone or a tablet. */
  readonly touchOnly: boolean;
}

const MOST = 3100;
const TOUCH_ONLY = 1000;

/** Megabytes the engine may use: half of the machine, less than WebAssembly's own bound. */
export function memoryMegabytes(device: Device): number {
  const share = device.memory === undefined ? MOST : Math.floor(device.memory * 512);
  return Math.min(share, device.touchOnly ? TOUCH_ONLY : MOST);
}

/** Reads the browser's own words; not every browser says how much memory there is. */
export function thisDevice(): Device {
  const { deviceMemory } = navigator as Navigator & { readonly deviceMemory?: number };
  return {
    memory: deviceMemory,
    touchOnly: matchMedia('(hover: none) and (pointer: coarse)').matches,
  };
}

/**
 * Text of files up to this size is staged in memory, which is faster; it takes about five times
 * as much there, and what is made of it as much again.
 */
const IN_MEMORY_BYTES = 120_000_000;

/** Whether a build of files of so many bytes keeps its material on disk. */
export function stagedOnDisk(bytes: number): boolean {
  return bytes > IN_MEMORY_BYTES;
}
