import type { Result } from '../../src/lib/core/result';

/** For tests: a file as a person drops it. */
export function fileOf(content: string | Uint8Array, name = 'test.csv'): File {
  return new File([typeof content === 'string' ? content : new Uint8Array(content)], name);
}

/** For tests: the value of a success; fails the test with the code otherwise. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok)
    throw new Error(
      `${result.error.code} ${JSON.stringify(result.error.params)} ${result.error.detail ?? ''}`,
    );
  return result.value;
}

/** For tests: what went wrong, or ok. */
export function codeOf(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.error.code;
}
