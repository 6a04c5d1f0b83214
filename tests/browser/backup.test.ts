import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../src/lib/core/errors';
import { openBackup } from '../../src/lib/flows/backup/restore';
import { writeBackup } from '../../src/lib/flows/backup/write';
import { FORMATS, LANGUAGES } from '../../src/lib/i18n/formats';
import { render } from '../../src/lib/i18n/message';
import { backupErrors } from '../../src/lib/i18n/messages/backup-errors';
import { createVaultRoom } from '../../workers/vault/room';
import { must, newRecord, testStore, textOf, withDataset } from './storage-kit';

const vault = createVaultRoom();
const NOW = Date.UTC(2026, 2, 12);
const ports = (store: ReturnType<typeof testStore>['store']) => ({
  store,
  vault,
  version: '1.0.0',
  now: () => NOW,
  newId: () => crypto.randomUUID(),
});

/** A record with every list that a project file must have. */
const whole = (id: string, datasetId: string) => {
  const record = newRecord(id, datasetId, 'Clients');
  const lists = {
    attributes: [],
    otherAttributes: [],
    lineFields: [],
    sources: [],
    rejectCounts: [],
  };
  return {
    ...record,
    dataset: { ...record.dataset, ...lists, id: datasetId, customers: 3, orderLines: 7 },
  };
};
/** What begins as the files of DuckDB do: a checksum of eight bytes, then its name. */
const database = (text: string) => new Blob(['checksumDUCK', text]);
const file = (text: string) => ({ sourceId: 's1', name: `${text}.csv`, blob: new Blob([text]) });

/** Everything that the browser keeps, blobs as their text. */
async function stored(name: string): Promise<unknown> {
  const raw = await openDB(name);
  const rows = await Promise.all(
    [...raw.objectStoreNames].map(async (store) => [
      store,
      await Promise.all(
        (await raw.getAll(store)).map(async (row: { readonly blob?: Blob }) =>
          row.blob ? { ...row, blob: await row.blob.text() } : row,
        ),
      ),
    ]),
  );
  raw.close();
  return rows;
}

async function writtenFile(password: string | null) {
  const { store, name } = testStore();
  must(await store.saveWithDataset(whole('p', 'd1'), database('x'.repeat(700_000)), [file('un')]));
  const written = must(await writeBackup(ports(store), 'p', { originals: true, password }));
  return { store, name, bytes: new Uint8Array(await written.blob.arrayBuffer()) };
}

const changed = (bytes: Uint8Array, change: (copy: Uint8Array<ArrayBuffer>) => void) => {
  const copy = new Uint8Array(bytes);
  change(copy);
  return copy;
};
const flip = (at: number) => (copy: Uint8Array) => {
  copy[at] = (copy[at] ?? 0) ^ 1;
};
/** The version that a text says, one higher. */
const newer = (copy: Uint8Array) => {
  const text = new TextDecoder('latin1').decode(copy.subarray(0, 4096));
  copy[text.indexOf('"version":1') + '"version":'.length] = '2'.charCodeAt(0);
};

describe('a project file that cannot be opened', () => {
  it.each<[string, ErrorCode, string, (bytes: Uint8Array) => Uint8Array<ArrayBuffer>]>([
    ['another password', 'backup-password', 'wrong', (bytes) => new Uint8Array(bytes)],
    [
      'a flipped byte',
      'backup-damaged',
      'right',
      (bytes) => changed(bytes, flip(bytes.length >> 1)),
    ],
    ['a cut', 'backup-cut-short', 'right', (bytes) => new Uint8Array(bytes.subarray(0, -9))],
    ['a newer program', 'backup-newer', 'right', (bytes) => changed(bytes, newer)],
  ])('for %s is refused as such, with nothing changed', async (_, code, password, change) => {
    const { store, name, bytes } = await writtenFile('right');
    const before = await stored(name);
    const given = new File([change(bytes)], 'clients.tamis');
    const opened = await openBackup(ports(store), given, password);
    expect(opened).toMatchObject({ ok: false, error: { code } });
    expect(await stored(name)).toEqual(before);
  });

  it('whose dataset is no database is damaged too', async () => {
    const { store } = testStore();
    must(await store.saveWithDataset(whole('p', 'd1'), new Blob(['<html>no database</html>']), []));
    const written = must(
      await writeBackup(ports(store), 'p', { originals: false, password: null }),
    );
    const { store: empty } = testStore();
    const given = new File([written.blob], 'clients.tamis');
    const opened = await openBackup(ports(empty), given, null);
    expect(opened).toMatchObject({ ok: false, error: { code: 'backup-damaged' } });
    expect(await empty.list()).toEqual({ ok: true, value: [] });
  });

  it('says which of the four it is, in both languages', () => {
    const codes = [
      'backup-password',
      'backup-damaged',
      'backup-cut-short',
      'backup-newer',
    ] as const;
    for (const language of LANGUAGES) {
      const said = codes.flatMap((code) => [
        render(backupErrors[code].title, FORMATS[language], {}),
        render(backupErrors[code].advice, FORMATS[language], {}),
      ]);
      expect(new Set(said).size).toBe(8);
      for (const text of said.filter((_, i) => i % 2 === 1))
        expect(text).toContain(language === 'fr' ? 'Rien n’a été changé' : 'Nothing was changed');
    }
  });
});

describe('former versions', () => {
  it('go with the project when asked, and can be gone back to after it is opened', async () => {
    const { store } = testStore();
    const first = must(
      await store.saveWithDataset(whole('p', 'd1'), database('one'), [file('un')]),
    );
    const second = must(
      await store.saveWithDataset(
        { ...withDataset(first, 'd2'), currency: 'CHF' },
        database('two'),
        [file('un'), file('deux')],
        'refreshed',
      ),
    );
    const written = must(
      await writeBackup(ports(store), 'p', { originals: true, former: true, password: 'right' }),
    );
    expect(written).toMatchObject({ customers: 3, orderLines: 7, originals: 2, former: 1 });

    const empty = testStore().store;
    const given = new File([written.blob], 'clients.tamis');
    const opened = must(await openBackup(ports(empty), given, 'right'));
    if (opened.kind !== 'project') throw new Error(opened.kind);
    const { record } = opened;
    expect(record.former).toMatchObject([{ why: 'refreshed', customers: 3, bytes: 17 }]);
    expect(await textOf(empty.dataset(record.id))).toBe('checksumDUCKtwo');
    // "un" is kept once, whatever the number of versions that have it.
    expect(must(await empty.weigh(record.id)).bytes).toBe(
      2 * 'checksumDUCKone'.length + 'undeux'.length,
    );
    const back = must(await empty.goBack(record.id, record.former?.[0]?.id ?? ''));
    expect(await textOf(empty.dataset(record.id))).toBe('checksumDUCKone');
    expect(must(await empty.files(record.id)).map(({ name }) => name)).toEqual(['un.csv']);
    expect(back.former).toHaveLength(1);
    // The project that it came from is as it was.
    expect(must(await store.load('p'))).toEqual(second);
  });

  it('stay out unless asked', async () => {
    const { store } = testStore();
    const first = must(await store.saveWithDataset(whole('p', 'd1'), database('one'), []));
    must(await store.saveWithDataset(withDataset(first, 'd2'), database('two'), []));
    const written = must(await writeBackup(ports(store), 'p', { originals: true, password: null }));
    const given = new File([written.blob], 'clients.tamis');
    const opened = must(await openBackup(ports(store), given, null));
    expect(opened).toMatchObject({ kind: 'project', record: { former: [] } });
    expect(must(await store.list())).toHaveLength(2);
  });
});
