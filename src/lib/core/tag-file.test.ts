import { describe, expect, it } from 'vitest';
import { isoDate } from './dates';
import { parseRecords, writeRecords } from './records';
import {
  dayComesFirst,
  guessTagColumns,
  readDay,
  tagFromFile,
  type Named,
  type PlainTable,
} from './tag-file';

const table = (
  labels: readonly string[],
  ...cells: readonly (readonly string[])[]
): PlainTable => ({
  name: 'vip.csv',
  labels,
  rows: cells.map((row, i) => ({ line: i + 2, cells: row })),
  cut: false,
});

describe('records of a text', () => {
  it('begin on their line, quotes and newlines inside, blank ones left out', () => {
    const text = 'a;"b ""c"" ; d"\r\n\r\n;\n"two\nlines"; e \nlast;"';
    expect(parseRecords(text, ';', '"', 10)).toEqual([
      { line: 1, cells: ['a', 'b "c" ; d'] },
      { line: 4, cells: ['two\nlines', 'e'] },
      { line: 6, cells: ['last', ''] },
    ]);
  });

  it('of one column keep every sign, and no more than asked', () => {
    expect(parseRecords('C;1\nC,2\nC3\n', '', '"', 2).map(({ cells }) => cells)).toEqual([
      ['C;1'],
      ['C,2'],
    ]);
  });

  it('are read as they were written', () => {
    const rows = [
      ['a', '"; =1'],
      ['two\nlines', ''],
    ];
    expect(parseRecords(writeRecords(rows), ';', '"', 9).map(({ cells }) => cells)).toEqual(rows);
  });
});

describe('columns', () => {
  const file = table(
    ['Nom', 'Réf', 'Commentaire', 'Depuis le'],
    ['Ash', 'C1', 'press', '2025-03-01'],
    ['Birch', 'C2', '', '2025-03-02'],
  );

  it('of customers are those found in the base', () => {
    expect(guessTagColumns(file, [0, 2, 0, 0])).toEqual({ customer: 1, note: 2, day: 3 });
  });

  it('without any found are told by their labels', () => {
    const unknown = table(['Nom', 'N° client', 'x'], ['Ash', 'Z1', 'y']);
    expect(guessTagColumns(unknown, [0, 0, 0])).toEqual({ customer: 1, note: null, day: null });
  });
});

describe('days', () => {
  it.each([
    ['2025-03-01', true, '2025-03-01'],
    ['2025-03-01 10:20:00', true, '2025-03-01'],
    ['1/3/2025', true, '2025-03-01'],
    ['1/3/2025', false, '2025-01-03'],
    ['31.12.2025', true, '2025-12-31'],
    ['31/02/2025', true, null],
    ['soon', true, null],
  ])('%s, day first %s', (written, first, day) => {
    expect(readDay(written, first)).toBe(day);
  });

  it('stand as most can be read', () => {
    expect(dayComesFirst(['01/02/2025', '13/02/2025'], false)).toBe(true);
    expect(dayComesFirst(['01/02/2025', '02/13/2025'], true)).toBe(false);
    expect(dayComesFirst(['01/02/2025'], true)).toBe(true);
  });
});

it('holds every line against whom it names', () => {
  const file = table(
    ['id', 'note', 'day'],
    ['C1', 'old', '2025-01-01'],
    ['c2@mail.example', '', 'soon'],
    ['', 'nobody', ''],
    ['shared@mail.example', 'x', ''],
    ['Z9', 'unknown', ''],
    ['C1', 'new', ''],
  );
  const named = new Map<string, Named>([
    ['C1', { count: 1, identifier: 'C1' }],
    ['c2@mail.example', { count: 1, identifier: 'C2' }],
    ['shared@mail.example', { count: 2, identifier: 'C3' }],
  ]);
  const found = tagFromFile(file, { customer: 0, note: 1, day: 2 }, named, true);
  expect(found).toMatchObject({ lines: 6, blank: 1, repeated: 1, badDays: 1 });
  expect(found.marks).toEqual([
    { customer: 'C1', note: 'new', on: null },
    { customer: 'C2', on: null },
  ]);
  expect(found.several.map(({ line }) => line)).toEqual([5]);
  expect(found.missing.map(({ line }) => line)).toEqual([6]);
  const days = tagFromFile(
    table(['id', 'day'], ['C1', '13/02/2025']),
    { customer: 0, note: null, day: 1 },
    named,
    false,
  );
  expect(days.marks).toEqual([{ customer: 'C1', on: isoDate('2025-02-13') }]);
});
