import { expose } from 'comlink';
import type { PhonePort } from '../src/lib/contracts/phones';
import { holdLife } from '../src/lib/core/alive';
import { tellRefusals } from '../src/lib/core/refusals';
import { ok } from '../src/lib/core/result';
import { toE164 } from './phones/normalise';

const port: PhonePort = {
  normalise: (phones) => Promise.resolve(ok(phones.map(toE164))),
};

holdLife(self);
tellRefusals(self);
expose(port);
