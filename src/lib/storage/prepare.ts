import type { KeptFile } from '../contracts/store';
import { ok, type Result } from '../core/result';
import { contentsOfProject, findSame, ownBytes, sharedBytes } from './contents';
import type { Database } from './database';
import type { Intake } from './intake';
import { reading } from './transaction';

/** Files ready to be written: with bytes of their own, or the id of kept bytes that are the same. */
export interface PreparedFiles {
  readonly own: readonly KeptFile[];
  readonly same: readonly (string | undefined)[];
}

/**
 * What takes time about the files of versions is done before the transaction that writes them. Files
 * of theirs that share their bytes have one blob.
 */
export async function prepareFiles(
  database: Database,
  intake: Intake,
  projectId: string,
  versions: readonly { readonly files: readonly KeptFile[] }[],
): Promise<Result<readonly PreparedFiles[]>> {
  const files = versions.flatMap((version) => version.files);
  const kept = await reading(database, (transaction) => contentsOfProject(transaction, projectId));
  if (!kept.ok) return kept;
  const same = await findSame(files, kept.value);
  if (!same.ok) return same;
  const own = await ownBytes(intake, files, same.value);
  if (!own.ok) return own;
  const shared = await sharedBytes(own.value);
  let from = 0;
  return ok(
    versions.map((version) => {
      const to = from + version.files.length;
      const one = { own: shared.slice(from, to), same: same.value.slice(from, to) };
      from = to;
      return one;
    }),
  );
}
