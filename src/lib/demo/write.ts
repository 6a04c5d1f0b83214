import type { DemoFile } from './types';
import type { FileFormat } from './words/types';

/** Writes the header and the rows of one file, quoting a cell only where the dialect needs it. */
export function writeCsv(format: FileFormat, rows: readonly (readonly string[])[]): DemoFile {
  const { delimiter, lineEnd } = format;
  const special = delimiter === ';' ? /[;"]/ : /[,"]/;
  const quote = (cell: string): string =>
    special.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const lines = [format.header, ...rows].map((cells) => cells.map(quote).join(delimiter));
  return { name: format.name, bytes: encode(lines.join(lineEnd) + lineEnd, format.encoding) };
}

function encode(text: string, encoding: FileFormat['encoding']): Uint8Array {
  if (encoding === 'windows-1252') return encodeWindows1252(text);
  return new TextEncoder().encode(encoding === 'utf-8-bom' ? `\uFEFF${text}` : text);
}

/** The characters of Windows-1252 from 0x80 to 0x9f; a space where the code page has none. */
const UPPER = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Encodes a text in Windows-1252; throws RangeError on a character it has no place for. */
export function encodeWindows1252(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) {
      bytes[i] = code;
      continue;
    }
    const place = UPPER.indexOf(text.charAt(i));
    if (place < 0) throw new RangeError(`not in Windows-1252: ${text.charAt(i)}`);
    bytes[i] = 0x80 + place;
  }
  return bytes;
}
