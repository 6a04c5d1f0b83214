import type { Ingest } from '../../src/lib/contracts/ingest';
import { appError, thrownText } from '../../src/lib/core/errors';
import { err, ok } from '../../src/lib/core/result';
import { generateDemo } from '../../src/lib/demo';
import { expand } from '../formats/expand';
import { preview } from './preview';
import { readable } from './readable';
import { WholeFiles } from './whole';

/** Reading of raw files, without the thread around it. */
export function createIngestRoom(): Ingest {
  const files = new WholeFiles();
  return {
    expand: (file, choice = {}, options) => expand(file, choice, options),
    preview: (file, chosen = {}, options) => preview(files, file, chosen, options),
    readable: (file, dialect, options) => readable(files, file, dialect, options),
    demo: (language) =>
      Promise.resolve()
        .then(() =>
          ok(
            generateDemo(language).map(
              ({ name, bytes }) => new File([new Uint8Array(bytes)], name, { type: 'text/csv' }),
            ),
          ),
        )
        .catch((thrown: unknown) =>
          err(appError('file-unreadable', { fileName: 'demo' }, thrownText(thrown))),
        ),
  };
}
