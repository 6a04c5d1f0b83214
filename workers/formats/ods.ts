import { appError } from '../../src/lib/core/errors';
import { Failure } from '../ingest/failure';
import { library } from './library';
import { MAX_XML, type Meter } from './limits';
import type { ZipEntry } from './zipDirectory';
import { inflateEntry } from './zipEntry';

/**
 * An OpenDocument workbook as the library reads it whole: its rows also stand in groups and
 * in repeated headers, which it does not enter, and styled empty cells by the million, which
 * it would write out.
 */
export async function plainOds(
  file: File,
  entries: readonly ZipEntry[],
  meter: Meter,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const text = await contentOf(file, entries, meter, signal);
  const { strToU8, zipSync } = await library(() => import('fflate'));
  return zipSync(
    {
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': strToU8(flattened(text)),
    },
    { level: 0 },
  );
}

async function contentOf(
  file: File,
  entries: readonly ZipEntry[],
  meter: Meter,
  signal?: AbortSignal,
): Promise<string> {
  const { fileName } = meter;
  const manifest = entries.find(({ path }) => path === 'META-INF/manifest.xml');
  const content = entries.find(({ path }) => path === 'content.xml');
  if (!content) throw new Failure(appError('file-damaged', { fileName }, 'no content.xml'));
  if (manifest && (await textOf(file, manifest, meter, signal)).includes('encryption-data'))
    throw new Failure(appError('file-encrypted', { fileName }));
  return textOf(file, content, meter, signal);
}

async function textOf(
  file: File,
  entry: ZipEntry,
  meter: Meter,
  signal?: AbortSignal,
): Promise<string> {
  const decoder = new TextDecoder();
  const texts: string[] = [];
  let bytes = 0;
  for await (const chunk of inflateEntry(file, entry, meter, signal)) {
    bytes += chunk.length;
    if (bytes > MAX_XML)
      throw new Failure(
        appError('file-too-large-inflated', { fileName: meter.fileName, limit: MAX_XML }),
      );
    texts.push(decoder.decode(chunk, { stream: true }));
  }
  const text = texts.join('');
  // The manifest's own document type is written by old versions of the office suites.
  if (entry.path === 'content.xml' && /<!(DOCTYPE|ENTITY)/i.test(text.slice(0, 1_048_576)))
    throw new Failure(appError('file-unsafe', { fileName: meter.fileName }, entry.path));
  return text;
}

function flattened(content: string): string {
  return content
    .replace(/<\/?table:(table-header-rows|table-row-group|table-rows)\b[^>]*>/g, '')
    .replace(/<office:annotation\b[^>]*?(\/>|>[\s\S]*?<\/office:annotation>)/g, '')
    .replace(/(<table:(?:covered-)?table-cell\b[^>]*?) table:style-name="[^"]*"/g, '$1');
}

/** A length of time as OpenDocument writes it (`PT08H30M00S`), in seconds; null for anything else. */
export function odsSeconds(text: string): number | null {
  const [found, hours = 0, minutes = 0, seconds = 0] =
    /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/.exec(text) ?? [];
  return found === undefined ? null : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
