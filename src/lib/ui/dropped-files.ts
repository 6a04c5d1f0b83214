/** Files that systems leave in folders. */
const CLUTTER = /^(\.|Thumbs\.db$|desktop\.ini$|~\$)/i;

/**
 * The files of a drop that has folders, those inside them among them, by name; null without a
 * folder. To be called while the event is handled: what was dropped is not to be had later.
 */
export function filesInFolders(transfer: DataTransfer): Promise<File[]> | null {
  const plain = [...transfer.files];
  const entries = [...transfer.items].flatMap((item) =>
    item.kind === 'file' ? (item.webkitGetAsEntry() ?? []) : [],
  );
  return entries.some((entry) => entry.isDirectory) ? filesOf(entries).catch(() => plain) : null;
}

async function filesOf(entries: readonly FileSystemEntry[]): Promise<File[]> {
  const found: File[] = [];
  const queue = [...entries];
  for (let entry = queue.shift(); entry; entry = queue.shift()) {
    if (isFile(entry)) found.push(await fileOf(entry));
    else if (isFolder(entry)) {
      const inside = (await entriesOf(entry)).filter(({ name }) => !CLUTTER.test(name));
      queue.push(
        ...inside.sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true })),
      );
    }
  }
  return found;
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A reader gives its entries by the hundred, and none when it is through. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}
