import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

const FOLDER = resolve(import.meta.dirname, '../../../shared/fixtures');

/** Whether the real files with known answers lie beside the project; tests that need them are skipped by name otherwise. */
export const hasFixtures = existsSync(resolve(FOLDER, 'answers.json'));

/** The files of csv-spectrum, each with its JSON. */
export const SPECTRUM = [
  'comma_in_quotes',
  'empty',
  'empty_crlf',
  'escaped_quotes',
  'json',
  'newlines',
  'newlines_crlf',
  'quotes_and_newlines',
  'simple',
  'simple_crlf',
  'utf8',
];

/** Bytes of a fixture, inflated when it is compressed. */
export function fixture(path: string): Uint8Array {
  const bytes = readFileSync(resolve(FOLDER, path));
  return new Uint8Array(path.endsWith('.gz') ? gunzipSync(bytes) : bytes);
}

export function fixtureJson<T>(path: string): T {
  return JSON.parse(new TextDecoder().decode(fixture(path))) as T;
}
