import { openDB, unwrap, type IDBPDatabase } from 'idb';
import { appError } from '../core/errors';
import { Refused } from './failure';
import { MIGRATIONS, migrate, type Migration } from './migrations';
import type { Schema } from './schema';

/** How long another page may keep an older version of the database open. */
const BLOCKED_MS = 3000;
/** How long a newer page waits for this one to write what is not written yet. */
const LAST_WORDS_MS = 2000;

interface DatabaseOptions {
  readonly migrations?: readonly Migration[];
  /** What is still to be written before a newer page takes the database over. */
  readonly lastWords?: () => Promise<unknown>;
}

/** One connection, opened when first needed and again after the browser or a newer page closed it. */
export class Database {
  readonly #name: string;
  readonly #migrations: readonly Migration[];
  readonly #lastWords: () => Promise<unknown>;
  #opened: Promise<IDBPDatabase<Schema>> | null = null;

  constructor(
    name: string,
    { migrations = MIGRATIONS, lastWords = () => Promise.resolve() }: DatabaseOptions = {},
  ) {
    this.#name = name;
    this.#migrations = migrations;
    this.#lastWords = lastWords;
  }

  /** The open connection. A failure is forgotten, so that the next call tries again. */
  async get(): Promise<IDBPDatabase<Schema>> {
    const opened = (this.#opened ??= this.#open());
    try {
      return await opened;
    } catch (thrown) {
      this.#forget(opened);
      throw thrown;
    }
  }

  #open(): Promise<IDBPDatabase<Schema>> {
    let blocked: ReturnType<typeof setTimeout> | undefined;
    let giveUp: (reason: Refused) => void = () => undefined;
    const abandoned = new Promise<never>((_, reject) => {
      giveUp = reject;
    });
    const connection = openDB<Schema>(this.#name, this.#migrations.at(-1)?.version ?? 1, {
      upgrade: (database, from, _to, transaction) => {
        migrate(unwrap(database), unwrap(transaction), from, this.#migrations);
      },
      blocked: () => {
        blocked = setTimeout(() => {
          giveUp(new Refused(appError('storage-blocked')));
          void connection.then((late) => {
            late.close();
          });
        }, BLOCKED_MS);
      },
      blocking: () => {
        void this.#letGo(opened, connection);
      },
      terminated: () => {
        this.#forget(opened);
      },
    });
    const opened = Promise.race([connection, abandoned]).finally(() => {
      clearTimeout(blocked);
    });
    return opened;
  }

  /** A newer page waits: what was changed here and is not written yet comes first. */
  async #letGo(
    opened: Promise<IDBPDatabase<Schema>>,
    connection: Promise<IDBPDatabase<Schema>>,
  ): Promise<void> {
    const enough = new Promise((resolve) => setTimeout(resolve, LAST_WORDS_MS));
    await Promise.race([this.#lastWords().catch(() => undefined), enough]);
    this.#forget(opened);
    (await connection).close();
  }

  #forget(opened: Promise<IDBPDatabase<Schema>>): void {
    if (this.#opened === opened) this.#opened = null;
  }
}
