/** Figures that a verdict stands on, with the way in which they are good. */
const GOOD_WHEN = {
  /** Eta squared of a number. */
  'number-effect': 'high',
  /** Cramér's V of a category, or of yes and no. */
  'category-effect': 'high',
  /** Customers of one segment. */
  customers: 'high',
  /** Smallest rise of the answer rate that a campaign on one segment would show, as a share. */
  lift: 'low',
  /** Share of customers with every criterion filled in and fresh. */
  measured: 'high',
  /** Share of customers whom a channel reaches. */
  reachable: 'high',
  /** Share of customers who keep their segment. */
  kept: 'high',
  segments: 'low',
  criteria: 'low',
  /** Share of customers in a segment other than the rest. */
  covered: 'high',
  /** Share of the covered customers who meet several rules. */
  overlap: 'low',
} as const;

export type FigureId = keyof typeof GOOD_WHEN;

/** Where a figure passes, and where it only has to be watched; beyond both it fails. */
export interface Threshold {
  readonly pass: number;
  readonly watch: number;
}

/** `unknown`: the base does not allow to say. */
export type Verdict = 'pass' | 'watch' | 'fail' | 'unknown';

/** What a person may set; what is absent is as it starts. */
export interface SavedValidity {
  readonly months?: number;
  readonly controlShare?: number;
  readonly freshMonths?: number;
  readonly responses?: readonly string[];
  readonly thresholds?: Readonly<Partial<Record<FigureId, Threshold>>>;
}

export interface ValiditySettings {
  /** Length of the period after which segments are judged, and by which the date moves. */
  readonly months: number;
  /** Share of a segment that a campaign leaves out to compare with. */
  readonly controlShare: number;
  /** What people declared is fresh while they were heard of in so many months. */
  readonly freshMonths: number;
  /** Features in which segments should differ, and `bought`: whether they bought again. */
  readonly responses: readonly string[];
  readonly thresholds: Readonly<Record<FigureId, Threshold>>;
}

/** The response that is no feature: whether a customer bought in the period. */
export const BOUGHT = 'bought';

/**
 * Effects: small and medium of Cohen (1988), 0.01 and 0.06 for eta squared, 0.1 and 0.3 for
 * Cramér's V. The others are usage, there to be changed.
 */
export const DEFAULT_VALIDITY: ValiditySettings = {
  months: 6,
  controlShare: 0.2,
  freshMonths: 24,
  responses: ['monetary_sum', BOUGHT, 'promo_share'],
  thresholds: {
    'number-effect': { pass: 0.06, watch: 0.01 },
    'category-effect': { pass: 0.3, watch: 0.1 },
    customers: { pass: 100, watch: 30 },
    lift: { pass: 0.1, watch: 0.2 },
    measured: { pass: 0.9, watch: 0.7 },
    reachable: { pass: 0.6, watch: 0.3 },
    kept: { pass: 0.7, watch: 0.5 },
    segments: { pass: 12, watch: 20 },
    criteria: { pass: 5, watch: 8 },
    covered: { pass: 0.8, watch: 0.5 },
    overlap: { pass: 0.2, watch: 0.5 },
  },
};

/** The settings that count: those a person saved, the others as they start. */
export function validitySettings(saved: SavedValidity = {}): ValiditySettings {
  const { thresholds, ...others } = saved;
  return {
    ...DEFAULT_VALIDITY,
    ...others,
    thresholds: { ...DEFAULT_VALIDITY.thresholds, ...thresholds },
  };
}

/** Whether a higher figure is better. */
export function isGoodHigh(figure: FigureId): boolean {
  return GOOD_WHEN[figure] === 'high';
}

/** The verdict of one figure; a figure on the threshold reaches it. */
export function judge(
  figure: FigureId,
  value: number | null,
  { thresholds }: Pick<ValiditySettings, 'thresholds'>,
): Verdict {
  if (value === null) return 'unknown';
  const { pass, watch } = thresholds[figure];
  const reaches = (bound: number) => (isGoodHigh(figure) ? value >= bound : value <= bound);
  return reaches(pass) ? 'pass' : reaches(watch) ? 'watch' : 'fail';
}

const ORDER: readonly Verdict[] = ['pass', 'watch', 'fail'];

/** The weakest of several verdicts, the unknown left out; unknown where all are. */
export function weakest(verdicts: readonly Verdict[]): Verdict {
  return ORDER.findLast((verdict) => verdicts.includes(verdict)) ?? 'unknown';
}

/** The strongest of several verdicts, the unknown left out; unknown where all are. */
export function strongestOf(verdicts: readonly Verdict[]): Verdict {
  return ORDER.find((verdict) => verdicts.includes(verdict)) ?? 'unknown';
}
