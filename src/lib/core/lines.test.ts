import { describe, expect, it } from 'vitest';
import { linesOf, numberLines } from './lines';

describe('numberLines', () => {
  it('counts from the line below the header when nothing is irregular', () => {
    expect(
      numberLines({ linesAbove: 1, blankLines: [], rejectedEngineLines: [], multiline: [] }),
    ).toEqual({
      shifts: [{ fromRow: 0, shift: 2 }],
      rejected: [],
    });
  });

  // Worked by hand on this file (physical lines in brackets):
  // [1] header, [2] record 0, [3] blank, [4] refused, [5-6] record 1 on two lines,
  // [7] refused, [8] record 2, [9] refused, [10] record 3
  it('follows blanks, refusals and records on several lines', () => {
    const { shifts, rejected } = numberLines({
      linesAbove: 1,
      blankLines: [3],
      rejectedEngineLines: [3, 5, 7],
      multiline: [{ row: 1, newlines: 1 }],
    });
    expect(rejected).toEqual([4, 7, 9]);
    const lineOf = (row: number) =>
      row + (shifts.filter((s) => s.fromRow <= row).at(-1)?.shift ?? NaN);
    expect([0, 1, 2, 3].map(lineOf)).toEqual([2, 5, 8, 10]);
  });

  it('passes over blank lines above the first record', () => {
    const { shifts } = numberLines({
      linesAbove: 2,
      blankLines: [1, 3],
      rejectedEngineLines: [],
      multiline: [],
    });
    expect(shifts).toEqual([{ fromRow: 0, shift: 4 }]);
  });
});

describe('lines that records take', () => {
  it('counts the blank lines before and between them, not those after', () => {
    // Lines 5 to 12 hold records but for 5, 8 and 9: five records end on line 12.
    expect(linesOf(5, 5, [2, 5, 8, 9, 13])).toBe(8);
    expect(linesOf(0, 5, [4, 6])).toBe(0);
  });
});
