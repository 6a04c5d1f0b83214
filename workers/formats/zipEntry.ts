import { appError, thrownText } from '../../src/lib/core/errors';
import { Failure } from '../ingest/failure';
import type { Meter } from './limits';
import { chunksOf } from './streams';
import type { ZipEntry } from './zipDirectory';

const LOCAL = 0x04034b50;
const [STORED, DEFLATED] = [0, 8];

/**
 * The bytes of one entry as they inflate, counted by the meter and checked against the
 * checksum of the directory.
 */
export async function* inflateEntry(
  file: File,
  entry: ZipEntry,
  meter: Meter,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const { fileName } = meter;
  const damaged = (detail: string) =>
    new Failure(appError('file-damaged', { fileName, entry: entry.path }, detail));
  if (entry.encrypted) throw new Failure(appError('file-encrypted', { fileName }));
  if (entry.method !== STORED && entry.method !== DEFLATED)
    throw damaged(`compression method ${entry.method}`);
  const header = new DataView(await file.slice(entry.offset, entry.offset + 30).arrayBuffer());
  if (header.byteLength < 30 || header.getUint32(0, true) !== LOCAL)
    throw damaged('no header where the directory says');
  const from = entry.offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  const body = file.slice(from, from + entry.compressed);
  const stream =
    entry.method === STORED
      ? body.stream()
      : body.stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const count = meter.entry(body.size);
  const checksum = new Crc32();
  try {
    for await (const chunk of chunksOf(stream, signal)) {
      count(chunk.length);
      checksum.push(chunk);
      yield chunk;
    }
  } catch (thrown) {
    if (thrown instanceof Failure || thrown instanceof DOMException) throw thrown;
    throw damaged(thrownText(thrown));
  }
  if (checksum.value !== entry.crc) throw damaged('checksum');
}

const TABLE = new Uint32Array(256).map((_, i) => {
  let value = i;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** The checksum of zip archives. */
class Crc32 {
  #state = 0xffffffff;

  push(bytes: Uint8Array): void {
    let state = this.#state;
    for (let i = 0; i < bytes.length; i++)
      state = (TABLE[(state ^ (bytes[i] as number)) & 0xff] as number) ^ (state >>> 8);
    this.#state = state;
  }

  get value(): number {
    return ~this.#state >>> 0;
  }
}
