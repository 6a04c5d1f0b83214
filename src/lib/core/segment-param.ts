const WRITTEN = /\.([\da-f]{1,6})\./g;

/**
 * The id of a segment as a part of a link: ids may be values of files, and links are decoded more
 * than once on their way, so that what a link cannot carry is written as `.hex.`.
 */
export function segmentParam(id: string): string {
  return id.replace(/[^\w-]/gu, (sign) => `.${(sign.codePointAt(0) ?? 0).toString(16)}.`);
}

/** What segmentParam made the part of a link of; null for what it never writes. */
export function segmentOfParam(param: string): string | null {
  const codes = [...param.matchAll(WRITTEN)].map(([, hex]) => Number.parseInt(hex ?? '', 16));
  if (codes.some((code) => code > 0x10ffff) || /\./.test(param.replace(WRITTEN, ''))) return null;
  return param.replace(WRITTEN, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
}
