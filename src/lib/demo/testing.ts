import type { DemoFile } from './types';

/** One file read back: its header, and its rows by column name. Tests only, and on purpose not the app's own reader. */
export interface ReadBack {
  readonly header: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** Reads a demo file from its bytes: quoted cells, no line break inside a cell. */
export function readBack(
  file: DemoFile | undefined,
  encoding: string,
  delimiter: string,
): ReadBack {
  const text = new TextDecoder(encoding, { fatal: true }).decode(file?.bytes);
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  const [header = [], ...cells] = lines.map((line) => splitLine(line, delimiter));
  return {
    header,
    rows: cells.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? '']))),
  };
}

function splitLine(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const letter = line.charAt(i);
    if (quoted && letter === '"' && line.charAt(i + 1) === '"') {
      cell += '"';
      i++;
    } else if (letter === '"') quoted = !quoted;
    else if (letter === delimiter && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += letter;
  }
  return [...cells, cell];
}

/** Cents of a decimal number with two decimals; null for anything else. */
export function toCents(text: string): number | null {
  const match = /^(-?)(\d+)[.,](\d\d)$/.exec(text);
  if (!match) return null;
  const cents = Number(match[2]) * 100 + Number(match[3]);
  return match[1] === '-' ? -cents : cents;
}

/** `YYYY-MM-DD` of a day written with slashes; null when the calendar has no such day. */
export function fromSlashes(text: string): string | null {
  const [date = '', month = '', year = ''] = text.split('/');
  const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === iso ? iso : null;
}
