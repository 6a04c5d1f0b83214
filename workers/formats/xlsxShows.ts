import type { ColumnShow } from './book';
import { ColumnShows, showOf } from './columnShows';

/**
 * How the columns of each sheet are shown, by sheet name: from the styles and the first cells
 * of each sheet. The library tells dates from numbers, but not `01000` from `1000`.
 */
export function columnShows(
  parts: ReadonlyMap<string, string>,
): ReadonlyMap<string, ReadonlyMap<number, ColumnShow>> {
  const styles = parts.get('xl/styles.xml') ?? '';
  const shows = showsOfStyles(styles);
  const sheets = new Map<string, ReadonlyMap<number, ColumnShow>>();
  if (shows.size === 0) return sheets;
  const targets = new Map(
    elements(parts.get('xl/_rels/workbook.xml.rels') ?? '', 'Relationship').map((attributes) => [
      attributes.get('Id') ?? '',
      attributes.get('Target') ?? '',
    ]),
  );
  for (const attributes of elements(parts.get('xl/workbook.xml') ?? '', 'sheet')) {
    const target = targets.get(attributes.get('r:id') ?? '') ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    sheets.set(attributes.get('name') ?? '', showsOfSheet(parts.get(path) ?? '', shows));
  }
  return sheets;
}

function showsOfStyles(xml: string): ReadonlyMap<number, ColumnShow> {
  const codes = new Map([['46', '[h]:mm:ss']]);
  for (const attributes of elements(xml, 'numFmt'))
    codes.set(attributes.get('numFmtId') ?? '', attributes.get('formatCode') ?? '');
  const [, cellFormats = ''] = /<cellXfs[^>]*>([\s\S]*?)<\/cellXfs>/.exec(xml) ?? [];
  const shows = new Map<number, ColumnShow>();
  elements(cellFormats, 'xf').forEach((attributes, style) => {
    const show = showOf(codes.get(attributes.get('numFmtId') ?? '') ?? '');
    if (show) shows.set(style, show);
  });
  return shows;
}

/** By column: the way most of its first numbers are shown. */
function showsOfSheet(
  xml: string,
  shows: ReadonlyMap<number, ColumnShow>,
): ReadonlyMap<number, ColumnShow> {
  const found = new ColumnShows();
  for (const [, attributes = ''] of xml.matchAll(/<c ([^>]*[^/])>(?=<(?:v|f)[ >/])/g)) {
    if (/\bt="(?!n")/.test(attributes)) continue;
    const [, letters = ''] = /\br="([A-Z]+)\d/.exec(attributes) ?? [];
    found.add(columnOf(letters), shows.get(Number(/\bs="(\d+)"/.exec(attributes)?.[1] ?? -1)));
  }
  return found.found();
}

/** Attributes of every element of a name. For the small, regular parts of a package only. */
function elements(xml: string, name: string): readonly ReadonlyMap<string, string>[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s([^>]*)>`, 'g'))].map(
    ([, text = '']) =>
      new Map(
        [...text.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
          key,
          unescaped(value),
        ]),
      ),
  );
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (_, hex: string | undefined, dec: string | undefined) =>
      String.fromCodePoint(Math.min(0x10ffff, hex ? parseInt(hex, 16) : Number(dec))),
    )
    .replaceAll('&amp;', '&');
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
