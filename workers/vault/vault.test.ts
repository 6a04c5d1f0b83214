import { createHash } from 'node:crypto';
import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { VaultContents } from '../../src/lib/contracts/vault';
import { readSealHeader, sealLayout } from '../../src/lib/core/backup/seal';
import { createVaultRoom } from './room';

const room = createVaultRoom();

/** Bytes that do not shrink. */
function bytesOf(length: number, seed: number): Uint8Array<ArrayBuffer> {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state & 255;
  });
}

const contents = (): VaultContents => ({
  about: {
    kind: 'project',
    writtenBy: '1.2.3',
    writtenAt: 1_700_000_000_000,
    project: 'Clients',
    customers: 3,
    orderLines: 7,
  },
  record: JSON.stringify({ name: 'Clients', accents: 'é, ü, 漢' }),
  dataset: new Blob([bytesOf(700_001, 1)]),
  originals: [
    { sourceId: 's1', name: 'ventes 2025.csv', blob: new Blob([bytesOf(40_000, 2)]) },
    { sourceId: 's1', name: '../../ventes.csv.gz', blob: new Blob([bytesOf(5_000, 3)]) },
  ],
});

async function written(password: string | null, what = contents()): Promise<File> {
  const result = await room.write(what, password);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return new File([result.value], 'clients.tamis');
}

const codeOf = async (file: File, password: string | null) => {
  const read = await room.read(file, password);
  return read.ok ? 'opened' : read.error.code;
};

const hex = async (blob: Blob | null | undefined) =>
  createHash('sha256')
    .update(Buffer.from((await blob?.arrayBuffer()) ?? new ArrayBuffer(0)))
    .digest('hex');

async function changed(
  file: File,
  change: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>,
) {
  return new File([change(new Uint8Array(await file.arrayBuffer()))], file.name);
}
const flipped = (file: File, at: number) =>
  changed(file, (bytes) => {
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    return bytes;
  });
const cut = (file: File, to: number) => new File([file.slice(0, to)], file.name);

describe.each([null, 'mot de passe é'])('a project file with the password %s', (password) => {
  it('comes back byte for byte', async () => {
    const file = await written(password);
    const before = contents();
    expect(await room.look(file)).toEqual({ ok: true, value: password ? 'password' : 'open' });
    const read = await room.read(file, password);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const { record, dataset, originals, manifest } = read.value;
    expect(record).toBe(before.record);
    expect(await hex(dataset)).toBe(await hex(before.dataset));
    expect(originals.map(({ sourceId, name }) => [sourceId, name])).toEqual([
      ['s1', 'ventes 2025.csv'],
      ['s1', '../../ventes.csv.gz'],
    ]);
    for (const [i, { blob }] of originals.entries())
      expect(await hex(blob)).toBe(await hex(before.originals[i]?.blob));
    expect(manifest).toMatchObject({ format: 'tamis', version: 1, ...before.about });
  });

  it('tells a file that was cut, wherever it was', async () => {
    const file = await written(password);
    const lengths = [20, 300, 5_000, file.size >> 1, file.size - 30, file.size - 1];
    for (const to of lengths)
      expect(await codeOf(cut(file, to), password)).toBe('backup-cut-short');
  });

  it('tells a byte that was changed', async () => {
    const file = await written(password);
    for (const at of [600, 5_000, file.size >> 1])
      expect(await codeOf(await flipped(file, at), password)).toBe('backup-damaged');
  });

  it('is nothing else', async () => {
    for (const text of ['', 'customer;date\nA;2025-01-01\n', 'TAMI'])
      expect(await codeOf(new File([text], 'x.csv'), password)).toBe('backup-not-one');
  });
});

describe('former versions', () => {
  const shared = new Blob([bytesOf(30_000, 5)]);
  const withFormer = (): VaultContents => ({
    ...contents(),
    originals: [{ sourceId: 's1', name: 'a.csv', blob: shared }],
    former: [
      {
        version: '{"why":"refreshed"}',
        dataset: new Blob([bytesOf(9_000, 6)]),
        originals: [
          { sourceId: 's1', name: 'former.csv', blob: new Blob([bytesOf(8_000, 7)]) },
          { sourceId: 's2', name: 'a.csv', blob: shared },
        ],
      },
    ],
  });

  it('come back byte for byte, a file that several share being there once', async () => {
    const file = await written(null, withFormer());
    const names = Object.keys(unzipSync(new Uint8Array(await file.arrayBuffer())));
    expect(names).toEqual([
      'project.json',
      'dataset.duckdb',
      'originals/1',
      'former/1/version.json',
      'former/1/dataset.duckdb',
      'originals/2',
      'manifest.json',
    ]);
    const read = await room.read(file, null);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const [was] = withFormer().former ?? [];
    const [is] = read.value.former;
    expect(is?.version).toBe(was?.version);
    expect(await hex(is?.dataset)).toBe(await hex(was?.dataset));
    expect(is?.originals.map(({ sourceId, name }) => [sourceId, name])).toEqual([
      ['s1', 'former.csv'],
      ['s2', 'a.csv'],
    ]);
    expect(await hex(is?.originals[1]?.blob)).toBe(await hex(shared));
    expect(is?.originals[1]?.blob).toBe(read.value.originals[0]?.blob);
  });

  it('are checked like the rest', async () => {
    const file = await written(null, withFormer());
    const zip = Buffer.from(await file.arrayBuffer());
    const at = zip.indexOf('former/1/dataset.duckdb') + 2_000;
    expect(await codeOf(await flipped(file, at), null)).toBe('backup-damaged');
  });
});

describe('an open project file', () => {
  it('is a zip that other programs read, with the hashes of its files', async () => {
    const files = unzipSync(new Uint8Array(await (await written(null)).arrayBuffer()));
    const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as {
      entries: { path: string; bytes: number; sha256: string }[];
    };
    expect(manifest.entries.map(({ path }) => path)).toEqual([
      'project.json',
      'dataset.duckdb',
      'originals/1',
      'originals/2',
    ]);
    for (const { path, bytes, sha256 } of manifest.entries) {
      expect(files[path]).toHaveLength(bytes);
      expect(
        createHash('sha256')
          .update(files[path] ?? '')
          .digest('hex'),
      ).toBe(sha256);
    }
  });
});

describe('a sealed project file', () => {
  it('opens with its password only, however it is typed', async () => {
    const file = await written('caf\u00e9');
    expect(await codeOf(file, 'cafe')).toBe('backup-password');
    expect(await codeOf(file, null)).toBe('backup-password');
    // The same letters, written as a letter and an accent.
    expect(await codeOf(file, 'cafe\u0301')).toBe('opened');
  });

  it('shows nothing of what is inside', async () => {
    const bytes = Buffer.from(await (await written('x')).arrayBuffer());
    for (const word of ['Clients', 'ventes', 'manifest', 'PK\u0003\u0004'])
      expect(bytes.includes(word)).toBe(false);
  });

  it('says how its key is made, and is never twice the same', async () => {
    const heads = await Promise.all([written('x'), written('x')]);
    const [first, second] = await Promise.all(
      heads.map(async (file) => {
        const head = new Uint8Array(await file.slice(0, 4096).arrayBuffer());
        const layout = sealLayout(head);
        return readSealHeader(
          new TextDecoder().decode(head.subarray(layout?.header.from, layout?.header.to)),
        );
      }),
    );
    if (!first || !second || first === 'newer' || second === 'newer') throw new Error('no header');
    expect(first).toMatchObject({
      version: 1,
      cipher: 'AES-256-GCM',
      key: { name: 'argon2id', memoryKiB: 65_536, iterations: 3, parallelism: 1 },
    });
    expect(first.key.salt).not.toBe(second.key.salt);
    expect(first.prefix).not.toBe(second.prefix);
  });

  it('tells pieces that changed places and a header that was touched', async () => {
    const file = await written('x');
    const head = new Uint8Array(await file.slice(0, 4096).arrayBuffer());
    const { body = 0, header } = sealLayout(head) ?? {};
    const piece = 262_144 + 16;
    const swapped = await changed(file, (bytes) => {
      const first = bytes.slice(body, body + piece);
      bytes.copyWithin(body, body + piece, body + 2 * piece);
      bytes.set(first, body + piece);
      return bytes;
    });
    expect(await codeOf(swapped, 'x')).toBe('backup-damaged');
    const twice = await changed(file, (bytes) =>
      bytes.copyWithin(body + piece, body, body + piece),
    );
    expect(await codeOf(twice, 'x')).toBe('backup-damaged');
    expect(await codeOf(await flipped(file, (header?.from ?? 0) + 60), 'x')).toBe('backup-damaged');
  });

  it('refuses what only a newer program can read', async () => {
    const file = await changed(await written('x'), (bytes) => {
      const at = Buffer.from(bytes).indexOf('"version":1');
      bytes[at + '"version":'.length] = '2'.charCodeAt(0);
      return bytes;
    });
    expect(await codeOf(file, 'x')).toBe('backup-newer');
  });
});
