import type { IDBPTransaction } from 'idb';
import { err, ok, type Result } from '../core/result';
import type { Database } from './database';
import { storageError } from './failure';
import { STORES, type Schema } from './schema';

type Stores = (typeof STORES)[number][];
export type Writing = IDBPTransaction<Schema, Stores, 'readwrite'>;
export type Reading = IDBPTransaction<Schema, Stores>;

/** Reads from one consistent state. */
export async function reading<T>(
  database: Database,
  work: (transaction: Reading) => Promise<T>,
): Promise<Result<T>> {
  try {
    const transaction = (await database.get()).transaction([...STORES], 'readonly');
    const [value] = await Promise.all([work(transaction), transaction.done]);
    return ok(value);
  } catch (thrown) {
    return err(storageError(thrown));
  }
}

/**
 * Writes all or nothing. Answers only when the transaction completed: with a full disk
 * each request succeeds and the transaction is undone afterwards.
 */
export async function writing<T>(
  database: Database,
  work: (transaction: Writing) => Promise<T>,
): Promise<Result<T>> {
  let transaction: Writing;
  try {
    transaction = (await database.get()).transaction([...STORES], 'readwrite', {
      durability: 'strict',
    });
  } catch (thrown) {
    return err(storageError(thrown));
  }
  try {
    const value = await work(transaction);
    await transaction.done;
    return ok(value);
  } catch (thrown) {
    abort(transaction);
    const undone = await transaction.done.then(
      () => null,
      () => transaction.error,
    );
    return err(storageError(undone ?? thrown));
  }
}

function abort(transaction: Writing): void {
  try {
    transaction.abort();
  } catch {
    // It is already over: the browser undid it.
  }
}
