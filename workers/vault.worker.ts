import { expose, releaseProxy, type Remote } from 'comlink';
import type { OnProgress } from '../src/lib/contracts/progress';
import type { VaultPort } from '../src/lib/contracts/vault';
import { holdLife } from '../src/lib/core/alive';
import { tellRefusals } from '../src/lib/core/refusals';
import { createVaultRoom } from './vault/room';

const room = createVaultRoom();

/** Progress crosses to the page as a proxy, let go of when the call is over. */
async function reporting<R>(
  report: OnProgress | undefined,
  work: (onProgress: OnProgress) => Promise<R>,
): Promise<R> {
  try {
    return await work((progress) => void report?.(progress));
  } finally {
    (report as Remote<OnProgress> | undefined)?.[releaseProxy]();
  }
}

const port: VaultPort = {
  derive: (password, how) => room.derive(password, how),
  write: (contents, password, report) =>
    reporting(report, (onProgress) => room.write(contents, password, { onProgress })),
  look: (file) => room.look(file),
  read: (file, password, report) =>
    reporting(report, (onProgress) => room.read(file, password, { onProgress })),
};

holdLife(self);
tellRefusals(self);
expose(port);
