import { Buffer } from 'node:buffer';
import { mapOrders, writing, type Draft } from '../draft';
import type { Pollution } from '../pollution';
import type { Order } from '../clean';
import { encodeNarrow, type NarrowEncoding } from './narrow';

const utf8 = (text: string) => new TextEncoder().encode(text);
const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

function utf16(text: string, big: boolean): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(big ? bytes.swap16() : bytes);
}

function encoded(name: string, encode: (text: string) => Uint8Array): Pollution {
  return { name, axes: ['bytes'], change: (draft) => ({ ...draft, encode }) };
}

/** An old encoding; the orders lose the characters that it does not have, as programs write `?`. */
function narrow(name: string, encoding: NarrowEncoding): Pollution {
  const { knows, encode } = encodeNarrow(encoding);
  const held = (text: string) => [...text].map((c) => (knows(c) ? c : '?')).join('');
  return {
    name,
    axes: ['bytes'],
    says: ['encoding'],
    change: (draft) => ({ ...mapOrders(draft, mapTexts(held)), encode }),
  };
}

function mapTexts(change: (text: string) => string): (order: Order) => Order {
  return (order) => ({
    ...order,
    name: change(order.name),
    city: change(order.city),
    product: change(order.product),
    store: change(order.store),
  });
}

const twice = (text: string) =>
  utf8(
    [...utf8(text)]
      .map((byte) => WINDOWS.decode(new Uint8Array([byte])))
      .join('')
      .replace('\ufeff', ''),
  );
const WINDOWS = new TextDecoder('windows-1252');

/** Bytes cut in the middle of three characters far from the beginning. */
function damaged(text: string): Uint8Array {
  const bytes = utf8(text);
  let hit = 0;
  return bytes.map((byte, i) =>
    i > bytes.length / 3 && byte >= 0xc3 && byte < 0xe0 && hit++ < 3 ? 0x80 : byte,
  );
}

const newline = (name: string, end: (line: number) => string): Pollution => ({
  name,
  axes: ['newlines'],
  change: (draft) => writing(draft, { newline: end }),
});

const afterwards = (name: string, change: (text: string) => string): Pollution => ({
  name,
  axes: ['newlines'],
  change: (draft): Draft => ({ ...draft, text: [...draft.text, change] }),
});

export const BYTES: readonly Pollution[] = [
  encoded('encoding: UTF-8 with mark', (text) => joined(utf8('\ufeff'), utf8(text))),
  encoded('encoding: UTF-8 with two marks', (text) => utf8(`\ufeff\ufeff${text}`)),
  encoded('encoding: UTF-16 LE with mark', (text) => utf16(`\ufeff${text}`, false)),
  encoded('encoding: UTF-16 BE with mark', (text) => utf16(`\ufeff${text}`, true)),
  encoded('encoding: UTF-16 LE without mark', (text) => utf16(text, false)),
  encoded('encoding: UTF-16 BE without mark', (text) => utf16(text, true)),
  narrow('encoding: Windows-1252', 'windows-1252'),
  narrow('encoding: Latin-1', 'iso-8859-1'),
  narrow('encoding: Latin-9', 'iso-8859-15'),
  narrow('encoding: Mac Roman', 'macintosh'),
  narrow('encoding: DOS 850', 'cp850'),
  narrow('encoding: DOS 437', 'cp437'),
  { ...encoded('encoding: UTF-8 encoded twice', twice), says: ['encoding'] },
  { ...encoded('encoding: UTF-8 with damaged bytes', damaged), says: ['encoding'] },
];

export const NEWLINES: readonly Pollution[] = [
  newline('newlines: CRLF', () => '\r\n'),
  newline('newlines: CR', () => '\r'),
  newline('newlines: mixed', (line) => ['\n', '\r\n', '\n', '\r'][line % 4] ?? '\n'),
  {
    name: 'newlines: none at the end',
    axes: ['newlines'],
    change: (draft) => writing(draft, { lastNewline: false }),
  },
  afterwards('newlines: blank lines at the end', (text) => `${text}\n\n  \n\n`),
  afterwards('newlines: DOS end of file', (text) => `${text}\x1a`),
  {
    ...afterwards('zero bytes at the end', (text) => text + '\0'.repeat(64)),
    says: ['error file-binary'],
  },
  {
    name: 'zero byte inside a cell',
    axes: ['newlines', 'container'],
    says: ['error file-binary'],
    change: (draft) => ({
      ...draft,
      text: [...draft.text, (text) => text.replace('Le Mans', 'Le\0Mans')],
    }),
  },
];
