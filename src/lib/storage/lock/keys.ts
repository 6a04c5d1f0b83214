import { DERIVATION, fromBase64, toBase64, type KeyDerivation } from '../../core/backup/seal';

type Bytes = Uint8Array<ArrayBuffer>;

/** Keys made from the random key of a project; none of them can be taken out of the browser's hands. */
export interface DataKeys {
  /** Seals records, steps and names. */
  readonly rows: CryptoKey;
  /** Makes one key for each content. */
  readonly contents: CryptoKey;
  /** Names contents, so that the same content of a project is sealed the same way. */
  readonly names: CryptoKey;
}

const NONCE_BYTES = 12;
const KEY_BYTES = 32;
const encoder = new TextEncoder();

function randomBytes(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** The way in which the key of a new password is made. */
export function newDerivation(): KeyDerivation {
  return { name: 'argon2id', ...DERIVATION, salt: toBase64(randomBytes(16)) };
}

/** A new random key of data. */
export function newDataKey(): Bytes {
  return randomBytes(KEY_BYTES);
}

/** The key of the data, sealed with the key of a password: nonce, then AES-256-GCM; base64. */
export async function wrapKey(data: Bytes, passwordKey: CryptoKey): Promise<string> {
  const iv = randomBytes(NONCE_BYTES);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, passwordKey, data);
  return toBase64(joined(iv, new Uint8Array(sealed)));
}

/** The key of the data; null where the password is another one. */
export async function unwrapKey(wrapped: string, passwordKey: CryptoKey): Promise<Bytes | null> {
  const bytes = fromBase64(wrapped);
  const iv = bytes.subarray(0, NONCE_BYTES);
  try {
    const sealed = bytes.subarray(NONCE_BYTES);
    return new Uint8Array(
      await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, passwordKey, sealed),
    );
  } catch {
    return null;
  }
}

/** The keys of a project from its random key, by HKDF-SHA-256 (RFC 5869). */
export async function dataKeys(data: Bytes): Promise<DataKeys> {
  const source = await crypto.subtle.importKey('raw', data, 'HKDF', false, [
    'deriveKey',
    'deriveBits',
  ]);
  const of = (info: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(0),
    info: encoder.encode(info),
  });
  const aes = { name: 'AES-GCM', length: 256 };
  const hmac = { name: 'HMAC', hash: 'SHA-256', length: 256 };
  return {
    rows: await crypto.subtle.deriveKey(of('tamis rows'), source, aes, false, [
      'encrypt',
      'decrypt',
    ]),
    names: await crypto.subtle.deriveKey(of('tamis names'), source, hmac, false, ['sign']),
    contents: source,
  };
}

/** The key of one content, by its name. */
export function contentKey({ contents }: DataKeys, name: Bytes): Promise<CryptoKey> {
  const info = encoder.encode('tamis content');
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: name, info },
    contents,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** Anything that JSON can say, sealed: nonce, then AES-256-GCM. `place` is what it is sealed for. */
export async function sealJson(keys: DataKeys, place: string, value: unknown): Promise<Bytes> {
  const iv = randomBytes(NONCE_BYTES);
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: encoder.encode(place) },
    keys.rows,
    encoder.encode(JSON.stringify(value)),
  );
  return joined(iv, new Uint8Array(sealed));
}

/** What was sealed for this place. Throws where it is not what was sealed. */
export async function openJson(keys: DataKeys, place: string, sealed: Bytes): Promise<unknown> {
  const opened = await crypto.subtle.decrypt(
    {
      name: 'AES-GCM',
      iv: sealed.subarray(0, NONCE_BYTES),
      additionalData: encoder.encode(place),
    },
    keys.rows,
    sealed.subarray(NONCE_BYTES),
  );
  return JSON.parse(new TextDecoder().decode(opened));
}

function joined(a: Uint8Array, b: Uint8Array): Bytes {
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}
