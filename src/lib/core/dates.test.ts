import { describe, expect, it } from 'vitest';
import { daysBetween, isoDate, minusMonths, parseIsoDate } from './dates';

describe('dates', () => {
  it('knows the days of the calendar', () => {
    expect(parseIsoDate('2024-02-29')).toBe('2024-02-29');
    expect(parseIsoDate('2023-02-29')).toBeNull();
    expect(parseIsoDate('2023-2-9')).toBeNull();
    expect(() => isoDate('yesterday')).toThrow(RangeError);
  });

  it('counts whole days over leap years and clock changes', () => {
    expect(daysBetween(isoDate('2024-02-28'), isoDate('2024-03-01'))).toBe(2);
    expect(daysBetween(isoDate('2025-03-29'), isoDate('2025-03-31'))).toBe(2);
    expect(daysBetween(isoDate('1997-01-01'), isoDate('1998-06-30'))).toBe(545);
  });

  it('goes back by months to the last day where the day does not exist', () => {
    expect(minusMonths(isoDate('2025-03-31'), 1)).toBe('2025-02-28');
    expect(minusMonths(isoDate('2024-03-31'), 1)).toBe('2024-02-29');
    expect(minusMonths(isoDate('2025-01-15'), 24)).toBe('2023-01-15');
  });
});
