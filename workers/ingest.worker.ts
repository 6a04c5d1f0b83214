import { expose } from 'comlink';
import type { IngestPort } from '../src/lib/contracts/ingest';
import { holdLife } from '../src/lib/core/alive';
import { tellRefusals } from '../src/lib/core/refusals';
import { createIngestRoom } from './ingest/room';
import { reporting } from './reporting';

const room = createIngestRoom();

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
