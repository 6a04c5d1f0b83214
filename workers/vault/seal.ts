import {
  DERIVATION,
  PIECE_BYTES,
  SEAL_VERSION,
  TAG_BYTES,
  fromBase64,
  headerBytes,
  pieceNonce,
  toBase64,
  type KeyDerivation,
  type SealHeader,
} from '../../src/lib/core/backup/seal';
import { keyOf } from './key';

type Bytes = Uint8Array<ArrayBuffer>;

/** Nonce of the check: a place that no piece of a file has. */
const CHECK_PLACE = 0xffffffff;

/** Seals bytes that arrive in chunks; `push` gets the sealed pieces. */
export class Sealer {
  readonly #key: CryptoKey;
  readonly #header: Omit<SealHeader, 'bytes'>;
  readonly #prefix: Bytes;
  readonly #push: (bytes: Bytes) => void;
  readonly #waiting: Bytes;
  #length = 0;
  #place = 0;
  #bytes = 0;

  private constructor(
    key: CryptoKey,
    header: Omit<SealHeader, 'bytes'>,
    push: (bytes: Bytes) => void,
  ) {
    this.#key = key;
    this.#header = header;
    this.#prefix = fromBase64(header.prefix);
    this.#push = push;
    this.#waiting = new Uint8Array(header.piece);
  }

  static async start(password: string, push: (bytes: Bytes) => void): Promise<Sealer> {
    const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
    const how: KeyDerivation = { name: 'argon2id', ...DERIVATION, salt: toBase64(random(16)) };
    const prefix = random(7);
    const key = await keyOf(password, how);
    const check = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv: pieceNonce(prefix, CHECK_PLACE, false) },
      key,
      new Uint8Array(0),
    );
    const header = {
      version: SEAL_VERSION,
      key: how,
      cipher: 'AES-256-GCM',
      piece: PIECE_BYTES,
      prefix: toBase64(prefix),
      check: toBase64(new Uint8Array(check)),
    } as const;
    return new Sealer(key, header, push);
  }

  /** Seals every piece that is full and not the last one. */
  async write(chunk: Uint8Array): Promise<void> {
    for (let at = 0; at < chunk.length;) {
      if (this.#length === this.#header.piece) await this.#seal(false);
      const part = chunk.subarray(at, at + this.#header.piece - this.#length);
      this.#waiting.set(part, this.#length);
      this.#length += part.length;
      at += part.length;
    }
  }

  /** Seals the last piece; answers what stands before the pieces. */
  async finish(): Promise<Blob> {
    await this.#seal(true);
    const bytes = headerBytes({ ...this.#header, bytes: this.#bytes });
    return new Blob([bytes, await crypto.subtle.digest('SHA-256', bytes)]);
  }

  async #seal(last: boolean): Promise<void> {
    const sealed = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv: pieceNonce(this.#prefix, this.#place, last) },
      this.#key,
      this.#waiting.subarray(0, this.#length),
    );
    this.#push(new Uint8Array(sealed));
    this.#bytes += sealed.byteLength;
    this.#place += 1;
    this.#length = 0;
  }
}

/** The key of a header, or null for a wrong password. */
export async function unlock(password: string, header: SealHeader): Promise<CryptoKey | null> {
  if (password === '') return null;
  const key = await keyOf(password, header.key);
  const iv = pieceNonce(fromBase64(header.prefix), CHECK_PLACE, false);
  try {
    await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, fromBase64(header.check));
    return key;
  } catch {
    return null;
  }
}

/** The bytes of the sealed pieces, in order; throws where one of them is not what was written. */
export async function* openPieces(
  body: Blob,
  key: CryptoKey,
  header: SealHeader,
): AsyncGenerator<Bytes> {
  const prefix = fromBase64(header.prefix);
  const size = header.piece + TAG_BYTES;
  for (let place = 0, from = 0; from < body.size; place += 1, from += size) {
    const sealed = await body.slice(from, from + size).arrayBuffer();
    const iv = pieceNonce(prefix, place, from + size >= body.size);
    yield new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed));
  }
}
