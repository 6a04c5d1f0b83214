import { describe, expect, it } from 'vitest';
import { roughly, secondsLeft, type Reached } from './remaining';

const STEPS = ['preview', 'decode', 'stage', 'profile', 'build', 'save'] as const;
const reached = (at: number, since: number, now: number, share: number | null): Reached => ({
  steps: STEPS,
  at,
  since: since * 1000,
  now: now * 1000,
  share,
});

describe('seconds left', () => {
  it('are not said too early', () => {
    expect(secondsLeft(reached(1, 0.5, 1.5, 0.9))).toBeNull();
    expect(secondsLeft(reached(0, 0, 10, null))).toBeNull();
    expect(secondsLeft(reached(1, 1, 10, 0.1))).toBeNull();
  });

  it('follow the weights where every step keeps the same pace', () => {
    // One second for each of the 100 points: 35 behind when the profile begins.
    expect(secondsLeft(reached(3, 35, 35, 0))).toBe(65);
    expect(secondsLeft(reached(3, 35, 45, 0.5))).toBe(55);
    expect(secondsLeft(reached(4, 55, 85, 0.75))).toBe(15);
  });

  it('go down while a step does not say how far it is', () => {
    expect(secondsLeft(reached(2, 10, 10, null))).toBe(90);
    expect(secondsLeft(reached(2, 10, 25, null))).toBe(75);
    expect(secondsLeft(reached(2, 10, 35, null))).toBe(65);
  });

  it('take a slower step into account once it lasts or says so', () => {
    // The step should have taken 25 s and is at 50: the 65 points after it go at 60 s for 35.
    expect(secondsLeft(reached(2, 10, 60, null))).toBe(Math.ceil((60 / 35) * 65));
    // Half of it took 40 s instead of 12.5: it lasts (80 + 25) / 2 = 52.5, of which 12.5 are left.
    expect(secondsLeft(reached(2, 10, 50, 0.5))).toBe(Math.ceil(12.5 + (62.5 / 35) * 65));
  });
});

it('are said roughly', () => {
  expect([3, 19, 21, 118, 121].map(roughly)).toEqual([3, 19, 25, 120, 150]);
});
