import type { SchemeId } from './definition';

/** Inclusive range of a score, 1 (worst) to 5 (best). */
export type Range = readonly [low: number, high: number];

/** A published scheme: codes listed one by one, or ranges of which the first that matches wins. */
export type SchemeRules =
  | {
      readonly form: 'codes';
      readonly codes: readonly (readonly [segment: string, codes: string])[];
    }
  | { readonly form: 'ranges'; readonly ranges: readonly SchemeRange[] };

export interface SchemeRange {
  readonly segment: string;
  readonly r: Range;
  readonly f: Range;
  readonly m: Range;
  /** On the mean of F and M, instead of each. */
  readonly fm?: Range;
}

const ANY: Range = [1, 5];

/** The 125-code partition: every R, F, M code exactly once. */
const PARTITION_125: SchemeRules = {
  form: 'codes',
  codes: [
    ['champions', '555 554 544 545 454 455 445'],
    ['loyal', '543 444 435 355 354 345 344 335'],
    [
      'potential_loyalist',
      '553 551 552 541 542 533 532 531 452 451 442 441 431 453 433 432 423 353 352 351 342 341 333 323',
    ],
    ['new', '512 511 422 421 412 411 311'],
    ['promising', '525 524 523 522 521 515 514 513 425 424 413 414 415 315 314 313'],
    ['need_attention', '535 534 443 434 343 334 325 324'],
    ['about_to_sleep', '331 321 312 221 213 231 241 251'],
    [
      'at_risk',
      '255 254 245 244 253 252 243 242 235 234 225 224 153 152 145 143 142 135 134 133 125 124',
    ],
    ['cannot_lose', '155 154 144 214 215 115 114 113'],
    ['hibernating', '332 322 233 232 223 222 132 123 122 212 211'],
    ['lost', '111 112 121 131 141 151'],
  ],
};

/** The R x F grid of ten segments. */
const RF_GRID: SchemeRules = {
  form: 'ranges',
  ranges: [
    { segment: 'hibernating', r: [1, 2], f: [1, 2], m: ANY },
    { segment: 'at_risk', r: [1, 2], f: [3, 4], m: ANY },
    { segment: 'cannot_lose', r: [1, 2], f: [5, 5], m: ANY },
    { segment: 'about_to_sleep', r: [3, 3], f: [1, 2], m: ANY },
    { segment: 'need_attention', r: [3, 3], f: [3, 3], m: ANY },
    { segment: 'loyal', r: [3, 4], f: [4, 5], m: ANY },
    { segment: 'promising', r: [4, 4], f: [1, 1], m: ANY },
    { segment: 'new', r: [5, 5], f: [1, 1], m: ANY },
    { segment: 'potential_loyalist', r: [4, 5], f: [2, 3], m: ANY },
    { segment: 'champions', r: [5, 5], f: [4, 5], m: ANY },
  ],
};

/** The Putler grid: R against the mean of F and M, overlapping ranges. */
const PUTLER_GRID: SchemeRules = {
  form: 'ranges',
  ranges: [
    { segment: 'champions', r: [4, 5], f: ANY, m: ANY, fm: [4, 5] },
    { segment: 'loyal', r: [2, 5], f: ANY, m: ANY, fm: [3, 5] },
    { segment: 'potential_loyalist', r: [3, 5], f: ANY, m: ANY, fm: [1, 3] },
    { segment: 'recent', r: [4, 5], f: ANY, m: ANY, fm: [0, 1] },
    { segment: 'promising', r: [3, 4], f: ANY, m: ANY, fm: [0, 1] },
    { segment: 'need_attention', r: [2, 3], f: ANY, m: ANY, fm: [2, 3] },
    { segment: 'about_to_sleep', r: [2, 3], f: ANY, m: ANY, fm: [0, 2] },
    { segment: 'at_risk', r: [0, 2], f: ANY, m: ANY, fm: [2, 5] },
    { segment: 'cannot_lose', r: [0, 1], f: ANY, m: ANY, fm: [4, 5] },
    { segment: 'hibernating', r: [1, 2], f: ANY, m: ANY, fm: [1, 2] },
    { segment: 'lost', r: [0, 2], f: ANY, m: ANY, fm: [0, 2] },
  ],
};

/** The vignette of R's rfm package (Hebbali, "RFM analysis"): overlapping ranges, some codes in none. */
const R_RFM_VIGNETTE: SchemeRules = {
  form: 'ranges',
  ranges: [
    { segment: 'champions', r: [5, 5], f: [5, 5], m: [5, 5] },
    { segment: 'potential_loyalist', r: [3, 5], f: [3, 5], m: [2, 5] },
    { segment: 'loyal', r: [2, 4], f: [2, 4], m: [2, 4] },
    { segment: 'promising', r: [3, 4], f: [1, 3], m: [3, 5] },
    { segment: 'new', r: [4, 5], f: [1, 3], m: [1, 5] },
    { segment: 'cannot_lose', r: [1, 2], f: [3, 4], m: [4, 5] },
    { segment: 'at_risk', r: [1, 2], f: [2, 5], m: [4, 5] },
    { segment: 'need_attention', r: [1, 3], f: [3, 5], m: [3, 5] },
    { segment: 'about_to_sleep', r: [2, 3], f: [1, 3], m: [1, 4] },
    { segment: 'lost', r: [1, 1], f: [1, 5], m: [1, 5] },
  ],
};

export const SCHEMES: Readonly<Record<SchemeId, SchemeRules>> = {
  partition_125: PARTITION_125,
  rf_grid: RF_GRID,
  putler_grid: PUTLER_GRID,
  r_rfm_vignette: R_RFM_VIGNETTE,
};
