import { xlsxParts } from '../../workers/formats/testing';
import { strToU8, zipSync } from 'fflate';
import type { DiskFile } from './files';

/** A cell of a workbook made for a test: text, number, a day, or a formula with its saved result. */
export type TestCell =
  string | number | Date | { readonly formula: string; readonly result: number };

export interface TestSheetOf {
  readonly name: string;
  readonly rows: readonly (readonly TestCell[])[];
}

const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(1899, 11, 30);
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function cellXml(cell: TestCell, ref: string): string {
  if (cell === '') return '';
  if (typeof cell === 'string')
    return `<c r="${ref}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`;
  if (cell instanceof Date)
    return `<c r="${ref}" s="1"><v>${(cell.getTime() - FIRST_DAY) / DAY}</v></c>`;
  return `<c r="${ref}"><f>${escaped(cell.formula)}</f><v>${cell.result}</v></c>`;
}

/** A workbook as a spreadsheet program saves it: real days, texts and numbers. Up to 26 columns. */
export function workbook(name: string, sheets: readonly TestSheetOf[]): DiskFile {
  const parts = xlsxParts({
    formats: [[14, 'd']],
    sheets: sheets.map(({ name: sheet, rows }) => ({
      name: escaped(sheet),
      rows: rows
        .map((cells, r) => {
          const written = cells.map((cell, c) =>
            cellXml(cell, `${String.fromCharCode(65 + c)}${r + 1}`),
          );
          return `<row r="${r + 1}">${written.join('')}</row>`;
        })
        .join(''),
    })),
  });
  return { name, content: archive(parts) };
}

/** The entries as one zip archive. */
export function archive(entries: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(entries).map(([path, text]) => [path, strToU8(text)])),
  );
}
