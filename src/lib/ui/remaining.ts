import type { ProgressStep } from '../contracts/progress';

/**
 * How long each step of an import lasts beside the others, as measured on a million order lines
 * (`npm run bench -- --only m1 --profile`). Only their proportions matter.
 */
const WEIGHTS: Readonly<Partial<Record<ProgressStep, number>>> = {
  preview: 2,
  decode: 8,
  stage: 25,
  profile: 20,
  build: 40,
  save: 5,
  // Of a project file: going through its bytes, and once more.
  unlock: 10,
  backup: 10,
  verify: 10,
};

/** Nothing is said before this much of the work is behind, or before this long. */
const EARLY_SHARE = 0.05;
const EARLY_MS = 2000;

/** Where long work is. Times in ms since it began. */
export interface Reached {
  readonly steps: readonly ProgressStep[];
  /** The furthest step that began. */
  readonly at: number;
  /** When it began. */
  readonly since: number;
  readonly now: number;
  /** Its own share done; null when it does not say. */
  readonly share: number | null;
}

/**
 * Seconds that are probably left: the pace of the steps behind, and of the current one as far as
 * it says, carried on to the others by their weights. Null while it is too early to tell.
 */
export function secondsLeft({ steps, at, since, now, share }: Reached): number | null {
  const weights = steps.map((step) => WEIGHTS[step] ?? 0);
  const sum = (list: readonly number[]) => list.reduce((total, weight) => total + weight, 0);
  const behind = sum(weights.slice(0, at));
  const here = weights[at] ?? 0;
  const reached = behind + here * (share ?? 0);
  if (sum(weights) === 0 || now < EARLY_MS || reached < EARLY_SHARE * sum(weights)) return null;

  const inStep = now - since;
  const byPace = behind > 0 ? (since / behind) * here : 0;
  // What the step says of itself outweighs the pace of the others as it goes on.
  const bySelf = share ? inStep / share : byPace;
  const trust = behind > 0 ? (share ?? 0) : 1;
  const whole = trust * bySelf + (1 - trust) * byPace;
  const leftHere = Math.max(0, whole - inStep);
  const pace = (since + Math.max(whole, inStep)) / (behind + here);
  return Math.ceil((leftHere + pace * sum(weights.slice(at + 1))) / 1000);
}

/** As one says it: by 5 from 20 seconds, by 30 from two minutes. */
export function roughly(seconds: number): number {
  const by = seconds >= 120 ? 30 : seconds >= 20 ? 5 : 1;
  return Math.ceil(seconds / by) * by;
}
