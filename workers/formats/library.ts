import { appError, thrownText } from '../../src/lib/core/errors';
import { Failure } from '../ingest/failure';

/** A library that is loaded when a file needs it; one that does not come is not the file's fault. */
export async function library<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (thrown) {
    throw new Failure(appError('worker-stopped', undefined, thrownText(thrown)));
  }
}
