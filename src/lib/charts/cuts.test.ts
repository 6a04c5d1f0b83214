import { describe, expect, it } from 'vitest';
import { arrowStep, canAdd, cutBounds, keyedCut, moveCut, roundest, snap } from './cuts';

const days = { min: 0, max: 730, kind: 'days' } as const;
const money = { min: 0, max: 1000, kind: 'money' } as const;
const cuts = [21, 48, 96];

describe('cuts', () => {
  it('snap to whole days and to cents', () => {
    expect([snap(21.6, 'days'), snap(12.345, 'money'), snap(12.3, 'count')]).toEqual([
      22, 12.35, 12,
    ]);
  });
  it('find the round value a pixel covers', () => {
    expect(roundest(136.4, 138.4, 'money')).toBe(137);
    expect(roundest(138, 142, 'money')).toBe(140);
    expect(roundest(97, 104, 'days')).toBe(100);
    expect(roundest(12.341, 12.348, 'money')).toBe(12.34);
  });
  it('never cross or meet', () => {
    expect(cutBounds(cuts, 1, days)).toEqual({ low: 22, high: 95 });
    expect(cutBounds([10, 10.5], 0, money)).toEqual({ low: 0, high: 10.49 });
    expect(moveCut(cuts, 1, 500, days)).toBe(95);
    expect(moveCut(cuts, 0, -3, days)).toBe(0);
    expect(moveCut(cuts, 2, 9999, days)).toBe(730);
  });
  it('follow the keys of a slider', () => {
    const keys = ['ArrowRight', 'ArrowLeft', 'PageUp', 'PageDown', 'Home', 'End'];
    expect(keys.map((k) => keyedCut(k, cuts, 1, days))).toEqual([49, 47, 58, 38, 22, 95]);
    expect(keyedCut('x', cuts, 1, days)).toBeNull();
    expect(keyedCut('End', cuts, 7, days)).toBeNull();
    expect(arrowStep(money)).toBe(5);
  });
  it('are at most nine, each at its own place', () => {
    expect(canAdd(cuts, 60, days)).toBe(true);
    expect(canAdd(cuts, 48, days)).toBe(false);
    expect(canAdd(cuts, 0, days)).toBe(false);
    expect(canAdd([1, 2, 3, 4, 5, 6, 7, 8, 9], 60, days)).toBe(false);
  });
});
