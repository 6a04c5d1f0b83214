import { version } from '$app/environment';
import { saveBlob } from '$lib/charts/export';
import type { Erasure } from '$lib/core/privacy/erased';
import { certificateText, fingerprintLine } from '$lib/i18n/certificate';
import { formats, t } from '$lib/i18n/language.svelte';
import { certificate as words } from '$lib/i18n/messages/erasing';

/** Hands the certificate of an erasure over as a text file, its own hash at the end. */
export async function saveCertificate(erasure: Erasure): Promise<void> {
  const text = certificateText(erasure, version, formats()).replaceAll('\n', '\r\n');
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const hex = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0'));
  const whole = `${text}${fingerprintLine(hex.join(''), formats())}\r\n`;
  const day = new Date(erasure.at).toISOString().slice(0, 10);
  saveBlob(
    new Blob([whole], { type: 'text/plain;charset=utf-8' }),
    `${t(words.fileName)}-${day}.txt`,
  );
}
