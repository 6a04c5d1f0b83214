import type { IngestOptions } from '../../src/lib/contracts/ingest';
import type { ProgressStep } from '../../src/lib/contracts/progress';
import { appError } from '../../src/lib/core/errors';
import { Failure } from './failure';

const PIECE = 4_194_304;

/**
 * The bytes of a file in order, the next piece being read while one is worked on. Reports
 * progress, stops when cancelled, and fails when the file is shorter than it says.
 */
export async function* piecesOf(
  file: File,
  from: number,
  step: ProgressStep,
  options: IngestOptions | undefined,
): AsyncGenerator<{ readonly bytes: Uint8Array; readonly last: boolean }> {
  const read = (at: number) => file.slice(at, at + PIECE).arrayBuffer();
  let next: Promise<ArrayBuffer> | null = read(from);
  for (let at = from; next; at += PIECE) {
    const bytes: Uint8Array = new Uint8Array(await next);
    if (options?.signal?.aborted) throw new Failure(appError('cancelled'));
    if (bytes.length !== Math.max(0, Math.min(PIECE, file.size - at))) {
      throw new Failure(appError('file-changed', { fileName: file.name }));
    }
    const last = at + PIECE >= file.size;
    next = last ? null : read(at + PIECE);
    // Awaited above; a consumer that stops early must not leave a rejection behind.
    next?.catch(() => undefined);
    yield { bytes, last };
    options?.onProgress?.({
      step,
      done: Math.min(file.size, at + PIECE),
      total: file.size,
      unit: 'bytes',
      fileName: file.name,
    });
  }
}
