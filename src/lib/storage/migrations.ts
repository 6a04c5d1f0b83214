/** One step of the database's shape, run inside the upgrade's transaction. */
export interface Migration {
  readonly version: number;
  readonly apply: (database: IDBDatabase, transaction: IDBTransaction) => void;
}

/** Every step there ever was, in order, numbered from 1. The last number is the database's version. */
export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    apply(database) {
      database.createObjectStore('project', { keyPath: 'id' });
      database.createObjectStore('dataset', { keyPath: 'id' });
      database.createObjectStore('file', { keyPath: ['datasetId', 'position'] });
    },
  },
  {
    version: 2,
    apply(database, transaction) {
      database.createObjectStore('version', { keyPath: ['projectId', 'datasetId'] });
      database.createObjectStore('handle', { keyPath: 'projectId' });
      partContents(
        database.createObjectStore('content', { keyPath: 'id' }),
        transaction.objectStore('file'),
      );
    },
  },
  {
    version: 3,
    apply(database) {
      database.createObjectStore('step', { keyPath: ['projectId', 'number'] });
      database.createObjectStore('point', { keyPath: ['projectId', 'at'] });
      database.createObjectStore('history', { keyPath: 'projectId' });
    },
  },
];

/** The bytes of files leave their rows, so that several datasets can share them. */
function partContents(contents: IDBObjectStore, files: IDBObjectStore): void {
  const cursors = files.openCursor();
  cursors.onsuccess = () => {
    const cursor = cursors.result;
    if (!cursor) return;
    const { blob, ...row } = cursor.value as { blob: Blob };
    const id = crypto.randomUUID();
    contents.add({ id, blob });
    cursor.update({ ...row, contentId: id, bytes: blob.size });
    cursor.continue();
  };
}

/** Runs the steps that a database of `from` has not seen yet. */
export function migrate(
  database: IDBDatabase,
  transaction: IDBTransaction,
  from: number,
  migrations: readonly Migration[] = MIGRATIONS,
): void {
  for (const { version, apply } of migrations) {
    if (version > from) apply(database, transaction);
  }
}
