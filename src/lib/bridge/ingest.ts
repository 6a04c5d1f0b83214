import type { Ingest, IngestPort } from '../contracts/ingest';
import { WorkerRoom } from './workerRoom';

/** The page's end of the reading worker, which starts with the first call. */
export function createIngest(): Ingest {
  const room = new WorkerRoom<IngestPort>(
    (life) =>
      new Worker(new URL('../../../workers/ingest.worker.ts', import.meta.url), {
        type: 'module',
        name: life,
      }),
  );
  return {
    expand: (file, choice = {}, options) =>
      room.call((port, report) => port.expand(file, choice, report), options),
    preview: (file, chosen = {}, options) =>
      room.call((port, report) => port.preview(file, chosen, report), options),
    readable: (file, dialect, options) =>
      room.call((port, report) => port.readable(file, dialect, report), options),
    demo: (language, options) => room.call((port, report) => port.demo(language, report), options),
  };
}
