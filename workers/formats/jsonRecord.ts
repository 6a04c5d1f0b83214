import { numberText } from './values';

/** One record as cells; keys are the file's own, so they are kept in a Map and nowhere else. */
export interface FlatRecord {
  readonly cells: ReadonlyMap<string, string>;
  /** Columns that were inside another value, or hold JSON text. */
  readonly nested: readonly string[];
}

/** Numbers of 16 characters and more, which a double would round, outside strings. */
const LONG_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]{15,}/g;

/** Parses one value; long numbers become text, digit for digit. */
export function parseExact(text: string): unknown {
  const exact = /\d[\d.]{15}/.test(text)
    ? text.replace(LONG_NUMBER, (found) =>
        found.startsWith('"') || /[eE]/.test(found) ? found : `"${found}"`,
      )
    : text;
  return JSON.parse(exact);
}

/** Objects inside a record give columns `a.b`; what is deeper, and lists, become JSON text. */
export function flatRecord(record: object): FlatRecord {
  const cells = new Map<string, string>();
  const nested: string[] = [];
  for (const [key, value] of Object.entries(record) as [string, unknown][]) {
    if (typeof value !== 'object' || value === null) {
      cells.set(key, textOf(value));
      continue;
    }
    const inner: readonly (readonly [string, unknown])[] = Array.isArray(value)
      ? [[key, value]]
      : Object.entries(value).map(([name, deeper]) => [`${key}.${name}`, deeper] as const);
    for (const [name, deeper] of inner) {
      cells.set(name, textOf(deeper));
      nested.push(name);
    }
  }
  return { cells, nested };
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  return JSON.stringify(value);
}
