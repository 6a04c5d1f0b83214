const LF = 10;
const CR = 13;

/** Read at a time while looking for the end of a line. */
const WINDOW = 65_536;

/**
 * Text whose records are one line each, in parts of about `size` bytes: each ends with a line
 * that is not blank. Records that do not end in LF are not cut.
 */
export async function cutAtLines(text: Blob, size: number): Promise<readonly Blob[]> {
  const parts: Blob[] = [];
  let from = 0;
  while (text.size - from > 2 * size) {
    const end = await endOfLine(text, from + size);
    if (end === null) break;
    parts.push(text.slice(from, end));
    from = end;
  }
  return [...parts, text.slice(from)];
}

/** Place after the first line end from `at` on that closes a line with something in it; null without any nearby. */
async function endOfLine(text: Blob, at: number): Promise<number | null> {
  const bytes = new Uint8Array(await text.slice(at, at + WINDOW).arrayBuffer());
  for (let end = bytes.indexOf(LF, 2); end !== -1; end = bytes.indexOf(LF, end + 1)) {
    const last = bytes[end - 1] === CR ? bytes[end - 2] : bytes[end - 1];
    if (last !== LF) return at + end + 1;
  }
  return null;
}
