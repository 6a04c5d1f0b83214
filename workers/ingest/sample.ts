import type { Encoding } from '../../src/lib/core/dialect';
import { decodeBytes } from './encoding';
import { lineFeedsOnly } from './newlines';

/**
 * Text from the beginning, and whole lines from the middle and the end when the file is longer.
 * Newlines are LF, because PapaParse reads only one kind at a time.
 */
export interface TextSample {
  readonly head: string;
  /** The head is the whole file. */
  readonly whole: boolean;
  readonly others: readonly string[];
}

const HEAD = 524_288;
const LONG_HEAD = 8_388_608;
const OTHER = 49_152;
/** Newlines that a head must hold to be worth judging. */
const ENOUGH_LINES = 220;

/** The first bytes; more of them when lines are very long. */
export async function readHead(file: Blob): Promise<Uint8Array> {
  const head = await bytesOf(file, 0, HEAD);
  if (file.size <= HEAD) return head;
  let lines = 0;
  for (const byte of head) if (byte === 10 || byte === 13) lines++;
  return lines >= ENOUGH_LINES ? head : bytesOf(file, 0, LONG_HEAD);
}

/** Text to judge a dialect by. `markBytes` are passed over. */
export async function sampleText(
  file: Blob,
  head: Uint8Array,
  encoding: Encoding,
  markBytes: number,
): Promise<TextSample> {
  const whole = head.length >= file.size;
  const text = lineFeedsOnly(decodeBytes(head.subarray(markBytes), encoding));
  if (whole) return { head: text, whole, others: [] };
  // UTF-16 characters begin at even places.
  const [middle, end] = [file.size / 2, Math.max(head.length, file.size - OTHER)].map(
    (place) => Math.floor(place / 2) * 2,
  ) as [number, number];
  const textOf = async (from: number, to: number) =>
    withoutFirstLine(lineFeedsOnly(decodeBytes(await bytesOf(file, from, to), encoding)));
  return {
    head: withoutLastLine(text),
    whole,
    others: [withoutLastLine(await textOf(middle, middle + OTHER)), await textOf(end, file.size)],
  };
}

async function bytesOf(file: Blob, from: number, to: number): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(from, to).arrayBuffer());
}

/** A head longer than any line ends at a newline; a single giant line stays as it is. */
function withoutLastLine(text: string): string {
  const end = text.lastIndexOf('\n');
  return end > 0 ? text.slice(0, end + 1) : text;
}

function withoutFirstLine(text: string): string {
  const start = text.indexOf('\n');
  return start < 0 ? '' : text.slice(start + 1);
}
