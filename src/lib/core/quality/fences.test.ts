import { expect, it } from 'vitest';
import { dayNumber, isoDate } from '../dates';
import { farFences, plausibleDays } from './fences';

const day = (text: string) => dayNumber(isoDate(text));

it('puts the far fences three quartile ranges out', () => {
  // Quartiles 10 and 14: a range of 4, three of them are 12.
  expect(farFences(10, 14)).toEqual({ low: -2, high: 26 });
  expect(farFences(1, 1)).toBeNull();
});

it('keeps the fences of dates a year away at least, and never before 1980', () => {
  const [q1, q3] = [day('2024-03-01'), day('2024-03-31')];
  const last = isoDate('2024-06-30');
  expect(plausibleDays('ordered_on', q1, q3, last)).toEqual({ low: q1 - 366, high: q3 + 366 });
  expect(plausibleDays('created_on', q1, q3, last)).toEqual({
    low: day('1980-01-01'),
    high: q3 + 366,
  });
  const early = plausibleDays('ordered_on', day('1980-02-01'), day('1990-02-01'), last);
  expect(early.low).toBe(day('1980-01-01'));
});

it('lets births be within 120 years of the last purchase', () => {
  const fences = plausibleDays('birth_date', 0, 1, isoDate('2024-06-30'));
  // 120 Julian years of 365.25 days are 43,830 days.
  expect(fences).toEqual({ low: day('2024-06-30') - 43_830, high: day('2024-06-30') });
});
