import type { FileHandles } from '../contracts/handles';
import { ACCEPTED_FILES } from '../core/accepted';
import { filesInFolders } from './dropped-files';

/** Files that a person gave, and how to reach them again where the browser says. */
export interface Picked {
  readonly files: File[];
  readonly handles: FileHandles;
}

declare global {
  interface DataTransferItem {
    /** Chromium only. */
    getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
  }
  interface Window {
    /** Chromium only. */
    showOpenFilePicker?(options: {
      readonly multiple: boolean;
      readonly types: readonly { readonly accept: typeof ACCEPTED_FILES }[];
    }): Promise<readonly FileSystemFileHandle[]>;
  }
}

/** The files of a drop. To be called in the event itself: afterwards the browser has emptied it. */
export async function droppedFiles(transfer: DataTransfer): Promise<Picked> {
  const inside = filesInFolders(transfer);
  if (inside) return { files: await inside, handles: new Map() };
  const files = [...transfer.files];
  const dropped = [...transfer.items]
    .filter((item) => item.kind === 'file')
    .map((item) => ({
      file: item.getAsFile(),
      handle: item.getAsFileSystemHandle?.().catch(() => null),
    }));
  const handles = new Map<File, FileSystemFileHandle>();
  for (const { file, handle } of dropped) {
    const given = await handle;
    // Each reading of a drop makes another object for the same file.
    const same = files.find(
      (f) =>
        f.name === file?.name &&
        f.size === file.size &&
        f.lastModified === file.lastModified &&
        !handles.has(f),
    );
    if (same && given?.kind === 'file') handles.set(same, given as FileSystemFileHandle);
  }
  return { files, handles };
}

/** Whether `pickFiles` works here; a file input does everywhere. */
export const canPickHandles = (): boolean => typeof window.showOpenFilePicker === 'function';

/** The browser's own picker, with handles; no file when the person gave up. */
export async function pickFiles(): Promise<Picked> {
  try {
    const picked = await window.showOpenFilePicker?.({
      multiple: true,
      types: [{ accept: ACCEPTED_FILES }],
    });
    return await filesOfHandles(picked ?? []);
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'AbortError')
      return { files: [], handles: new Map() };
    throw thrown;
  }
}

/** The files behind handles; one that is gone is left out. */
export async function filesOfHandles(from: readonly FileSystemHandle[]): Promise<Picked> {
  const handles = new Map<File, FileSystemFileHandle>();
  for (const handle of from) {
    if (handle.kind !== 'file') continue;
    const file = await (handle as FileSystemFileHandle).getFile().catch(() => null);
    if (file) handles.set(file, handle as FileSystemFileHandle);
  }
  return { files: [...handles.keys()], handles };
}
