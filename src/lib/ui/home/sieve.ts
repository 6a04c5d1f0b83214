import type { SegmentTone } from '../../core/segmentation/definition';

export interface Grain {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly tone: SegmentTone | null;
}

export const SIEVE = { width: 340, height: 164, rim: 74 } as const;

/** Grains in each sorted pile, best tone first. */
const PILES = [4, 5, 6, 3, 3, 4, 2, 5, 4, 3, 6] as const;

/** Unsorted grains above the sieve, without a random draw: the picture never changes. */
function loose(): Grain[] {
  return Array.from({ length: 54 }, (_, i) => {
    const turn = i * 2.399963;
    const reach = Math.sqrt((i + 0.5) / 54);
    return {
      x: SIEVE.width / 2 + Math.cos(turn) * reach * 122,
      y: 33 + Math.sin(turn) * reach * 27,
      r: 2.3 + ((i * 7) % 5) * 0.28,
      tone: null,
    };
  });
}

function piles(): Grain[] {
  const step = 22;
  const left = (SIEVE.width - step * (PILES.length - 1)) / 2;
  return PILES.flatMap((count, tone) =>
    Array.from({ length: count }, (_, i) => ({
      x: left + tone * step,
      y: SIEVE.height - 5 - i * 10.5,
      r: 3.9,
      tone: tone as SegmentTone,
    })),
  );
}

export const GRAINS: readonly Grain[] = [...loose(), ...piles()];
