import { createSHA256 } from 'hash-wasm';
import type { OnProgress } from '../../src/lib/contracts/progress';
import type { KeptFile } from '../../src/lib/contracts/store';
import type { VaultRead, VaultSeal, VaultVersion } from '../../src/lib/contracts/vault';
import {
  DATASET,
  MANIFEST,
  RECORD,
  readManifest,
  type BackupManifest,
  type BackupOriginal,
} from '../../src/lib/core/backup/manifest';
import {
  HEAD_BYTES,
  isSealed,
  readSealHeader,
  sealLayout,
  type SealHeader,
} from '../../src/lib/core/backup/seal';
import { appError, type ErrorCode } from '../../src/lib/core/errors';
import { Meter } from '../formats/limits';
import { BlobWriter } from '../formats/streams';
import { readDirectory, type ZipEntry } from '../formats/zipDirectory';
import { inflateEntry } from '../formats/zipEntry';
import { Failure } from '../ingest/failure';
import { openPieces, unlock } from './seal';

/** Bytes that the entries of a project file may inflate to. */
const LARGEST = 4_294_967_296;
const LOCAL_HEADER = [0x50, 0x4b, 0x03, 0x04];

const problem = (code: ErrorCode, file: File, detail?: string) =>
  new Failure(appError(code, { fileName: file.name }, detail));

/** Whether a file is a project file, and whether a password opens it. */
export async function lookAt(file: File): Promise<VaultSeal> {
  const head = await headOf(file);
  if (isSealed(head)) {
    await headerOf(file, head);
    return 'password';
  }
  if (!LOCAL_HEADER.every((byte, i) => head[i] === byte)) throw problem('backup-not-one', file);
  return 'open';
}

/** Everything that a project file holds, or nothing: each part has the bytes that the manifest names. */
export async function readVault(
  file: File,
  password: string | null,
  onProgress?: OnProgress,
): Promise<VaultRead> {
  const seal = await lookAt(file);
  const zip = seal === 'open' ? file : await opened(file, password ?? '', onProgress);
  const entries = await directoryOf(file, zip);
  const parts = new Parts(file, zip, entries);
  const manifest = readManifest(await (await parts.text(MANIFEST, 'backup-not-one')).text());
  if (typeof manifest === 'string') throw problem(`backup-${manifest}`, file);
  const total = manifest.entries.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  const read = async (path: string) => {
    const blob = await parts.checked(manifest, path, (bytes) => {
      done += bytes;
      onProgress?.({ step: 'backup', done, total, unit: 'bytes' });
    });
    return blob;
  };
  const record = await (await read(RECORD)).text();
  const dataset = manifest.kind === 'project' ? await read(DATASET) : null;
  const files = new Map<string, Blob>();
  const filed = async (list: readonly BackupOriginal[]) => {
    const kept: KeptFile[] = [];
    for (const { path, sourceId, name } of list) {
      const blob = files.get(path) ?? (await read(path));
      files.set(path, blob);
      kept.push({ sourceId, name, blob });
    }
    return kept;
  };
  const originals = await filed(manifest.originals);
  const former: VaultVersion[] = [];
  for (const one of manifest.former ?? [])
    former.push({
      version: await (await read(one.path)).text(),
      dataset: await read(one.dataset),
      originals: await filed(one.originals),
    });
  return { manifest, record, dataset, originals, former };
}

async function headOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
}

/** The header of a sealed file and where its pieces begin. */
async function headerOf(
  file: File,
  head: Uint8Array<ArrayBuffer>,
): Promise<{ readonly header: SealHeader; readonly body: Blob }> {
  const layout = sealLayout(head);
  if (layout === null)
    throw problem(head.length < HEAD_BYTES ? 'backup-cut-short' : 'backup-damaged', file);
  if (head.length < layout.body) throw problem('backup-cut-short', file);
  const digest = new Uint8Array(
    await crypto.subtle.digest('SHA-256', head.subarray(0, layout.header.to)),
  );
  const text = new TextDecoder().decode(head.subarray(layout.header.from, layout.header.to));
  const header = readSealHeader(text);
  // Said before the digest is looked at: a newer program may have another one.
  if (header === 'newer') throw problem('backup-newer', file);
  if (header === null || !digest.every((byte, i) => head[layout.digest.from + i] === byte))
    throw problem('backup-damaged', file);
  const body = file.slice(layout.body);
  if (body.size !== header.bytes)
    throw problem(body.size < header.bytes ? 'backup-cut-short' : 'backup-damaged', file);
  return { header, body };
}

/** The zip inside a sealed file. */
async function opened(file: File, password: string, onProgress?: OnProgress): Promise<File> {
  const { header, body } = await headerOf(file, await headOf(file));
  const key = await unlock(password, header);
  if (key === null) throw problem('backup-password', file);
  const out = new BlobWriter();
  let done = 0;
  try {
    for await (const piece of openPieces(body, key, header)) {
      out.push(piece);
      done += piece.length;
      onProgress?.({ step: 'unlock', done, total: body.size, unit: 'bytes' });
    }
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'OperationError')
      throw problem('backup-damaged', file);
    throw thrown;
  }
  return out.finish(file.name);
}

async function directoryOf(file: File, zip: File): Promise<readonly ZipEntry[]> {
  try {
    return await readDirectory(zip);
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    // The directory is the end of the file: without it, the end is missing.
    throw problem('backup-cut-short', file, thrown.error.detail);
  }
}

/** The parts of a project file by their paths. */
class Parts {
  readonly #meter: Meter;

  constructor(
    readonly file: File,
    readonly zip: File,
    readonly entries: readonly ZipEntry[],
  ) {
    this.#meter = new Meter(file.name, LARGEST);
  }

  async text(path: string, missing: ErrorCode): Promise<Blob> {
    const entry = this.entries.find((one) => one.path === path);
    if (!entry) throw problem(missing, this.file, path);
    return this.#read(entry);
  }

  /** A part whose length and hash are those of the manifest. */
  async checked(
    manifest: BackupManifest,
    path: string,
    onBytes: (bytes: number) => void,
  ): Promise<Blob> {
    const said = manifest.entries.find((one) => one.path === path);
    const entry = this.entries.find((one) => one.path === path);
    if (!said || !entry) throw problem('backup-damaged', this.file, path);
    const hash = await createSHA256();
    const blob = await this.#read(entry, (chunk) => {
      hash.update(chunk);
      onBytes(chunk.length);
    });
    if (blob.size !== said.bytes || hash.digest('hex') !== said.sha256)
      throw problem('backup-damaged', this.file, path);
    return blob;
  }

  async #read(entry: ZipEntry, onChunk?: (chunk: Uint8Array) => void): Promise<Blob> {
    const out = new BlobWriter();
    try {
      for await (const chunk of inflateEntry(this.zip, entry, this.#meter)) {
        onChunk?.(chunk);
        out.push(chunk);
      }
    } catch (thrown) {
      const damaged = thrown instanceof Failure && thrown.error.code === 'file-damaged';
      if (!damaged) throw thrown;
      throw problem('backup-damaged', this.file, thrown.error.detail);
    }
    return out.finish(entry.path);
  }
}
