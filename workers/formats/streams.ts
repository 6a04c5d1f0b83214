import type { IngestOptions } from '../../src/lib/contracts/ingest';
import { appError } from '../../src/lib/core/errors';
import { Failure } from '../ingest/failure';

/** Bytes put together before they become a Blob, which the browser may keep out of memory. */
const PIECE = 4_194_304;

/** Chunks of a stream; the stream is cancelled when the consumer stops early. */
export async function* chunksOf(
  stream: ReadableStream<Uint8Array>,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      if (signal?.aborted) throw new Failure(appError('cancelled'));
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** The bytes of a Blob, with progress as they are taken. */
export function readWithProgress(blob: Blob, fileName: string, options?: IngestOptions) {
  let done = 0;
  return blob.stream().pipeThrough(
    new TransformStream<Uint8Array, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        done += chunk.length;
        options?.onProgress?.({
          step: 'decode',
          done,
          total: blob.size,
          unit: 'bytes',
          fileName,
        });
        controller.enqueue(new Uint8Array(chunk));
      },
    }),
  );
}

/** Bytes or text that arrive in small chunks, kept as Blobs of a few megabytes. */
export class BlobWriter {
  readonly #blobs: Blob[] = [];
  #parts: BlobPart[] = [];
  #size = 0;

  push(chunk: Uint8Array | string): void {
    this.#parts.push(typeof chunk === 'string' ? chunk : new Uint8Array(chunk));
    this.#size += chunk.length;
    if (this.#size >= PIECE) this.#flush();
  }

  finish(name: string): File {
    this.#flush();
    return new File(this.#blobs, name);
  }

  #flush(): void {
    if (this.#parts.length > 0) this.#blobs.push(new Blob(this.#parts));
    this.#parts = [];
    this.#size = 0;
  }
}
