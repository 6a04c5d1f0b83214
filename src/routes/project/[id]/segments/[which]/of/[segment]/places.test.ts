import { expect, it } from 'vitest';
import { departmentCode } from '$lib/core/geo/department-tiles';
import { placesOf } from './places';

const value = (value: string | null, customers: number, others: number) => ({
  value,
  customers,
  others,
  own: 0,
  rest: 0,
});

it('gathers the ways of writing a department, and counts who is elsewhere', () => {
  const { found, off } = placesOf(
    [
      value('59', 3, 5),
      value('Nord', 1, 1),
      value('75', 2, 28),
      value('Surrey', 3, 5),
      value(null, 1, 1),
    ],
    departmentCode,
  );
  // Ten of the segment, fifty in all.
  expect(off).toBe(4);
  expect(found.get('59')).toEqual({ customers: 4, share: 0.4, base: 0.2, lift: 2 });
  expect(found.get('75')).toMatchObject({ customers: 2, share: 0.2, base: 0.6 });
  expect(found.get('75')?.lift).toBeCloseTo(1 / 3, 12);
  expect(found.size).toBe(2);
});
