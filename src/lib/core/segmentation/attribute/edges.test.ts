import { describe, expect, it } from 'vitest';
import { edgesFrom } from './edges';

describe('edges to start with', () => {
  it('are quarters rounded to two digits, each once, rising', () => {
    expect(edgesFrom([12.3, 47.8, 1234], 0, 5000, false)).toEqual([12, 48, 1200]);
    expect(edgesFrom([1, 1.4, 1.4], 1, 9, true)).toEqual([5]);
    expect(edgesFrom([0.12, 0.125, 0.5], 0, 1, false)).toEqual([0.12, 0.13, 0.5]);
  });

  it('leave no band empty at the start: nothing at or below the least value', () => {
    expect(edgesFrom([0, 0, 0.2], 0, 1, false)).toEqual([0.2]);
  });

  it('stand in the middle where most customers have the least value', () => {
    expect(edgesFrom([0, 0, 0], 0, 10, true)).toEqual([5]);
    expect(edgesFrom([1, 1, 1], 1, 2, true)).toEqual([2]);
  });

  it('are none where everybody has the same value', () => {
    expect(edgesFrom([1, 1, 1], 1, 1, true)).toEqual([]);
  });
});
