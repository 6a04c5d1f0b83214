import { openDB, unwrap, type IDBPDatabase } from 'idb';
import { appError } from '../core/errors';
import { Refused } from './failure';
import { MIGRATIONS, migrate, type Migration } from './migrations';
import type { Schema } from './schema';

/** How long another page may keep an older version of the database open. */
const BLOCKED_MS = 3000;

/** One connection, opened when first needed and again after the browser or a newer page closed it. */
export class Database {
  readonly #name: string;
  readonly #migrations: readonly Migration[];
  #opened: Promise<IDBPDatabase<Schema>> | null = null;

  constructor(name: string, migrations: readonly Migration[] = MIGRATIONS) {
    this.#name = name;
    this.#migrations = migrations;
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
          giveUp(
            new Refused(
              appError('storage-failed', undefined, 'another tab keeps an older version open'),
            ),
          );
          void connection.then((late) => {
            late.close();
          });
        }, BLOCKED_MS);
      },
      blocking: () => {
        this.#forget(opened);
        void connection.then((old) => {
          old.close();
        });
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

  #forget(opened: Promise<IDBPDatabase<Schema>>): void {
    if (this.#opened === opened) this.#opened = null;
  }
}
