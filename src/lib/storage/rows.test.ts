import { describe, expect, it } from 'vitest';
import { PROJECT_VERSION, type ProjectRecord } from '../core/project';
import { Refused } from './failure';
import { MIGRATIONS } from './migrations';
import { currentRecord } from './rows';

const stored = (version: number, fields: Record<string, unknown> = {}) =>
  ({ version, ...fields }) as unknown as ProjectRecord;

describe('a stored record', () => {
  it('of this version is left alone', () => {
    const record = stored(PROJECT_VERSION, { id: 'p' });
    expect(currentRecord(record)).toBe(record);
  });

  it('of an older version takes every step', () => {
    const steps = {
      1: (record: object) => ({ ...record, title: 'from 1' }),
      2: (record: object) => ({ ...record, notes: ['from 2'] }),
    };
    expect(currentRecord(stored(1, { id: 'p' }), steps, 3)).toEqual({
      version: 3,
      id: 'p',
      title: 'from 1',
      notes: ['from 2'],
    });
    expect(currentRecord(stored(2, { id: 'p' }), steps, 3)).toEqual({
      version: 3,
      id: 'p',
      notes: ['from 2'],
    });
  });

  it('of a newer version is refused', () => {
    expect(() => currentRecord(stored(PROJECT_VERSION + 1))).toThrow(Refused);
  });

  it('has a step from each version there was', () => {
    for (let version = 1; version < PROJECT_VERSION; version += 1) {
      expect(() => currentRecord(stored(version))).not.toThrow();
    }
  });
});

it('migrations are numbered from 1 without a gap', () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
});
