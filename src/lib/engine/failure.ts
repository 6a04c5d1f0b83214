import { appError, thrownText, type AppError } from '../core/errors';

/** A statement stopped because its signal was aborted. */
export class Cancelled extends Error {}

/** The worker is gone: nothing it was asked will be answered. */
export class EngineDead extends Error {}

/** The engine answered, but the answer cannot be read as plain values. */
export class Undecodable extends Error {}

/** What went wrong, and whether the engine has to be replaced before anything else is asked. */
export interface Failure {
  readonly dead: boolean;
  readonly error: AppError;
}

const MEMORY = /out.of.memory|could not allocate|allocation failed/i;
const QUOTA = /quota/i;
const INVALIDATED =
  /^(?:INTERNAL|FATAL) Error|"exception_type":"(?:INTERNAL|FATAL)"|database has been invalidated/;

/**
 * Sorts anything thrown by a call to the engine. An answered mistake is an `Error` by
 * name; anything else (RuntimeError, DOMException) is a trap that leaves the engine in an
 * unknown state.
 */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof Cancelled) return { dead: false, error: appError('cancelled') };
  const text = readable(thrownText(thrown));
  if (thrown instanceof Undecodable)
    return { dead: false, error: appError('engine-query', undefined, text) };
  const answered =
    thrown instanceof Error && thrown.name === 'Error' && !(thrown instanceof EngineDead);
  const dead = !answered || INVALIDATED.test(thrownText(thrown));
  if (QUOTA.test(`${nameOf(thrown)} ${text}`) && dead)
    return { dead, error: appError('quota-exceeded', undefined, text) };
  if (MEMORY.test(thrownText(thrown)))
    return { dead, error: appError('engine-memory', undefined, text) };
  return { dead, error: appError(dead ? 'engine-stopped' : 'engine-query', undefined, text) };
}

function nameOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.name : '';
}

/** Mistakes found while parsing arrive as JSON; the sentence is inside. */
function readable(text: string): string {
  if (!text.startsWith('{')) return text;
  try {
    const { exception_message: message } = JSON.parse(text) as { exception_message?: unknown };
    return typeof message === 'string' ? message : text;
  } catch {
    return text;
  }
}
