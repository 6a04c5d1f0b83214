import { appError, thrownText, type AppError } from '../core/errors';

/** A save that is not to be done; its transaction is undone. */
export class Refused extends Error {
  readonly error: AppError;
  constructor(error: AppError) {
    super(error.code);
    this.error = error;
  }
}

/** What a person is told of anything thrown by the browser's storage. */
export function storageError(thrown: unknown): AppError {
  if (thrown instanceof Refused) return thrown.error;
  const name = thrown instanceof Error ? thrown.name : '';
  const detail = `${name}: ${thrownText(thrown)}`;
  if (name === 'QuotaExceededError') return appError('quota-exceeded', undefined, detail);
  // The database itself was made by a newer version of the app, in another tab.
  if (name === 'VersionError') return appError('storage-newer', undefined, detail);
  return appError('storage-failed', undefined, detail);
}
