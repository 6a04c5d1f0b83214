import { describe, expect, it } from 'vitest';
import { isoDate } from '../../dates';
import { featureById } from '../../features/catalogue';
import { featuresIn, nodesOf } from '../walk';
import { isRule } from '../read';
import { validateRule } from '../validate';
import { quietMonths, roundFigure, tagsOfNote, type BaseFigures } from './figures';
import { RULE_LIBRARY } from './index';
import { PURPOSES } from './library';
import { FULL_DATASET } from '../../../../../tests/helpers/rule-names';

const QUANTILES = { p10: 10, p50: 48, p80: 90, p90: 120 };
const FIGURES: BaseFigures = {
  rhythmDays: 60,
  quantiles: { average_basket: QUANTILES, monetary_sum: QUANTILES, frequency_days: QUANTILES },
  bought: {
    category: ['a', 'b'],
    brand: ['x'],
    product: ['p'],
    store: ['s', 't'],
    channel: ['c', 'd'],
  },
  values: { department: ['35'], region: ['R'], city: ['V'], sector: ['S'], company_size: ['1'] },
  putAside: ['t'],
  influential: ['t'],
};
const EMPTY: BaseFigures = {
  rhythmDays: null,
  quantiles: {},
  bought: {},
  values: {},
  putAside: [],
  influential: [],
};
const TAGS = [{ id: 't', name: 'Exclus' }];

describe('the library of ready rules', () => {
  it('has at least forty rules of different names, some for each purpose', () => {
    expect(RULE_LIBRARY.length).toBeGreaterThanOrEqual(40);
    expect(new Set(RULE_LIBRARY.map((r) => r.id)).size).toBe(RULE_LIBRARY.length);
    for (const language of ['fr', 'en'] as const)
      expect(new Set(RULE_LIBRARY.map((r) => r.title[language])).size).toBe(RULE_LIBRARY.length);
    for (const purpose of PURPOSES)
      expect(RULE_LIBRARY.filter((r) => r.purpose === purpose).length, purpose).toBeGreaterThan(2);
  });

  it.each(RULE_LIBRARY.map((r) => [r.id, r] as const))(
    '%s is valid on a base that has everything, and needs what it says',
    (_, ready) => {
      const rule = ready.build(FIGURES);
      if (rule === null) throw new Error('nothing to build from');
      expect(isRule(JSON.parse(JSON.stringify(rule)))).toBe(true);
      expect(
        validateRule(rule, {
          referenceDate: isoDate('2025-12-31'),
          dataset: FULL_DATASET,
          tags: TAGS,
          segmentations: [],
          self: null,
        }),
      ).toEqual([]);
      const asked = new Set<string>(
        featuresIn(rule).flatMap((id) => featureById(id, FULL_DATASET, TAGS)?.needs ?? []),
      );
      for (const { rule: node } of nodesOf(rule)) {
        if (node.of === 'tag') asked.add('tags');
        if (node.of !== 'purchases') continue;
        Object.keys(node.where.lists).forEach((dimension) => asked.add(`line.${dimension}`));
        if (node.where.price !== undefined) asked.add('line.discount');
      }
      expect(new Set(ready.needs)).toEqual(asked);
    },
  );

  it('builds nothing rather than a rule without a value', () => {
    for (const ready of RULE_LIBRARY) {
      const rule = ready.build(EMPTY);
      if (rule === null) continue;
      expect(JSON.stringify(rule)).not.toContain('undefined');
      expect(isRule(JSON.parse(JSON.stringify(rule))), ready.id).toBe(true);
    }
  });
});

describe('figures that a rule is adapted with', () => {
  it.each([
    [0, 1],
    [0.4, 1],
    [7.4, 8],
    [48, 50],
    [119, 100],
    [127, 150],
    [1340, 1500],
    [87_000, 80_000],
  ])('rounds %s to %s, as a person would', (value, rounded) => {
    expect(roundFigure(value)).toBe(rounded);
  });

  it.each([
    [null, 6],
    [10, 3],
    [60, 6],
    [400, 24],
  ])('takes a rhythm of %s days for %s months of silence', (rhythmDays, months) => {
    expect(quietMonths({ ...EMPTY, rhythmDays })).toBe(months);
  });

  it('knows tags by the words of their names', () => {
    const tags = ['Exclus', 'Influenceuse', 'VIP', 'Ne pas contacter', 'Prescripteur'].map(
      (name, i) => ({ id: String(i), name }),
    );
    expect(tagsOfNote(tags)).toEqual({ putAside: ['0', '3'], influential: ['1', '4'] });
  });
});
