import type { KeptFile } from '../contracts/store';
import { ok, type Result } from '../core/result';
import { contentsOfProject, findSame, ownBytes } from './contents';
import type { Database } from './database';
import type { Intake } from './intake';
import { reading } from './transaction';

/** Files ready to be written: with bytes of their own, or the id of kept bytes that are the same. */
export interface PreparedFiles {
  readonly own: readonly KeptFile[];
  readonly same: readonly (string | undefined)[];
}

/** What takes time about files is done before the transaction that writes them. */
export async function prepareFiles(
  database: Database,
  intake: Intake,
  projectId: string,
  files: readonly KeptFile[],
): Promise<Result<PreparedFiles>> {
  const kept = await reading(database, (transaction) => contentsOfProject(transaction, projectId));
  if (!kept.ok) return kept;
  const same = await findSame(files, kept.value);
  if (!same.ok) return same;
  const own = await ownBytes(intake, files, same.value);
  return own.ok ? ok({ own: own.value, same: same.value }) : own;
}
