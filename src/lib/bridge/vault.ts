import type { Vault, VaultPort } from '../contracts/vault';
import { WorkerRoom } from './workerRoom';

/** The page's end of the worker that writes and reads project files, which starts with the first call. */
export function createVault(): Vault {
  const room = new WorkerRoom<VaultPort>(
    (life) =>
      new Worker(new URL('../../../workers/vault.worker.ts', import.meta.url), {
        type: 'module',
        name: life,
      }),
  );
  return {
    derive: (password, how) => room.call((port) => port.derive(password, how)),
    write: (contents, password, options) =>
      room.call((port, report) => port.write(contents, password, report), options),
    look: (file) => room.call((port) => port.look(file)),
    read: (file, password, options) =>
      room.call((port, report) => port.read(file, password, report), options),
  };
}
