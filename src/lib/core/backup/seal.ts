/** How the key of a sealed file is made of its password (Argon2id, RFC 9106). */
export interface KeyDerivation {
  readonly name: 'argon2id';
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: number;
  /** 16 random bytes, in base64. */
  readonly salt: string;
}

/**
 * How the bytes are sealed: AES-256-GCM, piece by piece, after the STREAM construction (Hoang,
 * Reyhanitabar, Rogaway and Vizár, 2015): the nonce of a piece is a random prefix, its place and
 * whether it is the last one, so that pieces cannot be left out, moved or cut off.
 */
export interface SealHeader {
  readonly version: number;
  readonly key: KeyDerivation;
  readonly cipher: 'AES-256-GCM';
  /** Bytes of a piece before it is sealed; the last one may be shorter. */
  readonly piece: number;
  /** 7 random bytes, in base64. */
  readonly prefix: string;
  /** Bytes of the sealed pieces together: fewer are a file that was cut. */
  readonly bytes: number;
  /** Nothing, sealed with the key, in base64: whether a password is the right one. */
  readonly check: string;
}

export const SEAL_VERSION = 1;

/** What a sealed project file begins with. */
const SEAL_MAGIC = new TextEncoder().encode('TAMIS\r\n\u001a');

/** Bytes of the tag that GCM adds to every piece. */
export const TAG_BYTES = 16;
const PREFIX_BYTES = 7;
const DIGEST_BYTES = 32;
const LONGEST_HEADER = 4096;

/** Parameters of Argon2id that new files are written with: 64 MiB, three passes, one lane. */
export const DERIVATION = { memoryKiB: 65_536, iterations: 3, parallelism: 1 } as const;
export const PIECE_BYTES = 262_144;

/** No more than this is done for a file that asks for it. */
const MOST = { memoryKiB: 1_048_576, iterations: 64, parallelism: 16, piece: 16_777_216 };

/** The bytes before the sealed pieces, without the digest that follows them. */
export function headerBytes(header: SealHeader): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(JSON.stringify(header));
  const bytes = new Uint8Array(SEAL_MAGIC.length + 4 + text.length);
  bytes.set(SEAL_MAGIC);
  new DataView(bytes.buffer).setUint32(SEAL_MAGIC.length, text.length, true);
  bytes.set(text, SEAL_MAGIC.length + 4);
  return bytes;
}

/** Where the parts of a sealed file are. */
export interface SealLayout {
  /** Text of the header. */
  readonly header: { readonly from: number; readonly to: number };
  readonly digest: { readonly from: number; readonly to: number };
  /** First byte of the sealed pieces. */
  readonly body: number;
}

/** Most bytes that are needed to know where the parts are and to read the header. */
export const HEAD_BYTES = SEAL_MAGIC.length + 4 + LONGEST_HEADER + DIGEST_BYTES;

export function isSealed(head: Uint8Array): boolean {
  return SEAL_MAGIC.every((byte, i) => head[i] === byte);
}

/** Where the parts of a sealed file are; null for a length that no header has. */
export function sealLayout(head: Uint8Array): SealLayout | null {
  const at = SEAL_MAGIC.length;
  if (head.length < at + 4) return null;
  const length = new DataView(head.buffer, head.byteOffset).getUint32(at, true);
  if (length === 0 || length > LONGEST_HEADER) return null;
  const to = at + 4 + length;
  return {
    header: { from: at + 4, to },
    digest: { from: to, to: to + DIGEST_BYTES },
    body: to + DIGEST_BYTES,
  };
}

/** A header from its text; `newer` for one of a newer program, null where it cannot be used. */
export function readSealHeader(text: string): SealHeader | 'newer' | null {
  let read: Partial<Record<keyof SealHeader, unknown>>;
  try {
    read = JSON.parse(text) as typeof read;
  } catch {
    return null;
  }
  const version = Number(read.version);
  if (version > SEAL_VERSION) return 'newer';
  const key = (read.key ?? {}) as Partial<Record<keyof KeyDerivation, unknown>>;
  const within = (value: unknown, most: number) =>
    typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most;
  const fine =
    version === SEAL_VERSION &&
    read.cipher === 'AES-256-GCM' &&
    within(read.piece, MOST.piece) &&
    within(read.bytes, Number.MAX_SAFE_INTEGER) &&
    typeof read.check === 'string' &&
    isBytes(read.prefix, PREFIX_BYTES) &&
    key.name === 'argon2id' &&
    isBytes(key.salt, 16) &&
    within(key.memoryKiB, MOST.memoryKiB) &&
    within(key.iterations, MOST.iterations) &&
    within(key.parallelism, MOST.parallelism);
  return fine ? (read as unknown as SealHeader) : null;
}

function isBytes(value: unknown, length: number): boolean {
  if (typeof value !== 'string') return false;
  try {
    return atob(value).length === length;
  } catch {
    return false;
  }
}

/** Nonce of the piece at a place, from 0: 7 bytes of prefix, 4 of the place, 1 for the last one. */
export function pieceNonce(
  prefix: Uint8Array,
  place: number,
  last: boolean,
): Uint8Array<ArrayBuffer> {
  const nonce = new Uint8Array(12);
  nonce.set(prefix);
  new DataView(nonce.buffer).setUint32(PREFIX_BYTES, place);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

export function fromBase64(value: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(value), (letter) => letter.charCodeAt(0));
}

export function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
