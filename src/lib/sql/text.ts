import type { Sql } from '../contracts/sql';
import type { IsoDate } from '../core/dates';

/** SQL with parts that are themselves SQL; a plain string does not type-check. */
export function sql(strings: TemplateStringsArray, ...parts: readonly Sql[]): Sql {
  return strings.reduce((whole, piece, i) => whole + (parts[i - 1] ?? '') + piece) as Sql;
}

/** A quoted identifier. */
export function ident(name: string): Sql {
  return `"${name.replaceAll('"', '""')}"` as Sql;
}

/** A quoted text literal. NUL, which no text cell can hold, is dropped. */
export function text(value: string): Sql {
  return `'${value.replaceAll('\0', '').replaceAll("'", "''")}'` as Sql;
}

/** A number literal. Throws RangeError for what is not a finite number. */
export function num(value: number): Sql {
  if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`);
  return (value < 0 ? `(${value})` : String(value)) as Sql;
}

/** A DATE literal. */
export function day(date: IsoDate): Sql {
  return `DATE '${date}'` as Sql;
}

export function join(parts: readonly Sql[], separator = ', '): Sql {
  return parts.join(separator) as Sql;
}

/** `a AND b`, or TRUE for none. */
export function and(parts: readonly Sql[]): Sql {
  return parts.length === 0
    ? sql`TRUE`
    : join(
        parts.map((p) => sql`(${p})`),
        ' AND ',
      );
}
