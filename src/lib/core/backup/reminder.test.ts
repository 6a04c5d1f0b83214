import { describe, expect, it } from 'vitest';
import { NO_BACKUP, backupAge, readHistories } from './reminder';

const DAY = 24 * 3600 * 1000;
const NOW = Date.UTC(2026, 2, 12, 10);
const project = (daysOld: number, revision: number) => ({
  createdAt: NOW - daysOld * DAY,
  revision,
});
const saved = (daysAgo: number, revision: number, putOff: number | null = null) => ({
  last: { at: NOW - daysAgo * DAY, revision },
  putOffAt: putOff === null ? null : NOW - putOff * DAY,
});

describe('the age of the last project file', () => {
  it.each<[string, Parameters<typeof backupAge>[0], Parameters<typeof backupAge>[1], object]>([
    ['new today', project(0, 3), NO_BACKUP, { at: null, days: 0, changes: 3, due: false }],
    ['a day short of a week', project(6.9, 3), NO_BACKUP, { days: 6, due: false }],
    ['a week without any', project(7, 3), NO_BACKUP, { days: 7, due: true }],
    ['fifty changes in a day', project(1, 50), NO_BACKUP, { changes: 50, due: true }],
    ['49 changes', project(1, 49), NO_BACKUP, { due: false }],
    ['nothing since', project(90, 12), saved(60, 12), { days: 60, changes: 0, due: false }],
    ['one change, long ago', project(90, 13), saved(8, 12), { days: 8, changes: 1, due: true }],
    ['fifty since', project(90, 62), saved(0.5, 12), { days: 0, changes: 50, due: true }],
    ['put off yesterday', project(90, 99), saved(30, 1, 1), { days: 30, due: false }],
    ['put off a week ago', project(90, 99), saved(30, 1, 7), { due: true }],
    ['a clock that was set back', project(-3, 2), NO_BACKUP, { days: 0, due: false }],
  ])('%s', (_, one, history, expected) => {
    expect(backupAge(one, history, NOW)).toMatchObject(expected);
  });
});

describe('what is remembered of project files', () => {
  it('comes back as it was written', () => {
    const written = { p: { last: { at: 5, revision: 2 }, putOffAt: 9 }, q: NO_BACKUP };
    expect(Object.fromEntries(readHistories(JSON.stringify(written)))).toEqual(written);
  });

  it.each(['', 'nonsense', 'null', '[]', '{"p":null}', '{"p":{"last":{"at":"x"},"putOffAt":"y"}}'])(
    'is nothing where it cannot be read: %s',
    (text) => {
      const read = readHistories(text);
      expect(read.get('p') ?? NO_BACKUP).toEqual(NO_BACKUP);
    },
  );
});
