import { DataType, TimeUnit, type RecordBatch, type Schema, type Vector } from 'apache-arrow';
import type { Cell, QueryResult } from '../contracts/engine';
import { dateText, dateTimeText, timeText } from './decode-dates';
import { scaledDecimal, wholeNumber } from './decode-numbers';
import { Undecodable } from './failure';

/** Reads one value of a column; the vector's own getter has already handled NULL. */
type Reader = (value: never) => Cell;

const same: Reader = (value: Cell) => value;

/** The one reading of each type, chosen from the schema and never from a value. */
function readerOf(type: DataType): Reader {
  if (DataType.isDecimal(type)) {
    const { scale } = type;
    return (words: Uint32Array) => scaledDecimal(words, scale);
  }
  if (DataType.isInt(type))
    return type.bitWidth === 64 ? (value: bigint) => wholeNumber(value) : same;
  if (DataType.isDate(type)) return remembering(dateText);
  if (DataType.isTimestamp(type)) return (ms: number) => dateTimeText(ms);
  if (DataType.isTime(type)) {
    const perSecond = type.unit === TimeUnit.MICROSECOND ? 1_000_000 : 1_000;
    return (value: number | bigint) => timeText(Math.floor(Number(value) / perSecond));
  }
  if (DataType.isList(type)) {
    const inner = readerOf(type.valueType as DataType);
    return (values: Vector) => column(values, inner);
  }
  if (DataType.isDictionary(type)) return readerOf(type.dictionary as DataType);
  if (
    DataType.isUtf8(type) ||
    DataType.isBool(type) ||
    DataType.isFloat(type) ||
    DataType.isNull(type)
  )
    return same;
  throw new Undecodable(`no reading for a column of an unknown type`);
}

/** The days of a column are few, however many rows it has. */
function remembering(read: (value: number) => string): (value: number) => string {
  const seen = new Map<number, string>();
  return (value) => {
    let text = seen.get(value);
    if (text === undefined) seen.set(value, (text = read(value)));
    return text;
  };
}

function column(vector: Vector, read: Reader): Cell[] {
  const cells = new Array<Cell>(vector.length);
  for (let row = 0; row < vector.length; row += 1) {
    const value: unknown = vector.get(row);
    cells[row] = value === null || value === undefined ? null : read(value as never);
  }
  return cells;
}

/**
 * Makes plain rows of what the engine sends. Driven by the schema alone: DECIMAL is scaled,
 * 64-bit integers become numbers, dates become text. Columns are read by position, so
 * their names may be anything.
 * @throws Undecodable for a whole number beyond 2^53, or a type that has no plain reading.
 */
export function decodeResult(schema: Schema, batches: readonly RecordBatch[]): QueryResult {
  const readers = schema.fields.map((field) => readerOf(field.type as DataType));
  const rows: Cell[][] = [];
  for (const batch of batches) {
    const columns = readers.map((read, index) => {
      const vector = batch.getChildAt(index);
      if (vector === null)
        throw new Undecodable(`column ${String(index)} is missing from the answer`);
      return column(vector, read);
    });
    for (let row = 0; row < batch.numRows; row += 1) {
      rows.push(columns.map((cells) => cells[row] as Cell));
    }
  }
  return { columns: schema.fields.map((field) => field.name), rows };
}
