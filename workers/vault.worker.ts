import { expose } from 'comlink';
import type { VaultPort } from '../src/lib/contracts/vault';
import { holdLife } from '../src/lib/core/alive';
import { tellRefusals } from '../src/lib/core/refusals';
import { createVaultRoom } from './vault/room';
import { reporting } from './reporting';

const room = createVaultRoom();

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
