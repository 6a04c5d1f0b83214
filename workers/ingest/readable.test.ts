import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dialect } from '../../src/lib/core/dialect';
import { codeOf, fileOf, valueOf } from './testing';
import { createIngestRoom } from './room';
import { TextScan } from './scan';
import { windows1252ToUtf8 } from './windows1252';

const room = createIngestRoom();
const DIALECT: Dialect = {
  encoding: 'utf-8',
  layout: 'delimited',
  delimiter: ',',
  quote: '"',
  header: true,
  skipLines: 0,
  starts: [],
};
const read = async (text: string | Uint8Array<ArrayBuffer>, dialect: Partial<Dialect> = {}) => {
  // A room of its own: files made in one moment with one name and size look the same.
  const value = valueOf(
    await createIngestRoom().readable(fileOf(text), { ...DIALECT, ...dialect }),
  );
  return { ...value, content: await value.blob.text() };
};

test('blank lines are numbered as in the file, not inside quoted cells', async () => {
  const text = await read('\nid,n\n\n1,2\n\n\n"3\n\n",4\n\r\n5,6\n');
  expect(text).toMatchObject({ linesAbove: 3, blankLines: [5, 6, 10] });
  expect(text.content.startsWith('1,2\n')).toBe(true);
});

test('nothing to change: a part of the file itself', async () => {
  expect(await read('\ufeffid,n\r\n1,2\r\n')).toMatchObject({ content: '1,2\r\n', linesAbove: 1 });
  expect(await read('1,2\n3,4', { header: false })).toMatchObject({
    content: '1,2\n3,4',
    linesAbove: 0,
  });
  expect(await read('title "x\nid,n\n1,2\n', { skipLines: 1 })).toMatchObject({
    content: '1,2\n',
    linesAbove: 2,
  });
  expect(await read('id,n\n')).toMatchObject({ content: '', linesAbove: 1 });
});

test('whether any record spans lines: not the header, not a quote that is none', async () => {
  expect(await read('"i\nd",n\n1,2\n')).toMatchObject({ multiline: false, linesAbove: 2 });
  expect(await read('id,n\n"1\n",2\n')).toMatchObject({ multiline: true });
  expect(await read('id,n\n1,2\n3,"\r\n"\n')).toMatchObject({ multiline: true });
  expect(await read('id,n\n1, "2\n\n"\n')).toMatchObject({ multiline: true, blankLines: [] });
  expect(await read('id,n\n1,  "2\n\n3,4\n')).toMatchObject({ multiline: false, blankLines: [3] });
  expect(await read('id,n\n1,"2" "\n"\n')).toMatchObject({ multiline: true });
  expect(await read('id,n\n1,2"\n3,"4"\n')).toMatchObject({ multiline: false });
  expect(await read('id  n\n"1  2\n3"  4\n', { layout: 'blanks' })).toMatchObject({
    multiline: false,
  });
});

test('different newlines become one, inside cells too', async () => {
  const text = await read('id,n\r\n1,"a\r\nb"\n\r3,"x""\r"\r\n5,6\r');
  expect(text.content).toBe('1,"a\nb"\n\n3,"x""\n"\n5,6\n');
  expect(text.blankLines).toEqual([4]);
  expect((await read('id,n\r\n1, "a\r\nb"\n2,"c" "\r\n"\r\n3,  "d\r\n')).content).toBe(
    '1, "a\nb"\n2,"c" "\n"\n3,  "d\n',
  );
});

test('encodings become UTF-8', async () => {
  const wide = new Uint8Array(Buffer.from('\ufeffid,nom\n1,Zoé €\n', 'utf16le'));
  expect((await read(wide, { encoding: 'utf-16le' })).content).toBe('1,Zoé €\n');
  expect((await read(wide.slice(2), { encoding: 'utf-16le' })).content).toBe('1,Zoé €\n');
  expect(
    (
      await read(
        wide.slice(2).map((_, i, all) => all[i ^ 1] ?? 0),
        { encoding: 'utf-16be' },
      )
    ).content,
  ).toBe('1,Zoé €\n');
  expect(
    (
      await read(new Uint8Array(Buffer.from('id,n\n1,\xe9\x80\n', 'latin1')), {
        encoding: 'windows-1252',
      })
    ).content,
  ).toBe('1,é€\n');
  expect((await read(new Uint8Array(Buffer.from('id,n\n1,\xe9\n', 'latin1')))).content).toBe(
    '1,\ufffd\n',
  );
});

test('runs of blanks and fixed places become tabs, line for line', async () => {
  expect(await read('a  b\n 1   2\n \n3\t4', { layout: 'blanks' })).toMatchObject({
    content: '1\t2\n\n3\t4',
    blankLines: [3],
    delimiter: '\t',
    quote: '',
  });
  expect(
    (await read('1  Jo Do\t \n2  A', { layout: 'fixed', starts: [0, 3], header: false })).content,
  ).toBe('1\tJo Do\n2\tA');
});

test('cancelled, and changed under way', async () => {
  expect(
    codeOf(
      await room.readable(fileOf('a,b\n9,9\n', 'cancel.csv'), DIALECT, {
        signal: AbortSignal.abort(),
      }),
    ),
  ).toBe('cancelled');
  const changed = fileOf('id,n\n1,2\n', 'changed.csv');
  const broken = Object.assign(new File(['x'], 'changed.csv'), {
    slice: () => ({
      arrayBuffer: () => Promise.reject(new DOMException('changed', 'NotReadableError')),
    }),
  });
  expect(codeOf(await room.readable(broken, DIALECT))).toBe('file-changed');
  expect(codeOf(await room.preview(broken))).toBe('file-unreadable');
  expect(codeOf(await room.readable(changed, DIALECT))).toBe('ok');
});

test('progress counts bytes up to all of them', async () => {
  const seen: number[] = [];
  const file = fileOf(`id,n\n${'1,2\n'.repeat(2_500_000)}`, 'long.csv');
  await room.readable(file, DIALECT, {
    onProgress: ({ done, total }) => seen.push(done / (total ?? 1)),
  });
  expect(seen).toHaveLength(3);
  expect(seen.at(-1)).toBe(1);
});

test('UTF-8 is valid exactly where the platform says so, cut anywhere', () => {
  const mostlyHigh = fc.uint8Array({ maxLength: 12 }).chain((raw) => {
    // TextEncoder makes lone surrogates well-formed.
    const encoded = new TextEncoder().encode(
      String.fromCodePoint(...[...raw].map((byte) => byte * 331)),
    );
    return fc.constantFrom(
      raw,
      raw.map((byte) => byte | 0x80),
      encoded,
      encoded.subarray(1),
    );
  });
  fc.assert(
    fc.property(mostlyHigh, fc.nat(12), (bytes, cut) => {
      const scan = new TextScan({ delimiter: 44, quote: 34, header: false, skipLines: 0 });
      scan.push(bytes.subarray(0, cut));
      scan.push(bytes.subarray(cut));
      expect(scan.finish().utf8Errors === 0).toBe(isUtf8(bytes));
    }),
    { numRuns: 2000 },
  );
});

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

test('every byte of Windows-1252', () => {
  const all = new TextDecoder().decode(
    windows1252ToUtf8(Uint8Array.from({ length: 256 }, (_, i) => i)),
  );
  expect([...all]).toHaveLength(256);
  expect(all.slice(0x80, 0x85)).toBe('€\x81‚ƒ„');
  expect(all.charCodeAt(0xe9)).toBe(0xe9);
});
