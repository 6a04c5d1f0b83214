import { parseIsoDate, type IsoDate } from '../dates';
import type { ColumnFormat } from '../format';

type DateFormat = Extract<ColumnFormat, { kind: 'date' }>;
type NumberFormat = Extract<ColumnFormat, { kind: 'number' }>;

const WRITTEN = /^(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})/;
const COMPACT = {
  ymd: /^(\d{4})(\d{2})(\d{2})/,
  dmy: /^(\d{2})(\d{2})(\d{4})/,
  mdy: /^(\d{2})(\d{2})(\d{4})/,
} as const;

/** The day that a cell stands for under a format; null when it is none. To show an example, not to build with. */
export function daySample(cell: string, format: DateFormat): IsoDate | null {
  const text = cell.trim();
  const [, a = '', b = '', c = ''] = WRITTEN.exec(text) ?? COMPACT[format.order].exec(text) ?? [];
  const [year, month, day] =
    format.order === 'ymd' ? [a, b, c] : format.order === 'dmy' ? [c, b, a] : [c, a, b];
  const full =
    year.length === 2 ? `${Number(year) < 69 ? '20' : '19'}${year}` : year.padStart(4, '0');
  return parseIsoDate(`${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** The number that a cell stands for under a format; null when it is none. To show an example, not to build with. */
export function numberSample(cell: string, format: NumberFormat): number | null {
  const bare = cell.replace(/[^\d.,'+-]/g, '');
  const ungrouped = format.thousands === '' ? bare : bare.replaceAll(format.thousands, '');
  const pointed = ungrouped.replace(format.decimal, '.');
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(pointed) ? Number(pointed) : null;
}

/** What a cell stands for under a format, for a question with two answers. */
export function sampleValue(cell: string, format: ColumnFormat): IsoDate | number | null {
  if (format.kind === 'date') return daySample(cell, format);
  return format.kind === 'number' ? numberSample(cell, format) : null;
}

/** Different cells that the formats read differently, so that a person sees what is at stake. */
export function tellingSamples(
  cells: readonly string[],
  formats: readonly ColumnFormat[],
  limit: number,
): readonly string[] {
  const telling = new Set<string>();
  for (const cell of cells) {
    if (telling.size >= limit) break;
    const read = formats.map((format) => sampleValue(cell, format));
    if (read.every((value) => value !== null) && new Set(read).size === formats.length)
      telling.add(cell.trim());
  }
  return [...telling];
}
