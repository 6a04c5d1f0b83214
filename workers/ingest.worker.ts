import { expose, releaseProxy, type Remote } from 'comlink';
import type { IngestPort } from '../src/lib/contracts/ingest';
import type { OnProgress } from '../src/lib/contracts/progress';
import { holdLife } from '../src/lib/core/alive';
import { tellRefusals } from '../src/lib/core/refusals';
import { createIngestRoom } from './ingest/room';

const room = createIngestRoom();

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

const port: IngestPort = {
  expand: (file, choice, report) =>
    reporting(report, (onProgress) => room.expand(file, choice, { onProgress })),
  preview: (file, chosen, report) =>
    reporting(report, (onProgress) => room.preview(file, chosen, { onProgress })),
  readable: (file, dialect, report) =>
    reporting(report, (onProgress) => room.readable(file, dialect, { onProgress })),
  demo: (language, report) =>
    reporting(report, (onProgress) => room.demo(language, { onProgress })),
};

holdLife(self);
tellRefusals(self);
expose(port);
