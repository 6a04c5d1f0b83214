import type { ParquetParsers, SchemaElement } from 'hyparquet';
import { dayText, decimalText, durationText, numberText, timeText } from './values';

const decoder = new TextDecoder();
const momentText = (milliseconds: bigint) => {
  const date = new Date(Number(milliseconds));
  return Number.isNaN(date.getTime()) ? '' : `${dayText(date)} ${timeText(date)}`;
};

/** Moments and days become text at once, wherever they stand. */
export const PARSERS: Partial<ParquetParsers> = {
  timestampFromMilliseconds: momentText,
  timestampFromMicroseconds: (micros) => momentText(micros / 1000n),
  timestampFromNanoseconds: (nanos) => momentText(nanos / 1_000_000n),
  dateFromDays: (days) => dayText(new Date(days * 86_400_000)),
  jsonFromBytes: (bytes) => decoder.decode(bytes),
};

/** Values that are read as stored, because the library's own reading of them is not exact. */
export function readsRaw({ converted_type, logical_type, num_children }: SchemaElement): boolean {
  return (
    (num_children ?? 0) === 0 &&
    (converted_type === 'DECIMAL' ||
      logical_type?.type === 'DECIMAL' ||
      (converted_type?.startsWith('TIME_') ?? logical_type?.type === 'TIME'))
  );
}

/** The text of a value of a column; `element` is the column as the file describes it. */
export function parquetText(value: unknown, element: SchemaElement): string {
  if (value === null || value === undefined) return '';
  if (isDecimal(element)) return decimalText(unitsOf(value), scaleOf(element));
  const perSecond = timeUnits(element);
  if (perSecond > 0) return durationText(Number(value) / perSecond);
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
      if (!Number.isFinite(value)) return '';
      return numberText(element.type === 'FLOAT' ? shortestFloat(value) : value);
    case 'bigint':
    case 'boolean':
      return String(value);
    default:
      return value instanceof Uint8Array ? decoder.decode(value) : JSON.stringify(value, plainJson);
  }
}

function isDecimal(element: SchemaElement): boolean {
  return element.converted_type === 'DECIMAL' || element.logical_type?.type === 'DECIMAL';
}

function scaleOf({ logical_type, scale }: SchemaElement): number {
  return logical_type?.type === 'DECIMAL' ? logical_type.scale : (scale ?? 0);
}

/** Units of a time of day in one second; 0 when the column holds no time of day. */
function timeUnits({ converted_type, logical_type }: SchemaElement): number {
  if (logical_type?.type === 'TIME')
    return { MILLIS: 1e3, MICROS: 1e6, NANOS: 1e9 }[logical_type.unit];
  return converted_type === 'TIME_MILLIS' ? 1e3 : converted_type === 'TIME_MICROS' ? 1e6 : 0;
}

/** A stored decimal: a whole number, or one in bytes, the sign in the first bit. */
function unitsOf(value: unknown): bigint {
  if (!(value instanceof Uint8Array)) return BigInt(value as number | bigint);
  let units = 0n;
  for (const byte of value) units = units * 256n + BigInt(byte);
  return BigInt.asIntN(value.length * 8, units);
}

/** The shortest decimal that is this single-precision number. */
function shortestFloat(value: number): number {
  for (let digits = 6; digits < 9; digits++) {
    const rounded = Number(value.toPrecision(digits));
    if (Math.fround(rounded) === value) return rounded;
  }
  return Number(value.toPrecision(9));
}

function plainJson(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  return value instanceof Uint8Array ? decoder.decode(value) : value;
}
