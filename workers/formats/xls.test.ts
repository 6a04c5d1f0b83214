import { expect, test } from 'vitest';
import { createIngestRoom } from '../ingest/room';
import { codeOf, fileOf } from '../ingest/testing';
import { xlsFacts } from './xls';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** A container whose second sector begins with these 16-bit words. */
function xlsOf(...words: number[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(2048);
  bytes.set(SIGNATURE);
  words.forEach((word, i) => new DataView(bytes.buffer).setUint16(1024 + i * 2, word, true));
  return bytes;
}
const [BOF, GLOBALS] = [0x0809, 0x0005];
const begin = (version: number) => [BOF, 8, version, GLOBALS, 0, 0];

test('days from 1904, passwords and old versions are told before reading', () => {
  expect(xlsFacts(xlsOf(...begin(0x0600), 0x22, 2, 1, 0x0a, 0))).toEqual({
    encrypted: false,
    older: false,
    from1904: true,
  });
  expect(xlsFacts(xlsOf(...begin(0x0600), 0x2f, 4, 0, 0)).encrypted).toBe(true);
  expect(xlsFacts(xlsOf(...begin(0x0500))).older).toBe(true);
  const packaged = xlsOf();
  [...'EncryptedPackage'].forEach((letter, i) => (packaged[512 + i * 2] = letter.charCodeAt(0)));
  expect(xlsFacts(packaged).encrypted).toBe(true);
});

test('each is refused by name', async () => {
  const room = createIngestRoom();
  const failing = async (bytes: Uint8Array<ArrayBuffer>) =>
    codeOf(await room.expand(fileOf(bytes, 'a.xls')));
  expect(await failing(xlsOf(...begin(0x0600), 0x2f, 4, 0, 0))).toBe('file-encrypted');
  expect(await failing(xlsOf(...begin(0x0500)))).toBe('file-unsupported-format');
  expect(await failing(xlsOf(...begin(0x0600), 0x0a, 0))).toBe('file-damaged');
});
