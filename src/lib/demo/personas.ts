import type { Season } from './seasons';

/** The kinds of people planted in the base. */
export type Persona =
  | 'loyal'
  | 'regular'
  | 'occasional'
  | 'promo-hunter'
  | 'multi-store'
  | 'online-only'
  | 'gift-buyer'
  | 'tourist'
  | 'abroad'
  | 'ambassador'
  | 'quiet-high-value'
  | 'newcomer'
  | 'never-bought';

/** How one kind of people behaves. */
export interface Traits {
  /** Share of the people, in thousandths. */
  readonly share: number;
  /** Occasions a year while active; the gamma around it has shape `halves / 2`. */
  readonly rate: number;
  readonly halves: number;
  /** Mean years before lapsing; null never lapses, 'sudden' stops at once in 2024 or early 2025. */
  readonly stays: number | null | 'sudden';
  /** Probability of having joined before the demo's first day. */
  readonly old: number;
  /** Joined in the last four months only. */
  readonly late?: true;
  readonly season: Season;
  /** Share of occasions away from the shops. */
  readonly online: number;
  readonly stores: number;
  /** Mean lines of a basket beyond the first. */
  readonly extra: number;
  /** Probability of choosing the dearer of two products. */
  readonly splurge: number;
  /** Probability of a reduced price on a line, during sales and outside. */
  readonly reduced: readonly [number, number];
  /** Probability of opening a monthly letter. */
  readonly opens: number;
  /** Mean referrals, and probability of a review after a purchase. */
  readonly refers: number;
  readonly reviews: number;
  readonly lives: 'near' | 'anywhere' | 'abroad' | 'visiting';
}

const USUAL: Traits = {
  share: 0,
  rate: 1.1,
  halves: 3,
  stays: 3,
  old: 0.45,
  season: 'ordinary',
  online: 0.25,
  stores: 1,
  extra: 0.34,
  splurge: 0.25,
  reduced: [0.65, 0.07],
  opens: 0.03,
  refers: 0.01,
  reviews: 0.02,
  lives: 'near',
};

/** Every persona's behaviour; shares add up to 1000. */
export const PERSONAS: Record<Persona, Traits> = {
  loyal: {
    ...USUAL,
    share: 80,
    rate: 2.1,
    halves: 8,
    stays: null,
    old: 0.75,
    season: 'full-price',
    online: 0.12,
    extra: 0.7,
    splurge: 0.5,
    reduced: [0.08, 0.01],
    opens: 0.08,
    refers: 0.08,
    reviews: 0.04,
  },
  regular: { ...USUAL, share: 200, rate: 0.6 },
  occasional: { ...USUAL, share: 258, rate: 0.16, stays: 2.5 },
  'promo-hunter': {
    ...USUAL,
    share: 95,
    rate: 1,
    halves: 5,
    season: 'bargain',
    online: 0.35,
    splurge: 0.05,
    reduced: [0.99, 0.9],
    opens: 0.07,
  },
  'multi-store': {
    ...USUAL,
    share: 38,
    rate: 1.7,
    halves: 6,
    stays: 5,
    online: 0.2,
    stores: 4,
    extra: 0.6,
  },
  'online-only': {
    ...USUAL,
    share: 130,
    rate: 0.5,
    online: 1,
    lives: 'anywhere',
    opens: 0.05,
    reviews: 0.05,
  },
  'gift-buyer': {
    ...USUAL,
    share: 68,
    rate: 0.8,
    halves: 6,
    stays: 4,
    season: 'christmas',
    online: 0.35,
    extra: 0.8,
    reduced: [0.3, 0.1],
    opens: 0.02,
  },
  tourist: {
    ...USUAL,
    share: 42,
    rate: 0,
    old: 0,
    season: 'holiday',
    online: 0,
    opens: 0.01,
    lives: 'visiting',
  },
  abroad: { ...USUAL, share: 18, rate: 0.9, online: 0.85, splurge: 0.4, lives: 'abroad' },
  ambassador: {
    ...USUAL,
    share: 20,
    rate: 0.8,
    stays: null,
    opens: 0.16,
    refers: 4,
    reviews: 0.75,
  },
  'quiet-high-value': {
    ...USUAL,
    share: 18,
    rate: 5,
    halves: 12,
    stays: 'sudden',
    old: 1,
    extra: 1,
    splurge: 0.9,
    reduced: [0.25, 0.02],
    season: 'full-price',
    opens: 0.06,
  },
  newcomer: { ...USUAL, share: 28, rate: 2.5, stays: null, old: 0, late: true, opens: 0.12 },
  'never-bought': { ...USUAL, share: 5, rate: 0, opens: 0.02 },
};
