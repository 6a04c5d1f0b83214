/** Copied this many bytes at a time, so that giving up takes effect soon. */
const SLICE = 32 * 1024 * 1024;

/**
 * Files whose bytes are copied while they are being read, so that saving them takes less time.
 * A copy is forgotten with its file.
 */
export class Intake {
  readonly #copies = new WeakMap<Blob, Promise<Blob | null>>();

  begin(file: Blob, signal?: AbortSignal): void {
    if (this.#copies.has(file)) return;
    const copy = copyOf(file, signal).catch(() => {
      this.#copies.delete(file);
      return null;
    });
    this.#copies.set(file, copy);
  }

  /** The copy of a file; made now where none was begun or where it failed. Throws when the file can no longer be read. */
  async copy(file: Blob): Promise<Blob> {
    return (await this.#copies.get(file)) ?? copyOf(file);
  }
}

/** Bytes of their own, as a stream, so that the browser puts a large copy on disk and not in memory. */
async function copyOf(file: Blob, signal?: AbortSignal): Promise<Blob> {
  const parts: Blob[] = [];
  for (let start = 0; start < file.size; start += SLICE) {
    signal?.throwIfAborted();
    parts.push(await new Response(file.slice(start, start + SLICE).stream()).blob());
  }
  return new Blob(parts);
}
