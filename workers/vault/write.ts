import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { createSHA256 } from 'hash-wasm';
import type { OnProgress } from '../../src/lib/contracts/progress';
import type { KeptFile } from '../../src/lib/contracts/store';
import type { VaultContents } from '../../src/lib/contracts/vault';
import {
  BACKUP_VERSION,
  DATASET,
  MANIFEST,
  RECORD,
  type BackupEntry,
  type BackupManifest,
  type BackupOriginal,
  type BackupVersion,
} from '../../src/lib/core/backup/manifest';
import { appError } from '../../src/lib/core/errors';
import { BlobWriter, chunksOf } from '../formats/streams';
import { Failure } from '../ingest/failure';
import { Sealer } from './seal';

/** What a zip of 32 bits can hold, with room for its directory. */
const LARGEST = 4_290_000_000;
/** Bytes that do not shrink any more. */
const SHRUNK = /\.(gz|zip|xlsx|xlsb|ods|parquet|7z)$/i;

interface Part {
  readonly path: string;
  readonly blob: Blob;
  readonly shrunk: boolean;
}

/** A project file: a zip of the record, the dataset, the originals and a manifest with their hashes, sealed where there is a password. */
export async function writeVault(
  contents: VaultContents,
  password: string | null,
  onProgress?: OnProgress,
): Promise<Blob> {
  const parts: Part[] = [{ path: RECORD, blob: new Blob([contents.record]), shrunk: false }];
  if (contents.dataset) parts.push({ path: DATASET, blob: contents.dataset, shrunk: false });
  const paths = new Map<Blob, string>();
  const filed = (files: readonly KeptFile[]) =>
    files.map(({ sourceId, name, blob }): BackupOriginal => {
      const known = paths.get(blob);
      const path = known ?? `originals/${paths.size + 1}`;
      if (known === undefined) {
        paths.set(blob, path);
        parts.push({ path, blob, shrunk: SHRUNK.test(name) });
      }
      return { path, sourceId, name };
    });
  const originals = filed(contents.originals);
  const former = (contents.former ?? []).map((one, i): BackupVersion => {
    const path = `former/${i + 1}/version.json`;
    const dataset = `former/${i + 1}/${DATASET}`;
    parts.push({ path, blob: new Blob([one.version]), shrunk: false });
    parts.push({ path: dataset, blob: one.dataset, shrunk: false });
    return { path, dataset, originals: filed(one.originals) };
  });
  const total = parts.reduce((sum, { blob }) => sum + blob.size, 0);
  if (total > LARGEST) throw new Failure(appError('backup-too-large', { bytes: total }));

  const out = new BlobWriter();
  const sealer = password === null ? null : await Sealer.start(password, (b) => out.push(b));
  const zip = new ZipFile();
  const flush = async () => {
    for (const chunk of zip.take())
      if (sealer) await sealer.write(chunk);
      else out.push(chunk);
  };
  const entries: BackupEntry[] = [];
  let done = 0;
  for (const part of parts) {
    const hash = await createSHA256();
    const entry = zip.add(part.path, part.shrunk);
    for await (const chunk of chunksOf(part.blob.stream())) {
      hash.update(chunk);
      entry.push(chunk, false);
      await flush();
      done += chunk.length;
      onProgress?.({ step: 'backup', done, total, unit: 'bytes' });
    }
    entry.push(new Uint8Array(0), true);
    entries.push({ path: part.path, bytes: part.blob.size, sha256: hash.digest('hex') });
  }
  const manifest: BackupManifest = {
    format: 'tamis',
    version: BACKUP_VERSION,
    ...contents.about,
    entries,
    originals,
    ...(former.length > 0 ? { former } : {}),
  };
  zip.add(MANIFEST, false).push(new TextEncoder().encode(JSON.stringify(manifest)), true);
  zip.end();
  await flush();
  const head = await sealer?.finish();
  const body = out.finish('backup');
  return head ? new Blob([head, body]) : body;
}

/** A zip whose bytes are taken as they come. */
class ZipFile {
  #ready: Uint8Array[] = [];
  readonly #zip = new Zip((failed, chunk) => {
    if (failed) throw failed;
    this.#ready.push(chunk);
  });

  add(path: string, shrunk: boolean): ZipDeflate | ZipPassThrough {
    const entry = shrunk ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 1 });
    this.#zip.add(entry);
    return entry;
  }

  take(): readonly Uint8Array[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  end(): void {
    this.#zip.end();
  }
}
