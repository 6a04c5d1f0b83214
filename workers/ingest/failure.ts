import { appError, thrownText, type AppError, type ErrorCode } from '../../src/lib/core/errors';

/** Thrown inside the room only; it leaves as a Result. */
export class Failure extends Error {
  constructor(readonly error: AppError) {
    super(error.code);
  }
}

/** What a person is told of anything thrown while a file was read. */
export function failureOf(thrown: unknown, fileName: string, notReadable: ErrorCode): AppError {
  if (thrown instanceof Failure) return thrown.error;
  const changed = thrown instanceof DOMException && thrown.name === 'NotReadableError';
  return appError(changed ? notReadable : 'file-unreadable', { fileName }, thrownText(thrown));
}
