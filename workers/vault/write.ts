import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { createSHA256 } from 'hash-wasm';
import type { OnProgress } from '../../src/lib/contracts/progress';
import type { VaultContents } from '../../src/lib/contracts/vault';
import {
  BACKUP_VERSION,
  DATASET,
  MANIFEST,
  RECORD,
  type BackupEntry,
  type BackupManifest,
  type BackupOriginal,
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
  const originals = contents.originals.map(({ sourceId, name }, i): BackupOriginal => ({
    path: `originals/${i + 1}`,
    sourceId,
    name,
  }));
  const parts: readonly Part[] = [
    { path: RECORD, blob: new Blob([contents.record]), shrunk: false },
    ...(contents.dataset ? [{ path: DATASET, blob: contents.dataset, shrunk: false }] : []),
    ...originals.map(({ path, name }, i) => ({
      path,
      blob: contents.originals[i]?.blob ?? new Blob(),
      shrunk: SHRUNK.test(name),
    })),
  ];
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
