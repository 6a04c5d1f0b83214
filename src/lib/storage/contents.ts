import type { KeptFile } from '../contracts/store';
import { appError, thrownText } from '../core/errors';
import { err, ok, type Result } from '../core/result';
import { datasetIds } from '../core/versions';
import { storageError } from './failure';
import type { Intake } from './intake';
import type { PreparedFiles } from './prepare';
import { below, type ContentRow, type FileRow } from './schema';
import type { Reading, Writing } from './transaction';

/** Compared this many bytes at a time, so that large files do not fill the memory. */
const SLICE = 4 * 1024 * 1024;

/** The files of every version of a project, with their bytes. */
export async function contentsOfProject(
  transaction: Reading,
  projectId: string,
): Promise<readonly ContentRow[]> {
  const row = await transaction.objectStore('project').get(projectId);
  const ids = new Set<string>();
  for (const datasetId of row ? datasetIds(row.record) : [])
    for (const file of await transaction.objectStore('file').getAll(below(datasetId)))
      ids.add(file.contentId);
  const rows: ContentRow[] = [];
  for (const id of ids) {
    const content = await transaction.objectStore('content').get(id);
    if (content) rows.push(content);
  }
  return rows;
}

/** For each file, the id of kept bytes equal to its own; undefined where there are none. */
export async function findSame(
  files: readonly KeptFile[],
  kept: readonly ContentRow[],
): Promise<Result<readonly (string | undefined)[]>> {
  try {
    const known = new Map<Blob, string | undefined>();
    for (const { blob } of files)
      if (!known.has(blob)) known.set(blob, await sameAmong(blob, kept));
    return ok(files.map(({ blob }) => known.get(blob)));
  } catch (thrown) {
    return err(storageError(thrown));
  }
}

/**
 * The files with bytes of their own where they are to be written. A file stored as it is would go
 * on being read from its place on the disk while the app is open, and be lost when it changes there.
 */
export async function ownBytes(
  intake: Intake,
  files: readonly KeptFile[],
  same: readonly (string | undefined)[],
): Promise<Result<readonly KeptFile[]>> {
  const own: KeptFile[] = [];
  for (const [i, file] of files.entries()) {
    if (same[i] !== undefined) own.push(file);
    else
      try {
        own.push({ ...file, blob: await intake.copy(file.blob) });
      } catch (thrown) {
        const params = { fileName: file.name };
        return err(appError('file-changed', params, thrownText(thrown)));
      }
  }
  return ok(own);
}

/** The files, those with the same bytes with one and the same blob. */
export async function sharedBytes(files: readonly KeptFile[]): Promise<readonly KeptFile[]> {
  const known: Blob[] = [];
  const shared: KeptFile[] = [];
  for (const file of files) {
    const { blob } = file;
    let one = known.find((other) => other === blob);
    for (const other of one ? [] : known)
      if (other.size === blob.size && (await sameBytes(blob, other))) one = other;
    if (!one) known.push(blob);
    shared.push(one ? { ...file, blob: one } : file);
  }
  return shared;
}

async function sameAmong(blob: Blob, kept: readonly ContentRow[]): Promise<string | undefined> {
  for (const { id, blob: other } of kept)
    if (other.size === blob.size && (await sameBytes(blob, other))) return id;
  return undefined;
}

async function sameBytes(a: Blob, b: Blob): Promise<boolean> {
  for (let start = 0; start < a.size; start += SLICE) {
    const [one, two] = await Promise.all(
      [a, b].map((blob) => blob.slice(start, start + SLICE).arrayBuffer()),
    );
    // The browser's own comparison of binary keys: bytes in order, without a loop here.
    if (indexedDB.cmp(one, two) !== 0) return false;
  }
  return true;
}

/**
 * Writes the files of a dataset; bytes that are kept already, by `same`, are not written again, nor
 * is a blob that was written for another dataset of the transaction, whose id is in `written`.
 */
export async function addFiles(
  transaction: Writing,
  datasetId: string,
  { own, same }: PreparedFiles,
  written = new Map<Blob, string>(),
): Promise<void> {
  const contents = transaction.objectStore('content');
  for (const [position, { sourceId, name, blob }] of own.entries()) {
    const known = same[position] ?? written.get(blob);
    // Another tab may have dropped them since they were compared.
    const shared = known !== undefined && (await contents.count(known)) > 0;
    const contentId = shared ? known : crypto.randomUUID();
    if (!shared) await contents.add({ id: contentId, blob });
    written.set(blob, contentId);
    const row: FileRow = { datasetId, position, sourceId, name, contentId, bytes: blob.size };
    await transaction.objectStore('file').add(row);
  }
}

/** The files of one dataset, in their order; files of several that share their bytes share the blob of `shared`. */
export async function keptFilesOf(
  transaction: Reading,
  datasetId: string,
  shared = new Map<string, Blob>(),
): Promise<readonly KeptFile[]> {
  const files: KeptFile[] = [];
  for (const row of await transaction.objectStore('file').getAll(below(datasetId))) {
    const content = await transaction.objectStore('content').get(row.contentId);
    const blob = shared.get(row.contentId) ?? content?.blob;
    if (!blob) continue;
    shared.set(row.contentId, blob);
    files.push({ sourceId: row.sourceId, name: row.name, blob });
  }
  return files;
}
