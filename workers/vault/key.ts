import { argon2id } from 'hash-wasm';
import { fromBase64, type KeyDerivation } from '../../src/lib/core/backup/seal';

/** The key of a password; the same text typed on another keyboard gives the same key (NFKC). */
export async function keyOf(password: string, how: KeyDerivation): Promise<CryptoKey> {
  const bytes = await argon2id({
    password: new TextEncoder().encode(password.normalize('NFKC')),
    salt: fromBase64(how.salt),
    memorySize: how.memoryKiB,
    iterations: how.iterations,
    parallelism: how.parallelism,
    hashLength: 32,
    outputType: 'binary',
  });
  return crypto.subtle.importKey('raw', new Uint8Array(bytes), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ]);
}
