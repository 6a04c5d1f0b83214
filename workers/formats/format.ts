import { markOf, utf16ByZeros } from '../ingest/encoding';
import { unsupportedFormat } from '../ingest/signature';
import type { BookFormat } from './workbook';
import type { ZipEntry } from './zipDirectory';

/** What a file is: text when nothing else is recognised; `other` names what cannot be read. */
export type FileFormat =
  | { readonly is: 'text' | 'gzip' | 'zip' | 'parquet' | 'json' | 'xls' }
  | { readonly is: 'other'; readonly format: string };

const HEAD = 4096;

/** By the first bytes; what a zip holds takes its directory to tell. */
export async function formatOf(file: Blob): Promise<FileFormat> {
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  const wide = markOf(head)?.encoding ?? utf16ByZeros(head);
  const format = unsupportedFormat(
    wide ? new TextEncoder().encode(new TextDecoder(wide).decode(head)) : head,
  );
  switch (format) {
    case null:
      return { is: 'text' };
    case 'gzip':
    case 'parquet':
    case 'json':
    case 'xls':
    case 'zip':
      return { is: format };
    case 'xlsx':
    case 'ods':
      return { is: 'zip' };
    default:
      return { is: 'other', format };
  }
}

/** The workbook that a zip is, if it is one. */
export function bookFormatOf(entries: readonly ZipEntry[]): BookFormat | null {
  const paths = new Set(entries.map(({ path }) => path));
  if (paths.has('xl/workbook.bin')) return 'xlsb';
  if (
    paths.has('[Content_Types].xml') &&
    [...paths].some((path) => /(^|\/)workbook\d*\.xml$/.test(path))
  )
    return 'xlsx';
  return paths.has('content.xml') && paths.has('mimetype') ? 'ods' : null;
}
