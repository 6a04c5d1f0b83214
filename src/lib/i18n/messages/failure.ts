import type { AppError } from '../../core/errors';
import type { Formats } from '../formats';
import { sentence, type Message } from '../message';

export type ErrorParams = NonNullable<AppError['params']>;
type Writer = (formats: Formats, params: ErrorParams) => string;

export interface ErrorMessage {
  /** What was seen. */
  readonly title: Message<[ErrorParams]>;
  /** What to do next. */
  readonly advice: Message<[ErrorParams]>;
}

/** Declares the texts of one failure: French title and advice, then English. */
export function failure(
  fr: Writer | string,
  frAdvice: Writer | string,
  en: Writer | string,
  enAdvice: Writer | string,
): ErrorMessage {
  const writer = (given: Writer | string): Writer =>
    typeof given === 'string' ? () => given : given;
  return {
    title: sentence(writer(fr), writer(en)),
    advice: sentence(writer(frAdvice), writer(enAdvice)),
  };
}
