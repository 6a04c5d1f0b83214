import { expect, test } from 'vitest';
import { isoDay } from './days';
import { salePeriods, type SalePeriod } from './sale-periods';

function starts(
  language: 'fr' | 'en',
  kind: SalePeriod['kind'],
  years: readonly number[],
): string[] {
  return years.flatMap((year) =>
    salePeriods(language, year).flatMap((period) =>
      period.kind === kind ? [isoDay(period.first)] : [],
    ),
  );
}

test('French winter sales begin on their legal days', () => {
  const legal = ['2022-01-12', '2023-01-11', '2024-01-10', '2025-01-08', '2026-01-07'];
  expect(starts('fr', 'winter', [2022, 2023, 2024, 2025, 2026])).toEqual(legal);
});

test('French summer sales begin on their legal days', () => {
  const legal = ['2022-06-22', '2023-06-28', '2024-06-26', '2025-06-25', '2026-06-24'];
  expect(starts('fr', 'summer', [2022, 2023, 2024, 2025, 2026])).toEqual(legal);
});

test('French sales last four weeks: in 2023, until 7 February and 25 July', () => {
  expect(
    salePeriods('fr', 2023)
      .slice(0, 2)
      .map(({ last }) => isoDay(last)),
  ).toEqual(['2023-02-07', '2023-07-25']);
});

test('Black Friday follows Thanksgiving', () => {
  expect(starts('fr', 'black-friday', [2023, 2024, 2025])).toEqual([
    '2023-11-24',
    '2024-11-29',
    '2025-11-28',
  ]);
  expect(starts('en', 'black-friday', [2023, 2024, 2025])).toEqual([
    '2023-11-24',
    '2024-11-29',
    '2025-11-28',
  ]);
});

test('British winter sales run over the new year', () => {
  expect(starts('en', 'winter', [2024])).toEqual(['2024-12-26']);
});
