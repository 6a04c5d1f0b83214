import { appError, thrownText, type AppError } from '../core/errors';

/** What the engine said, sorted by what has to be done next. */
export type Failure =
  /** The engine answered with an error and goes on. */
  | { readonly kind: 'answer'; readonly error: AppError }
  /** The engine can no longer be trusted and has to be replaced. */
  | { readonly kind: 'dead'; readonly detail: string };

const ANSWER = /^(?:Error: )?(?:[A-Z][A-Za-z-]*(?: [A-Za-z-]+)* Error|Error|TransactionContext Error|INTERRUPT|INTERNAL)\b.*?:/;
const MEMORY = /out of memory|memory limit|could not allocate/i;
const FATAL = /database has been invalidated|INTERNAL Error|FATAL Error/;

/** Sorts anything thrown by a statement. */
export function failureOf(thrown: unknown): Failure {
  const text = thrownText(thrown);
  if (thrown instanceof RangeError || thrown instanceof TypeError) {
    return { kind: 'answer', error: appError('engine-query', undefined, text) };
  }
  if (FATAL.test(text) || !ANSWER.test(text)) return { kind: 'dead', detail: text };
  return { kind: 'answer', error: appError(MEMORY.test(text) ? 'engine-memory' : 'engine-query', undefined, text) };
}
