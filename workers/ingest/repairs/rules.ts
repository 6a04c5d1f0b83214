import { cellShape } from '../../../src/lib/core/mapping/shapes';
import type { RepairKind } from '../../../src/lib/core/repairs';

const TOTAL =
  /^(sous[ -]?total|sub[ -]?total|grand total|total|totaux|somme|sum|cumul|total g[ée]n[ée]ral)([^\p{L}].*|s)?$/iu;
/** Share of rows in which a column is filled, for an empty cell in it to say something. */
const USUAL = 0.9;

const isFilled = (cell: string | undefined) => cell !== undefined && cell.trim() !== '';
const saysTotal = (fields: readonly string[]) =>
  TOTAL.test(fields.find(isFilled)?.trim().replace(/\s*:$/, '') ?? '');

/** Tells records of a table from what people put between and below them. */
export class LineRules {
  readonly #labels: readonly string[];
  readonly #usual: readonly boolean[];

  /** `labels` is the header as it is written, empty without one; `rows` are the first records. */
  constructor(labels: readonly string[], rows: readonly (readonly string[])[]) {
    this.#labels = labels.map((label) => label.trim());
    const records = rows.filter((row) => row.filter(isFilled).length > 1 && !saysTotal(row));
    const columns = Math.max(0, labels.length, ...records.map((row) => row.length));
    this.#usual = Array.from(
      { length: columns },
      (_, column) =>
        records.filter((row) => isFilled(row[column])).length >= records.length * USUAL,
    );
  }

  /** Why a record is none; null for a record. */
  reasonOf(fields: readonly string[]): RepairKind | null {
    if (this.#isHeader(fields)) return 'repeated-headers';
    return this.#isTotal(fields) ? 'total-lines' : null;
  }

  /** A sentence alone on its line, in a table of at least three columns. Only the end of a file has notes. */
  isNote(fields: readonly string[]): boolean {
    const filled = fields.filter(isFilled);
    return this.#usual.length >= 3 && filled.length === 1 && cellShape(filled[0] ?? '') === 'text';
  }

  #isHeader(fields: readonly string[]): boolean {
    return (
      this.#labels.filter((label) => label !== '').length > 1 &&
      this.#labels.every((label, column) => (fields[column] ?? '').trim() === label)
    );
  }

  /** The word, numbers beside it, and nothing where records always have something. */
  #isTotal(fields: readonly string[]): boolean {
    const filled = fields.map((cell) => cell.trim()).filter((cell) => cell !== '');
    const others = filled.slice(1);
    return (
      saysTotal(filled) &&
      others.length > 0 &&
      others.every((cell) => cellShape(cell) === 'number') &&
      this.#usual.some((usual, column) => usual && !isFilled(fields[column]))
    );
  }
}
