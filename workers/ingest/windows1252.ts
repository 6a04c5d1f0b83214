/** Code points of 0x80 to 0x9F; the five that Windows leaves undefined stay control characters. */
const UPPER = [
  0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039,
  0x0152, 0x8d, 0x017d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc,
  0x2122, 0x0161, 0x203a, 0x0153, 0x9d, 0x017e, 0x0178,
];

/** UTF-8 of each byte from 0x80 on, three places each, and how many of them are used. */
const UTF8 = new Uint8Array(128 * 3);
const LENGTH = new Uint8Array(128);
for (let i = 0; i < 128; i++) {
  const encoded = new TextEncoder().encode(String.fromCodePoint(UPPER[i] ?? 0x80 + i));
  UTF8.set(encoded, i * 3);
  LENGTH[i] = encoded.length;
}

/** Windows-1252 rewritten as UTF-8. Own table: faster than decoding and encoding again, and the same everywhere. */
export function windows1252ToUtf8(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  let size = bytes.length;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte >= 0x80) size += (LENGTH[byte - 0x80] as number) - 1;
  }
  const out = new Uint8Array(size);
  let at = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte < 0x80) {
      out[at++] = byte;
      continue;
    }
    const from = (byte - 0x80) * 3;
    const length = LENGTH[byte - 0x80] as number;
    for (let j = 0; j < length; j++) out[at++] = UTF8[from + j] as number;
  }
  return out;
}
