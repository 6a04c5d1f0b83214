/** One table that a file of the disk gave: the source it became, and its name inside the file. */
export interface FilePart {
  readonly sourceId: string;
  /** Sheet, entry or file name, as `SourcePart.name`; null when the file itself is the table. */
  readonly part: string | null;
  /** Among the kept files of that source; absent: the first. */
  readonly place?: number;
}

/** A file of the disk that sources of a project were read from, and how to reach it again. */
export interface RememberedFile {
  readonly handle: FileSystemFileHandle;
  readonly name: string;
  /** As it was when it was last read: bytes, and ms since 1970. */
  readonly size: number;
  readonly lastModified: number;
  readonly parts: readonly FilePart[];
  /** The project went back to another version since: its data is not what was last read. */
  readonly stale?: true;
}

/** How files that were dropped, picked or opened can be reached again; empty where the browser cannot. */
export type FileHandles = ReadonlyMap<File, FileSystemFileHandle>;
