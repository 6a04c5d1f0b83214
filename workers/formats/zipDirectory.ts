import { appError } from '../../src/lib/core/errors';
import { Failure } from '../ingest/failure';
import { MAX_ENTRIES } from './limits';

/** One entry as the directory at the end of the archive tells it. Sizes may lie. */
export interface ZipEntry {
  /** Path as text, never a place to write to. */
  readonly path: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly compressed: number;
  /** Where its own header begins. */
  readonly offset: number;
}

const EOCD = 0x06054b50;
const EOCD_BYTES = 22;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const LARGEST_COMMENT = 65_535;
const MAX_DIRECTORY = 64 * 1024 ** 2;
const [FULL_16, FULL_32] = [0xffff, 0xffffffff];
/** Upper half of the character set of old archivers. */
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/** Entries of an archive that are files, from its directory. */
export async function readDirectory(file: File): Promise<readonly ZipEntry[]> {
  const damaged = (detail: string) =>
    new Failure(appError('file-damaged', { fileName: file.name }, detail));
  const tailAt = Math.max(0, file.size - EOCD_BYTES - LARGEST_COMMENT);
  const tail = await viewOf(file, tailAt, file.size);
  let at = tail.byteLength - EOCD_BYTES;
  while (at >= 0 && tail.getUint32(at, true) !== EOCD) at--;
  if (at < 0) throw damaged('no end of central directory');
  let [count, size, offset] = [
    tail.getUint16(at + 10, true),
    tail.getUint32(at + 12, true),
    tail.getUint32(at + 16, true),
  ];
  if (count === FULL_16 || size === FULL_32 || offset === FULL_32) {
    if (at < 20 || tail.getUint32(at - 20, true) !== LOCATOR_64) throw damaged('no zip64 locator');
    const place = Number(tail.getBigUint64(at - 12, true));
    const end = await viewOf(file, place, place + 56);
    if (end.byteLength < 56) throw damaged('zip64 directory outside the file');
    [count, size, offset] = [32, 40, 48].map((field) => Number(end.getBigUint64(field, true))) as [
      number,
      number,
      number,
    ];
  }
  if (count > MAX_ENTRIES || size > MAX_DIRECTORY) throw damaged(`${count} entries`);
  return entriesOf(await viewOf(file, offset, offset + size), count, damaged);
}

function entriesOf(
  view: DataView,
  count: number,
  damaged: (detail: string) => Failure,
): readonly ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_BYTES > view.byteLength || view.getUint32(at, true) !== ENTRY)
      throw damaged(`entry ${i + 1} of ${count}`);
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((field) =>
      view.getUint16(at + field, true),
    ) as [number, number, number];
    const end = at + ENTRY_BYTES + nameBytes + extraBytes + commentBytes;
    if (end > view.byteLength) throw damaged(`name of entry ${i + 1}`);
    const flags = view.getUint16(at + 8, true);
    const path = pathOf(bytesAt(view, at + ENTRY_BYTES, nameBytes), (flags & 0x800) !== 0);
    const sizes = sizesOf(view, at, at + ENTRY_BYTES + nameBytes, extraBytes);
    if (!/[\\/]$/.test(path))
      entries.push({
        path,
        method: view.getUint16(at + 10, true),
        encrypted: (flags & 1) !== 0,
        crc: view.getUint32(at + 16, true),
        ...sizes,
      });
    at = end;
  }
  return entries;
}

/** Compressed size and place; fields that are full continue in the zip64 extra, in this order. */
function sizesOf(view: DataView, at: number, extraAt: number, extraBytes: number) {
  let [compressed, offset] = [view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  for (let place = extraAt; place + 4 <= extraAt + extraBytes;) {
    const [id, length] = [view.getUint16(place, true), view.getUint16(place + 2, true)];
    let field = place + 4;
    place = field + length;
    if (id !== 1 || place > extraAt + extraBytes) continue;
    const next = () => {
      field += 8;
      return field <= place ? Number(view.getBigUint64(field - 8, true)) : 0;
    };
    if (view.getUint32(at + 24, true) === FULL_32) next();
    if (compressed === FULL_32) compressed = next();
    if (offset === FULL_32) offset = next();
  }
  return { compressed, offset };
}

function pathOf(bytes: Uint8Array, utf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !utf8 }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) =>
      byte < 0x80 ? String.fromCharCode(byte) : (CP437[byte - 0x80] ?? ''),
    ).join('');
  }
}

function bytesAt(view: DataView, at: number, length: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + at, length);
}

async function viewOf(file: Blob, from: number, to: number): Promise<DataView> {
  return new DataView(await file.slice(from, to).arrayBuffer());
}
