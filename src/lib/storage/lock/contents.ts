import { pieceNonce, TAG_BYTES } from '../../core/backup/seal';
import { contentKey, type DataKeys } from './keys';

type Bytes = Uint8Array<ArrayBuffer>;

const MAGIC = new TextEncoder().encode('TAMISLK1');
const NAME_BYTES = 32;
const HEAD_BYTES = MAGIC.length + NAME_BYTES;
const PIECE_BYTES = 1_048_576;
/** Pieces that are put together before the browser may move them out of the memory. */
const GROUP = 32;
/** The key is of this one content: its pieces need no prefix of their own. */
const NO_PREFIX = new Uint8Array(7);

/**
 * A content sealed piece by piece, as project files are, with a key that is made of its own bytes
 * and of the key of the project: the same file is stored once, and told equal, only within a project.
 */
export async function sealBlob(keys: DataKeys, blob: Blob): Promise<Blob> {
  const name = await nameOf(keys, blob);
  const key = await contentKey(keys, name);
  const out = new Gathered();
  out.push(MAGIC);
  out.push(name);
  // An empty content has one piece, so that its being empty is sealed too.
  for (let place = 0, from = 0; place === 0 || from < blob.size; place += 1, from += PIECE_BYTES) {
    const last = from + PIECE_BYTES >= blob.size;
    const iv = pieceNonce(NO_PREFIX, place, last);
    const bytes = await blob.slice(from, from + PIECE_BYTES).arrayBuffer();
    out.push(new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes)));
  }
  return out.finish();
}

/** The content that was sealed. Throws where a piece of it is not what was sealed. */
export async function openBlob(keys: DataKeys, sealed: Blob): Promise<Blob> {
  const name = new Uint8Array(await sealed.slice(MAGIC.length, HEAD_BYTES).arrayBuffer());
  const key = await contentKey(keys, name);
  const out = new Gathered();
  const size = PIECE_BYTES + TAG_BYTES;
  for (let place = 0, from = HEAD_BYTES; from < sealed.size; place += 1, from += size) {
    const iv = pieceNonce(NO_PREFIX, place, from + size >= sealed.size);
    const bytes = await sealed.slice(from, from + size).arrayBuffer();
    out.push(new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, bytes)));
  }
  return out.finish();
}

export async function isSealedBlob(blob: Blob): Promise<boolean> {
  const head = new Uint8Array(await blob.slice(0, MAGIC.length).arrayBuffer());
  return head.length === MAGIC.length && MAGIC.every((byte, i) => head[i] === byte);
}

/** HMAC of the SHA-256 of the SHA-256 of every piece: the browser hashes no more than one piece at a time. */
async function nameOf(keys: DataKeys, blob: Blob): Promise<Bytes> {
  const digests: ArrayBuffer[] = [];
  for (let from = 0; from < blob.size; from += PIECE_BYTES)
    digests.push(
      await crypto.subtle.digest(
        'SHA-256',
        await blob.slice(from, from + PIECE_BYTES).arrayBuffer(),
      ),
    );
  const all = await new Blob(digests).arrayBuffer();
  return new Uint8Array(
    await crypto.subtle.sign('HMAC', keys.names, await crypto.subtle.digest('SHA-256', all)),
  );
}

/** Bytes as a blob of blobs, so that a large one does not have to stay in the memory. */
class Gathered {
  readonly #groups: Blob[] = [];
  #pieces: Bytes[] = [];

  push(bytes: Bytes): void {
    this.#pieces.push(bytes);
    if (this.#pieces.length >= GROUP) this.#close();
  }

  finish(): Blob {
    this.#close();
    return new Blob(this.#groups);
  }

  #close(): void {
    this.#groups.push(new Blob(this.#pieces));
    this.#pieces = [];
  }
}
