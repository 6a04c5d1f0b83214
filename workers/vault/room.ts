import type { Vault } from '../../src/lib/contracts/vault';
import { err, ok, type Result } from '../../src/lib/core/result';
import { failureOf } from '../ingest/failure';
import { keyOf } from './key';
import { lookAt, readVault } from './read';
import { writeVault } from './write';

/** Project files, without the thread around them. */
export function createVaultRoom(): Vault {
  return {
    derive: (password, how) => settled('', () => keyOf(password, how)),
    write: (contents, password, options) =>
      settled('', () => writeVault(contents, password, options?.onProgress)),
    look: (file) => settled(file.name, () => lookAt(file)),
    read: (file, password, options) =>
      settled(file.name, () => readVault(file, password, options?.onProgress)),
  };
}

async function settled<T>(fileName: string, work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (thrown) {
    return err(failureOf(thrown, fileName, 'file-changed'));
  }
}
