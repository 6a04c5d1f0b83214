import type { PhoneNormaliser, PhonePort } from '../contracts/phones';
import { WorkerRoom } from './workerRoom';

/** The page's end of the worker that reads telephone numbers, which starts with the first call. */
export function createPhones(): PhoneNormaliser {
  const room = new WorkerRoom<PhonePort>(
    (life) =>
      new Worker(new URL('../../../workers/phones.worker.ts', import.meta.url), {
        type: 'module',
        name: life,
      }),
  );
  return {
    normalise: (phones, options) => room.call((port) => port.normalise(phones), options),
  };
}
