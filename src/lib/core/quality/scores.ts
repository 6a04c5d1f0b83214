/** What is scored, in the order of the page. */
export const DIMENSIONS = [
  'completeness',
  'validity',
  'consistency',
  'uniqueness',
  'freshness',
  'coverage',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** A good part out of a whole: filled cells of all cells, revenue with a customer of all revenue... */
export interface Part {
  readonly good: number;
  readonly all: number;
}

/** Shares that make the consistency of a base; those that do not apply are absent. */
export const LINKS = ['assigned', 'described', 'interactions', 'returns'] as const;
export type Link = (typeof LINKS)[number];

/** The counts behind the scores: `fixes.ts` changes them and scores again. */
export interface ScoreInputs {
  /** Cells of the columns in use. Columns that a base cannot do without weigh `NEEDED_WEIGHT`. */
  readonly completeness: readonly (Part & { readonly needed: boolean })[];
  readonly validity: {
    /** Filled cells of columns whose cells are checked, and those that read (dates: as a plausible day). */
    readonly cells: Part;
    /** Lines of the files, and those that could be cut into cells. */
    readonly lines: Part;
  };
  readonly consistency: Readonly<Partial<Record<Link, Part>>>;
  /** Lines of the files, and those that are not a copy of another one. */
  readonly uniqueness: Part;
  /** Days from the last date of each source to the reference date; sources without dates are absent. */
  readonly freshness: readonly number[];
  readonly coverage: {
    /** Expected days (or weeks), and those with a sale. */
    readonly rhythm: Part;
    /** Days from the first purchase to the last, both counted. */
    readonly days: number;
  };
}

export type Scores = Readonly<Record<Dimension, number | null>>;

const NEEDED_WEIGHT = 3;
/** A source loses all its points over a year. */
const STALE_DAYS = 365;
/** A history of a year has seen every season once. */
const FULL_HISTORY_DAYS = 365;

/** Share of a part, 1 where there is nothing to be wrong. */
function shareOf({ good, all }: Part): number {
  return all <= 0 ? 1 : Math.min(1, Math.max(0, good / all));
}

/**
 * Scores from 0 to 100, unrounded; null where nothing can be judged.
 * - completeness: mean share of filled cells over the columns in use, needed columns three times;
 * - validity: share of filled cells that read x share of lines that could be cut into cells;
 * - consistency: mean of the shares that apply (see `ScoreInputs`);
 * - uniqueness: share of lines that are no copy;
 * - freshness: mean over the sources of 1 - days behind / 365, at least 0;
 * - coverage: share of expected days with a sale x days of history / 365, at most 1.
 */
export function scoresOf(inputs: ScoreInputs): Scores {
  const { validity, coverage } = inputs;
  const links = Object.values(inputs.consistency).map(shareOf);
  return {
    completeness: mean(
      inputs.completeness.flatMap((part) =>
        Array.from({ length: part.needed ? NEEDED_WEIGHT : 1 }, () => shareOf(part)),
      ),
    ),
    validity: 100 * shareOf(validity.cells) * shareOf(validity.lines),
    consistency: mean(links),
    uniqueness: 100 * shareOf(inputs.uniqueness),
    freshness: mean(
      inputs.freshness.map((days) => Math.min(1, Math.max(0, 1 - days / STALE_DAYS))),
    ),
    coverage: 100 * shareOf(coverage.rhythm) * Math.min(1, coverage.days / FULL_HISTORY_DAYS),
  };
}

function mean(shares: readonly number[]): number | null {
  return shares.length === 0 ? null : (100 * shares.reduce((a, b) => a + b, 0)) / shares.length;
}

/** A score as it is shown: a whole number, 100 only when nothing is wrong. */
export function shownScore(score: number): number {
  return score < 100 ? Math.min(99, Math.round(score)) : 100;
}
