import type { Encoding } from '../../src/lib/core/dialect';

/** Characters of 0x80 to 0xFF in code page 850, by Unicode's mapping table CP850.TXT; 0xF0 and 0xFF are a soft hyphen and a no-break blank. */
const CP850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/** Encodings of one byte per character. */
const NARROW = ['windows-1252', 'iso-8859-15', 'macintosh', 'ibm850'] as const;
type Narrow = (typeof NARROW)[number];

/** Text of bytes in code page 850, which TextDecoder does not know. */
export function decode850(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (const byte of bytes)
    parts.push(byte < 0x80 ? String.fromCharCode(byte) : (CP850[byte - 0x80] ?? '\ufffd'));
  return parts.join('');
}

const BYTE_OF = new Map<string, number>();
for (let byte = 0x80; byte < 0x100; byte++)
  BYTE_OF.set(new TextDecoder('windows-1252').decode(new Uint8Array([byte])), byte);

/** Undoes a second encoding: each character as the byte that it stood for in Windows-1252, the others as they are. */
export function bytesMeant(text: string): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const out = new Uint8Array(text.length * 3);
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const byte = code < 0x80 ? code : BYTE_OF.get(character);
    if (byte !== undefined) out[length++] = byte;
    else {
      const own = encoder.encode(character);
      out.set(own, length);
      length += own.length;
    }
  }
  return out.subarray(0, length);
}

/** Whether UTF-8 text was taken for Windows-1252 and encoded again: nearly every special character is a piece of one. */
export function isEncodedTwice(text: string): boolean {
  const special = text.match(/[^\0-\x7f]/gu)?.length ?? 0;
  const pieces = text.match(
    /[ÂÃ][\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â(?:€|‚|„).|Å[\u0080-\u00ff“”’‘]/gu,
  );
  const covered = (pieces ?? []).reduce((sum, piece) => sum + [...piece].length, 0);
  if (special === 0 || covered < special * 0.7) return false;
  const meant = new TextDecoder().decode(bytesMeant(text));
  const broken = meant.match(/\ufffd/g)?.length ?? 0;
  return broken <= special / 50;
}

/** Likeness from which a text is taken for Western. */
const CLEAR = 0.5;
const SMALL = /[àâäáãåæçèéêëìíîïñòóôöõøœùúûüýÿß]/;
const CAPITAL = /[ÀÂÄÁÃÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÖÕØŒÙÚÛÜÝŸ]/;
const SIGN = /[€£§°«»“”‘’–—…•©®º\u00a0]/;
const LETTER = /\p{L}/u;

/** How much one character between two others looks like Western text: 1 at most. */
function likeness(before: string, character: string, after: string): number {
  const inWord = LETTER.test(before) || LETTER.test(after);
  if (SMALL.test(character)) return inWord ? 1 : character === 'à' ? 1 : 0;
  if (CAPITAL.test(character)) {
    const small = /\p{Ll}/u.test(before);
    return small ? -1 : inWord ? 1 : 0;
  }
  if (/[’‘]/.test(character)) return 0.5;
  const between = LETTER.test(before) && LETTER.test(after);
  return SIGN.test(character) ? (between ? -1 : 0.5) : -1;
}

const textIn = (bytes: Uint8Array, encoding: Narrow) =>
  encoding === 'ibm850' ? decode850(bytes) : new TextDecoder(encoding).decode(bytes);

/**
 * The narrow encoding in which the special characters of some bytes look most like Western
 * text. `clear` when they do; Windows-1252 where no other is better.
 */
export function guessNarrow(bytes: Uint8Array): {
  readonly encoding: Encoding;
  readonly clear: boolean;
} {
  const scores = NARROW.map((encoding) => {
    const text = textIn(bytes, encoding);
    let [sum, count] = [0, 0];
    for (let i = 0; i < text.length && count < 5000; i++) {
      if (text.charCodeAt(i) < 0x80) continue;
      sum += likeness(text[i - 1] ?? '', text[i] ?? '', text[i + 1] ?? '');
      count++;
    }
    return { encoding, score: count === 0 ? 1 : sum / count };
  });
  const [windows] = scores;
  const best = scores.reduce((a, b) => (b.score > a.score + 0.001 ? b : a));
  const better = windows && best.score > windows.score ? best : windows;
  const clear = (better?.score ?? 0) >= CLEAR;
  if (!clear && looksJapanese(bytes)) return { encoding: 'shift_jis', clear: true };
  return { encoding: better?.encoding ?? 'windows-1252', clear };
}

/** Every byte reads as Shift-JIS, and gives kana or Chinese characters. */
function looksJapanese(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('shift_jis', { fatal: true }).decode(bytes, { stream: true });
    const special = text.match(/[^\0-\x7f]/gu) ?? [];
    const japanese = special.filter((c) =>
      /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(c),
    );
    return special.length > 3 && japanese.length >= special.length * 0.9;
  } catch {
    return false;
  }
}
