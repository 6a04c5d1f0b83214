import { expect, it } from 'vitest';
import { projectOf } from '../../../../tests/helpers/records';
import { CSV } from '../../../../tests/helpers/records';
import { isoDate } from '../dates';
import { scrubbedChoices, scrubbedRecord } from './scrub';

const on = isoDate('2025-01-01');
const traces = {
  identifiers: new Set(['7', 'C7']),
  texts: ['marie@mail.example', 'Marie Dupont', '+33612345678', 'Li'],
};
const record = projectOf(
  {
    id: 's1',
    fileName: 'Marie Dupont.csv',
    kind: 'orders',
    dialect: CSV,
    columns: [{ label: '7', role: null, format: { kind: 'text' } }],
  },
  {
    name: 'Lille, 7 magasins',
    tags: [
      {
        id: 'vip',
        name: 'VIP de MARIE DUPONT',
        marks: [
          { customer: 'C7', on, note: 'secret' },
          { customer: 'C8', on, note: 'amie de marie@mail.example' },
        ],
      },
    ],
    refreshes: [],
    privacy: {
      wishes: [
        { who: 'Marie@mail.example', channel: 'all', says: 'no', on },
        { who: 'C8', channel: 'all', says: 'no', on },
      ],
    },
  },
);

it('takes people out of marks, wishes and whatever text names them, and leaves the rest', () => {
  const { record: left, marks, wishes, decisions } = scrubbedRecord(record, traces);
  expect({ marks, wishes, decisions }).toEqual({ marks: 1, wishes: 1, decisions: 0 });
  expect(left.tags).toEqual([
    { id: 'vip', name: 'VIP de •••••', marks: [{ customer: 'C8', on, note: 'amie de •••••' }] },
  ]);
  expect(left.privacy?.wishes?.map(({ who }) => who)).toEqual(['C8']);
  expect(left.recipe.sources[0]?.fileName).toBe('•••••.csv');
  // A short identifier or name inside other texts speaks of nobody.
  expect(left.name).toBe('Lille, 7 magasins');
  expect(left.recipe.sources[0]?.columns[0]?.label).toBe('7');
  expect(JSON.stringify(left)).not.toMatch(/marie|dupont|secret/i);
});

it('does the same to the choices of the history', () => {
  const { tags } = scrubbedChoices(record, traces);
  expect(JSON.stringify(tags)).not.toMatch(/marie|C7/i);
  expect(tags?.[0]?.marks).toHaveLength(1);
});
