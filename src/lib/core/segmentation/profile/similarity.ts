/** Customers of a segment in the space of standardised figures. */
export interface Cloud {
  readonly segmentId: string;
  readonly customers: number;
  /** Mean of each figure, in standard deviations from the mean of the base. */
  readonly centre: readonly number[];
  /** Mean of the sum of squared figures. */
  readonly squares: number;
}

/** How far apart two segments are. */
export interface SegmentDistance {
  readonly segmentId: string;
  /** See distanceOf. */
  readonly distance: number;
  /** Place of the figures in which they differ most, the most different first. */
  readonly by: readonly number[];
}

/**
 * Distance of two groups: the root of the mean squared difference of their standardised means,
 * which is the Euclidean distance of their centres (K. Backhaus et al., "Multivariate Analysis",
 * cluster analysis) divided by the root of the number of figures, so that it is read as one
 * standardised mean difference (J. Cohen, "Statistical Power Analysis", 1988) whatever their number.
 */
export function distanceOf(a: readonly number[], b: readonly number[]): number {
  const squares = a.map((value, i) => (value - (b[i] ?? 0)) ** 2);
  return a.length === 0 ? 0 : Math.sqrt(squares.reduce((sum, x) => sum + x, 0) / a.length);
}

/** Cohen's thresholds of a standardised difference: from these on small, medium and large. */
const COHEN = { small: 0.2, medium: 0.5, large: 0.8 } as const;
export type Difference = 'none' | 'small' | 'medium' | 'large';

export function differenceOf(distance: number): Difference {
  if (distance >= COHEN.large) return 'large';
  if (distance >= COHEN.medium) return 'medium';
  return distance >= COHEN.small ? 'small' : 'none';
}

/** Figures that are named of a pair of segments. */
const NAMED = 3;

/** The other segments that somebody is in, the nearest first. */
export function distancesFrom(
  segmentId: string,
  clouds: readonly Cloud[],
): readonly SegmentDistance[] {
  const own = clouds.find((cloud) => cloud.segmentId === segmentId);
  if (!own) return [];
  return clouds
    .filter((cloud) => cloud !== own && cloud.customers > 0)
    .map((cloud) => ({
      segmentId: cloud.segmentId,
      distance: distanceOf(own.centre, cloud.centre),
      by: mostDifferent(own.centre, cloud.centre),
    }))
    .sort((a, b) => a.distance - b.distance);
}

function mostDifferent(a: readonly number[], b: readonly number[]): readonly number[] {
  const gap = (i: number) => Math.abs((a[i] ?? 0) - (b[i] ?? 0));
  return a
    .map((_, i) => i)
    .sort((i, j) => gap(j) - gap(i))
    .slice(0, NAMED);
}

/**
 * How spread out the customers of a segment are around their centre, against how spread out all
 * customers are around theirs: the ratio of the two root mean squared distances. 1: as different
 * from one another as any customers of the base; 0: all the same. Null where all customers are.
 */
export function spreadOf(own: Cloud, clouds: readonly Cloud[]): number | null {
  const all = pooled(clouds);
  const whole = inertia(all);
  return whole > 0 ? Math.sqrt(inertia(own) / whole) : null;
}

/** Mean squared distance to the centre. */
function inertia({ centre, squares }: Pick<Cloud, 'centre' | 'squares'>): number {
  return Math.max(0, squares - centre.reduce((sum, x) => sum + x * x, 0));
}

function pooled(clouds: readonly Cloud[]): Pick<Cloud, 'centre' | 'squares'> {
  const customers = Math.max(
    1,
    clouds.reduce((n, cloud) => n + cloud.customers, 0),
  );
  const mean = (of: (cloud: Cloud) => number) =>
    clouds.reduce((sum, cloud) => sum + of(cloud) * cloud.customers, 0) / customers;
  const figures = clouds[0]?.centre.length ?? 0;
  return {
    centre: Array.from({ length: figures }, (_, i) => mean((cloud) => cloud.centre[i] ?? 0)),
    squares: mean((cloud) => cloud.squares),
  };
}

/**
 * What an average silhouette width says of a group (L. Kaufman and P. Rousseeuw, "Finding Groups
 * in Data", 1990, chapter 2): above 0.7 strong, above 0.5 reasonable, above 0.25 weak, below none.
 */
export type Silhouette = 'strong' | 'reasonable' | 'weak' | 'none';

export function silhouetteOf(width: number): Silhouette {
  if (width > 0.7) return 'strong';
  if (width > 0.5) return 'reasonable';
  return width > 0.25 ? 'weak' : 'none';
}
