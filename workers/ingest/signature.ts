/** First bytes of formats that are not delimited text, as a string of Latin-1 characters. */
const SIGNATURES: readonly (readonly [start: string, format: string])[] = [
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'xls'],
  ['\x1f\x8b', 'gzip'],
  ['%PDF', 'pdf'],
  ['\x89PNG', 'png'],
  ['\xff\xd8\xff', 'jpeg'],
  ['GIF8', 'gif'],
  ['PAR1', 'parquet'],
  ['7z\xbc\xaf\x27\x1c', '7z'],
  ['Rar!', 'rar'],
  ['BZh', 'bzip2'],
  ['\x28\xb5\x2f\xfd', 'zstd'],
  ['SQLite format 3', 'sqlite'],
];
const MARKUP: readonly (readonly [start: RegExp, format: string])[] = [
  [/^(<!doctype html|<html|<table)/i, 'html'],
  [/^<\?xml/i, 'xml'],
  [/^(\[\s*[[{]|\{\s*")/, 'json'],
];

/** The format a file is in when it is none that can be read, by its first bytes; null for text. */
export function unsupportedFormat(head: Uint8Array): string | null {
  const start = latin1(head.subarray(0, 4096));
  const found = SIGNATURES.find(([bytes]) => start.startsWith(bytes));
  if (found) return found[1];
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return archive(start);
  const text = start.replace(/^\xef\xbb\xbf/, '').trimStart();
  return MARKUP.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** Control characters that no text holds, zero bytes among them. */
export function looksBinary(head: Uint8Array): boolean {
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 28 && (byte < 9 || byte > 13) && byte !== 26 && byte !== 27) controls++;
  }
  return controls > head.length * 0.05;
}

function archive(start: string): string {
  if (start.includes('opendocument.spreadsheet')) return 'ods';
  return start.includes('[Content_Types].xml') || start.includes('xl/') ? 'xlsx' : 'zip';
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
