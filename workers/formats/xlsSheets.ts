import type { ColumnShow } from './book';
import { ColumnShows, showOf } from './columnShows';

/** What the library does not tell of a sheet of an old workbook. */
export interface XlsSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly hiddenRows: number;
  readonly formulas: number;
  readonly shows: ReadonlyMap<number, ColumnShow>;
}

const [BOF, EOF_RECORD, FORMAT, XF, BOUNDSHEET] = [0x0809, 0x000a, 0x041e, 0x00e0, 0x0085];
const [ROW, FORMULA, NUMBER, RK, MULRK] = [0x0208, 0x0006, 0x0203, 0x027e, 0x00bd];
/** The built-in format of lengths of time. */
const LENGTH_OF_TIME = 46;
const ROW_HIDDEN = 0x20;

interface BiffRecord {
  readonly id: number;
  readonly data: DataView;
}

/**
 * The sheets in order, from the records that begin at `start` ([MS-XLS] 2.1). A stream in
 * pieces, which some programs leave in large files, ends early: what is behind is not told.
 */
export function xlsSheets(bytes: Uint8Array, start: number): readonly XlsSheet[] {
  const formats = new Map<number, string>([[LENGTH_OF_TIME, '[h]:mm:ss']]);
  const styles: number[] = [];
  const sheets: { name: string; hidden: boolean; at: number }[] = [];
  for (const { id, data } of recordsFrom(bytes, start)) {
    if (id === FORMAT && data.byteLength > 5)
      formats.set(data.getUint16(0, true), textAt(data, 4, data.getUint16(2, true)));
    if (id === XF && data.byteLength >= 4) styles.push(data.getUint16(2, true));
    if (id === BOUNDSHEET && data.byteLength > 8)
      sheets.push({
        name: textAt(data, 7, data.getUint8(6)),
        hidden: (data.getUint8(4) & 3) !== 0,
        at: start + data.getUint32(0, true),
      });
  }
  const shows = styles.map((format) => showOf(formats.get(format) ?? '') ?? undefined);
  return sheets.map(({ name, hidden, at }) => ({
    name,
    hidden,
    ...cellsOf(recordsFrom(bytes, at), shows),
  }));
}

function cellsOf(
  records: Iterable<BiffRecord>,
  styles: readonly (ColumnShow | undefined)[],
): Pick<XlsSheet, 'hiddenRows' | 'formulas' | 'shows'> {
  const shows = new ColumnShows();
  let [hiddenRows, formulas] = [0, 0];
  for (const { id, data } of records) {
    const styleAt = (at: number) => styles[data.getUint16(at, true)];
    if (id === ROW && data.byteLength >= 16 && (data.getUint16(12, true) & ROW_HIDDEN) !== 0)
      hiddenRows++;
    if (id === FORMULA) formulas++;
    if ([NUMBER, RK, FORMULA].includes(id) && data.byteLength >= 6)
      shows.add(data.getUint16(2, true), styleAt(4));
    if (id === MULRK)
      for (let at = 4, column = data.getUint16(2, true); at + 8 <= data.byteLength; at += 6)
        shows.add(column++, styleAt(at));
  }
  return { hiddenRows, formulas, shows: shows.found() };
}

/** The records of one part of the stream, from its first to its last; none where no part begins. */
function* recordsFrom(bytes: Uint8Array, start: number): Generator<BiffRecord> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = start; at + 4 <= view.byteLength;) {
    const id = view.getUint16(at, true);
    const size = view.getUint16(at + 2, true);
    if ((at === start) !== (id === BOF) || at + 4 + size > view.byteLength) return;
    if (id === EOF_RECORD) return;
    yield { id, data: new DataView(bytes.buffer, bytes.byteOffset + at + 4, size) };
    at += 4 + size;
  }
}

/** Characters behind their flags: of one byte, or of two. */
function textAt(data: DataView, flags: number, length: number): string {
  const wide = (data.getUint8(flags) & 1) !== 0;
  const bytes = Math.min(length * (wide ? 2 : 1), data.byteLength - flags - 1);
  const text = new Uint8Array(data.buffer, data.byteOffset + flags + 1, bytes);
  return new TextDecoder(wide ? 'utf-16le' : 'latin1').decode(text);
}
