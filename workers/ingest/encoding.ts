import type { Encoding } from '../../src/lib/core/dialect';
import { bytesMeant, decode850 } from './narrow';
import { windows1252ToUtf8 } from './windows1252';

export interface Mark {
  readonly encoding: Encoding;
  /** Bytes of the byte-order mark. */
  readonly bytes: number;
}

/** The byte-order mark at the start, if there is one. */
export function markOf(head: Uint8Array): Mark | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf)
    return { encoding: 'utf-8', bytes: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', bytes: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', bytes: 2 };
  return null;
}

/** UTF-16 without mark: nearly every second byte of Latin text is zero, always on the same side. */
export function utf16ByZeros(head: Uint8Array): Encoding | null {
  const length = Math.min(head.length, 65_536) & ~1;
  if (length < 4) return null;
  const zeros = [0, 0];
  for (let i = 0; i < length; i++) if (head[i] === 0) zeros[i & 1] = (zeros[i & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros.map((count) => count / (length / 2));
  if (odd > 0.4 && even < 0.05) return 'utf-16le';
  return even > 0.4 && odd < 0.05 ? 'utf-16be' : null;
}

/** Text of bytes that begin and end at whole characters; what cannot be decoded shows as U+FFFD. */
export function decodeBytes(bytes: Uint8Array, encoding: Encoding): string {
  switch (encoding) {
    case 'windows-1252':
      return new TextDecoder().decode(windows1252ToUtf8(bytes));
    case 'ibm850':
      return decode850(bytes);
    case 'utf-8-twice':
      return new TextDecoder().decode(bytesMeant(new TextDecoder().decode(bytes)));
    default:
      return new TextDecoder(encoding).decode(bytes);
  }
}

/** Decodes pieces of a file one after the other into UTF-8. */
export function utf8Decoder(
  encoding: Encoding,
): (piece: Uint8Array, last: boolean) => Uint8Array<ArrayBuffer> {
  if (encoding === 'windows-1252') return (piece) => windows1252ToUtf8(piece);
  const encoder = new TextEncoder();
  if (encoding === 'ibm850') return (piece) => encoder.encode(decode850(piece));
  const decoder = new TextDecoder(encoding === 'utf-8-twice' ? 'utf-8' : encoding);
  if (encoding === 'utf-8-twice')
    return (piece, last) => bytesMeant(decoder.decode(piece, { stream: !last }));
  return (piece, last) => encoder.encode(decoder.decode(piece, { stream: !last }));
}
