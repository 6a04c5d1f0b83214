/// <reference types="node" />
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Result } from '../../src/lib/core/result';

const FOLDER = join(process.cwd(), '../shared/fixtures');

/** Whether the folder of real files is on this machine. */
export const HAS_FIXTURES = existsSync(FOLDER);

/** A real file by its path in the folder; `.gz` is unpacked. */
export function fixture(path: string): File {
  const bytes = readFileSync(join(FOLDER, path));
  const name = path.split('/').at(-1) ?? path;
  return path.endsWith('.gz') ? new File([gunzipSync(bytes)], name.slice(0, -3)) : new File([bytes], name);
}

export function fixtureText(path: string): string {
  return readFileSync(join(FOLDER, path), 'utf8');
}

export function textFile(text: string | Uint8Array<ArrayBuffer>, name = 'test.csv'): File {
  return new File([text], name);
}

/** The value of a success; fails the test with the code otherwise. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code} ${JSON.stringify(result.error.params)} ${result.error.detail ?? ''}`);
  return result.value;
}

export function codeOf(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.error.code;
}
