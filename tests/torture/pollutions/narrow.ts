/** A table of the characters that a single-byte encoding has. */
export interface Narrow {
  readonly knows: (character: string) => boolean;
  /** Throws RangeError for a character that the encoding does not have. */
  readonly encode: (text: string) => Uint8Array;
}

const TABLES = {
  // Latin-1, with control characters where Windows has signs.
  'iso-8859-1': Array.from({ length: 128 }, (_, i) => String.fromCharCode(0x80 + i)).join(''),
  'windows-1252': decoded('windows-1252'),
  'iso-8859-15': decoded('iso-8859-15'),
  macintosh: decoded('macintosh'),
  // Unicode's mapping tables CP850.TXT and CP437.TXT.
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  cp437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
} as const;

export type NarrowEncoding = keyof typeof TABLES;

function decoded(label: string): string {
  const decoder = new TextDecoder(label);
  return Array.from({ length: 128 }, (_, i) => decoder.decode(new Uint8Array([0x80 + i]))).join('');
}

export function encodeNarrow(encoding: NarrowEncoding): Narrow {
  const bytes = new Map([...TABLES[encoding]].map((character, i) => [character, 0x80 + i]));
  const byteOf = (character: string) => {
    const code = character.codePointAt(0) ?? 0x3f;
    return code < 0x80 ? code : bytes.get(character);
  };
  return {
    knows: (character) => byteOf(character) !== undefined,
    encode: (text) =>
      new Uint8Array(
        [...text].map((character) => {
          const byte = byteOf(character);
          if (byte === undefined) throw new RangeError(`${encoding} has no ${character}`);
          return byte;
        }),
      ),
  };
}
