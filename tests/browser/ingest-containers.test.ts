import { gzipSync, strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { createIngest } from '../../src/lib/bridge/ingest';
import { partFromPaste, type Expansion } from '../../src/lib/core/parts';
import type { Result } from '../../src/lib/core/result';
import { xlsxOf } from '../../workers/formats/testing';

const ingest = createIngest();
const fileOf = (parts: readonly Uint8Array[], name: string) =>
  new File(
    parts.map((part) => new Uint8Array(part)),
    name,
  );
const textOf = async (result: Result<Expansion>) =>
  result.ok ? result.value.parts[0]?.file.text() : result.error.code;

test('a workbook, an archive and a paste, in the worker of the app', async () => {
  const book = xlsxOf({
    sheets: [{ name: 'S', rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>' }],
  });
  const steps: string[] = [];
  const read = await ingest.expand(book, {}, { onProgress: ({ unit }) => steps.push(unit) });
  expect(await textOf(read)).toBe('1,2\n');
  expect(steps).toContain('rows');
  const zip = fileOf([zipSync({ 'a.csv': strToU8('a,b\n1,2\n') })], 'a.zip');
  expect(await textOf(await ingest.expand(zip))).toBe('a,b\n1,2\n');
  expect(await textOf(await ingest.expand(partFromPaste('a\tb\n1\t2')))).toBe('a\tb\n1\t2');
});

test('gzip of several members, which browsers stop in; cut short is still damaged', async () => {
  const [one, two] = [gzipSync(strToU8('a,b\n')), gzipSync(strToU8('1,2\n'))];
  expect(await textOf(await ingest.expand(fileOf([one, two], 'a.csv.gz')))).toBe('a,b\n1,2\n');
  expect(await textOf(await ingest.expand(fileOf([one.slice(0, -3)], 'a.csv.gz')))).toBe(
    'file-damaged',
  );
});

test('cancelling ends the worker; the next call starts another', async () => {
  const control = new AbortController();
  const large = fileOf([gzipSync(new Uint8Array(40_000_000).fill(48))], 'a.csv.gz');
  const cancelled = ingest.expand(large, {}, { signal: control.signal });
  control.abort();
  expect(await textOf(await cancelled)).toBe('cancelled');
  expect(await textOf(await ingest.expand(partFromPaste('a')))).toBe('a');
});
