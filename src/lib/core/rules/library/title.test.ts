import { expect, it } from 'vitest';
import { RULE_LIBRARY } from '.';
import { titleOf } from './title';
import type { BaseFigures } from './figures';

const figures: BaseFigures = {
  rhythmDays: null,
  quantiles: {},
  bought: { category: ['Vin', 'Thé'] },
  values: {},
  putAside: [],
  influential: [],
};
const ready = (id: string) => {
  const found = RULE_LIBRARY.find((one) => one.id === id);
  const rule = found?.build(figures);
  if (!found || !rule) throw new Error(`no rule ${id}`);
  return { found, rule };
};

it('carries the names of the base, and no others', () => {
  const { found, rule } = ready('first-never-second');
  expect(titleOf(found, rule)).toEqual({
    fr: 'Ont acheté Vin, jamais Thé',
    en: 'Bought Vin, never Thé',
  });
  const several = { ...rule, rules: [] };
  expect(titleOf(found, several as never)).toEqual(found.title);
  const other = ready('entered-by');
  expect(titleOf(other.found, other.rule)).toBe(other.found.title);
});
