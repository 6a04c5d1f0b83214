import { expect, test } from 'vitest';
import { isoDate } from '../dates';
import { frenchSales, isMonthDay, yearly } from './seasons';

/** As announced: first and last days of the winter and the summer sales in most of France. */
const ANNOUNCED: Readonly<Record<number, readonly [string, string, string, string]>> = {
  2018: ['2018-01-10', '2018-02-20', '2018-06-27', '2018-08-07'],
  2019: ['2019-01-09', '2019-02-19', '2019-06-26', '2019-08-06'],
  2020: ['2020-01-08', '2020-02-04', '2020-07-15', '2020-08-11'],
  2021: ['2021-01-20', '2021-03-02', '2021-06-30', '2021-07-27'],
  2022: ['2022-01-12', '2022-02-08', '2022-06-22', '2022-07-19'],
  2023: ['2023-01-11', '2023-02-07', '2023-06-28', '2023-07-25'],
  2024: ['2024-01-10', '2024-02-06', '2024-06-26', '2024-07-23'],
  2025: ['2025-01-08', '2025-02-04', '2025-06-25', '2025-07-22'],
  2026: ['2026-01-07', '2026-02-03', '2026-06-24', '2026-07-21'],
};

test.each(Object.entries(ANNOUNCED))('the French sales of %s are those announced', (year, days) => {
  expect(frenchSales(Number(year)).flatMap(({ from, to }) => [from, to])).toEqual(days);
});

test('a window over the new year begins in the year before', () => {
  expect(yearly({ from: '12-20', to: '01-06' }, 2024, 2024)).toEqual([
    { from: isoDate('2023-12-20'), to: isoDate('2024-01-06') },
    { from: isoDate('2024-12-20'), to: isoDate('2025-01-06') },
  ]);
});

test('a window that ends on 29 February ends on the 28th of common years', () => {
  expect(yearly({ from: '02-01', to: '02-29' }, 2023, 2024).map(({ to }) => to)).toEqual([
    '2023-02-28',
    '2024-02-29',
  ]);
});

test.each([
  ['02-29', true],
  ['02-30', false],
  ['13-01', false],
  ['00-10', false],
  ['04-31', false],
  ['4-3', false],
  ['12-31', true],
])('%s is a day of the calendar: %s', (text, is) => {
  expect(isMonthDay(text)).toBe(is);
});
