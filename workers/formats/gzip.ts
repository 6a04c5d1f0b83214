import type { IngestOptions } from '../../src/lib/contracts/ingest';
import { appError, thrownText } from '../../src/lib/core/errors';
import { Failure } from '../ingest/failure';
import { library } from './library';
import type { Meter } from './limits';
import { BlobWriter, chunksOf, readWithProgress } from './streams';

/** The content of a gzip file, under its name without `.gz`. Refused on what really comes out of it. */
export async function inflateGzip(
  file: File,
  meter: Meter,
  options?: IngestOptions,
): Promise<File> {
  const name = file.name.replace(/\.(gz|gzip)$/i, '') || file.name;
  try {
    return await byPlatform(file, name, meter, options);
  } catch (thrown) {
    if (thrown instanceof Failure || isUnreadable(thrown)) throw thrown;
    // Browsers stop after the first member of a file that was put together from several.
    const joined = await byLibrary(file, name, meter, options).catch((second: unknown) => {
      if (second instanceof Failure) throw second;
      return null;
    });
    if (joined) return joined;
    throw new Failure(appError('file-damaged', { fileName: file.name }, thrownText(thrown)));
  }
}

function isUnreadable(thrown: unknown): boolean {
  return thrown instanceof DOMException && thrown.name === 'NotReadableError';
}

async function byPlatform(
  file: File,
  name: string,
  meter: Meter,
  options?: IngestOptions,
): Promise<File> {
  const count = meter.entry(file.size);
  const out = new BlobWriter();
  const inflated = readWithProgress(file, file.name, options).pipeThrough(
    new DecompressionStream('gzip'),
  );
  for await (const chunk of chunksOf(inflated, options?.signal)) {
    count(chunk.length);
    out.push(chunk);
  }
  return out.finish(name);
}

/** Null for a single member: the platform already said that it is damaged. */
async function byLibrary(
  file: File,
  name: string,
  meter: Meter,
  options?: IngestOptions,
): Promise<File | null> {
  const { Gunzip } = await library(() => import('fflate'));
  const count = meter.entry(file.size);
  const out = new BlobWriter();
  let members = 0;
  const gunzip = new Gunzip((chunk) => {
    count(chunk.length);
    out.push(chunk);
  });
  gunzip.onmember = () => members++;
  for await (const chunk of chunksOf(readWithProgress(file, file.name, options), options?.signal))
    gunzip.push(chunk, false);
  gunzip.push(new Uint8Array(0), true);
  return members > 0 ? out.finish(name) : null;
}
