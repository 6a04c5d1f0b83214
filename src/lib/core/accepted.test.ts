import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ACCEPT, ACCEPTED_FILES } from './accepted';

const manifest = JSON.parse(readFileSync('static/manifest.webmanifest', 'utf8')) as {
  scope: string;
  file_handlers: readonly { action: string; accept: Record<string, readonly string[]> }[];
};

it('the installed app opens the files that the picker offers, without leaving the app', () => {
  expect(manifest.file_handlers.map(({ accept }) => accept)).toEqual([ACCEPTED_FILES]);
  // The page of the scope: the one address that the service worker answers off line.
  expect(manifest.file_handlers[0]?.action).toBe(manifest.scope);
});

it('a file input names types and extensions', () => {
  expect(ACCEPT.split(',')).toEqual(expect.arrayContaining(['text/csv', '.csv', '.xlsx', '.gz']));
});
