/**
 * Database files being built, in the origin's private storage. Each has a Web Lock of its
 * own while it is being built, so that what a closed page left behind can be told from
 * another page's build.
 */
const PREFIX = 'tamis_build_';
const SUFFIX = '.duckdb';
const WAL = `${SUFFIX}.wal`;
const REMOVE_TRIES = 20;
const REMOVE_WAIT_MS = 50;

export class BuildFile {
  readonly #base = `${PREFIX}${crypto.randomUUID()}`;
  #release: () => void = () => undefined;

  /** A new name, with its lock held. */
  static async create(): Promise<BuildFile> {
    const file = new BuildFile();
    await new Promise<void>((granted, refused) => {
      navigator.locks
        .request(file.#base, () => {
          granted();
          return new Promise<void>((release) => {
            file.#release = release;
          });
        })
        .catch(refused);
    });
    return file;
  }

  /** The path under which the engine opens it. */
  get path(): string {
    return `opfs://${this.#base}${SUFFIX}`;
  }

  /** The names under which the engine holds its handles. */
  get handles(): readonly string[] {
    return [this.path, `opfs://${this.#base}${WAL}`];
  }

  /** The file itself, once the engine has let go of it. */
  async file(): Promise<File> {
    const root = await navigator.storage.getDirectory();
    return (await root.getFileHandle(`${this.#base}${SUFFIX}`)).getFile();
  }

  /**
   * The finished file as a Blob of its own. A File of the private storage would not do: in
   * a private window IndexedDB keeps it by reference, and loses it with the file. Read as a
   * stream, so that the browser puts a large copy on disk and not in memory.
   */
  async copy(): Promise<Blob> {
    const file = await this.file();
    const copy = await new Response(file.stream()).blob();
    if (copy.size !== file.size)
      throw new Error(`copied ${String(copy.size)} of ${String(file.size)} bytes`);
    return copy;
  }

  /** Deletes the file and gives its lock back. What cannot be deleted now is swept later. */
  async remove(): Promise<void> {
    const root = await navigator.storage.getDirectory();
    await removeBase(root, this.#base);
    this.#release();
  }
}

/** Whether this browser has a private file storage that can be used here. */
export async function hasPrivateStorage(): Promise<boolean> {
  try {
    await navigator.storage.getDirectory();
    return true;
  } catch {
    return false;
  }
}

/** Deletes builds that no living page holds. */
export async function sweepBuilds(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const bases = new Set<string>();
  for await (const name of root.keys()) {
    if (name.startsWith(PREFIX)) bases.add(name.split('.')[0] ?? name);
  }
  for (const base of bases) {
    await navigator.locks.request(base, { ifAvailable: true }, async (lock) => {
      if (lock !== null) await removeBase(root, base);
    });
  }
}

async function removeBase(root: FileSystemDirectoryHandle, base: string): Promise<void> {
  await removeEntry(root, `${base}${SUFFIX}`);
  await removeEntry(root, `${base}${WAL}`);
}

/** A worker that was ended gives its handles back a moment later: tried for a second. */
async function removeEntry(root: FileSystemDirectoryHandle, name: string): Promise<void> {
  for (let attempt = 0; attempt < REMOVE_TRIES; attempt += 1) {
    try {
      await root.removeEntry(name);
      return;
    } catch (thrown) {
      if (thrown instanceof DOMException && thrown.name === 'NotFoundError') return;
      await new Promise((resolve) => setTimeout(resolve, REMOVE_WAIT_MS));
    }
  }
}
