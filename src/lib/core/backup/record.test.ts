import { describe, expect, it } from 'vitest';
import { DEFAULT_RFM } from '../segmentation/rfm/definition';
import { readManifest } from './manifest';
import { backupName } from './name';
import { ownRecord, readRecord, readVersion } from './record';

const record = {
  version: 1,
  id: 'p',
  name: 'Clients',
  demo: false,
  createdAt: 1,
  currency: 'EUR',
  recipe: { sources: [] },
  guesses: [],
  dataset: { attributes: [], otherAttributes: [], lineFields: [], sources: [], rejectCounts: [] },
  segmentation: DEFAULT_RFM,
  card: [],
};

describe('the record of a project file', () => {
  it('is read whole', () => {
    expect(readRecord(JSON.stringify(record))).toEqual(record);
  });

  it.each<[string, unknown]>([
    ['text', 'hello'],
    ['null', null],
    ['a list', [record]],
    ['without a recipe', { ...record, recipe: undefined }],
    ['with a list for a recipe', { ...record, recipe: [] }],
    ['with a word for a list', { ...record, dataset: { ...record.dataset, sources: 'x' } }],
    ['with a number for a name', { ...record, name: 7 }],
    ['with SQL for a day', { ...record, referenceDate: "2024-01-01'; DROP TABLE customer; --" }],
    [
      'with a scheme of nobody',
      { ...record, segmentation: { ...DEFAULT_RFM, scheme: '__proto__' } },
    ],
    [
      'with SQL for cuts',
      {
        ...record,
        segmentation: {
          ...DEFAULT_RFM,
          recencyBins: { method: 'fixed', cuts: ['1); DROP TABLE order_line; --'] },
        },
      },
    ],
    [
      'with SQL for a level',
      {
        ...record,
        segmentation: {
          ...DEFAULT_RFM,
          monetaryBins: { method: 'quantile', levels: '5) FROM customer; --' },
        },
      },
    ],
    ['with another kind in the place of RFM', { ...record, segmentation: { kind: 'tags' } }],
    [
      'with no day of the calendar for a day',
      { ...record, dataset: { ...record.dataset, lastOrder: '2024-02-30' } },
    ],
  ])('is refused: %s', (_, given) => {
    expect(readRecord(JSON.stringify(given))).toBeNull();
  });

  it('is refused when it is no JSON, and brings no other prototype', () => {
    expect(readRecord('{')).toBeNull();
    const read = readRecord(JSON.stringify(record).replace('{', '{"__proto__":{"demo":true},'));
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
    expect(({} as { demo?: boolean }).demo).toBeUndefined();
  });
});

it('a record leaves its former versions and its lock behind', () => {
  const lock = { wrapped: 'x', minutes: 5 };
  const given = { ...record, former: [], lock } as unknown as Parameters<typeof ownRecord>[0];
  expect(ownRecord(given)).toEqual(record);
});

describe('what comes back with a former version', () => {
  const { recipe, guesses, dataset } = record;

  it('is read whole', () => {
    const version = { recipe, guesses, dataset, why: 'refreshed' };
    expect(readVersion(JSON.stringify(version))).toEqual(version);
    expect(readVersion(JSON.stringify({ ...version, why: 'else' }))).toMatchObject({
      why: 'rebuilt',
    });
  });

  it.each<[string, string]>([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['without a dataset', JSON.stringify({ recipe, guesses })],
    ['with a dataset without lists', JSON.stringify({ recipe, guesses, dataset: {} })],
  ])('is refused: %s', (_, text) => {
    expect(readVersion(text)).toBeNull();
  });
});

describe('the manifest of a project file', () => {
  const manifest = {
    format: 'tamis',
    version: 1,
    kind: 'project',
    writtenBy: '1',
    writtenAt: 1,
    project: 'x',
    customers: 1,
    orderLines: 1,
    entries: [{ path: 'project.json', bytes: 2, sha256: 'a'.repeat(64) }],
    originals: [{ path: 'originals/1', sourceId: 's', name: 'a.csv' }],
  };

  it.each<[string, unknown, unknown]>([
    ['as written', manifest, manifest],
    ['of another program', { ...manifest, format: 'zip' }, 'not-one'],
    ['of a newer version', { ...manifest, version: 2, kind: 'other' }, 'newer'],
    ['of no version', { ...manifest, version: 'one' }, 'damaged'],
    [
      'with a negative length',
      { ...manifest, entries: [{ ...manifest.entries[0], bytes: -1 }] },
      'damaged',
    ],
    [
      'with half a hash',
      { ...manifest, entries: [{ ...manifest.entries[0], sha256: 'aa' }] },
      'damaged',
    ],
    [
      'with former versions',
      { ...manifest, former: [{ path: 'f', dataset: 'd', originals: manifest.originals }] },
      { ...manifest, former: [{ path: 'f', dataset: 'd', originals: manifest.originals }] },
    ],
    ['with a former version of nothing', { ...manifest, former: [{ path: 'f' }] }, 'damaged'],
    ['with a nameless original', { ...manifest, originals: [{ path: 'x' }] }, 'damaged'],
  ])('%s', (_, given, expected) => {
    expect(readManifest(JSON.stringify(given))).toEqual(expected);
  });
});

it('is called after the project and the day', () => {
  const day = new Date('2026-03-12T10:00:00Z');
  expect(backupName('Clients été / 2025', day)).toBe('clients-ete-2025-2026-03-12.tamis');
  expect(backupName('日本', day)).toBe('tamis-2026-03-12.tamis');
});
