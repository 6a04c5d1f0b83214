/**
 * The id of a segment as a part of a link: values of files may hold slashes, percent signs and
 * anything else, and links are decoded more than once on their way.
 */
export function segmentParam(id: string): string {
  return id.replace(/[^\p{L}\p{N}_-]/gu, (sign) => `~${sign.codePointAt(0)?.toString(16) ?? ''}.`);
}

/** What segmentParam made the part of a link of. */
export function segmentOfParam(param: string): string {
  return param.replace(/~([0-9a-f]{1,6})\./g, (whole, code: string) => {
    const point = parseInt(code, 16);
    return point > 0x10ffff ? whole : String.fromCodePoint(point);
  });
}
