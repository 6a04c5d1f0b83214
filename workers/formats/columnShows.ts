import type { ColumnShow } from './book';

/** Cells of a column that say how it is shown. */
const JUDGED = 200;

/** What a number format does to a number beyond its look; null for the usual ones. */
export function showOf(code: string): ColumnShow | null {
  if (/\[[hms]+\]/i.test(code)) return { digits: 0, duration: true };
  const [first = ''] = code.split(';');
  const bare = first.replace(/"[ .\-/]*"|\\[ .\-/]|_.|[ -]/g, '');
  const digits = /^0[0#]+$/.test(bare) ? bare.length : 0;
  return digits > 1 ? { digits, duration: false } : null;
}

/** By column: the way most of its first numbers are shown. */
export class ColumnShows {
  readonly #columns = new Map<number, { numbers: number; shown: Map<ColumnShow, number> }>();

  /** One number of a column, and how it is shown when that is not the usual way. */
  add(column: number, show: ColumnShow | undefined): void {
    const count = this.#columns.get(column) ?? { numbers: 0, shown: new Map<ColumnShow, number>() };
    this.#columns.set(column, count);
    if (count.numbers >= JUDGED) return;
    count.numbers++;
    if (show) count.shown.set(show, (count.shown.get(show) ?? 0) + 1);
  }

  found(): ReadonlyMap<number, ColumnShow> {
    const found = new Map<number, ColumnShow>();
    for (const [column, { numbers, shown }] of this.#columns) {
      const [most] = [...shown].sort((a, b) => b[1] - a[1]);
      if (most && most[1] > numbers / 2) found.set(column, most[0]);
    }
    return found;
  }
}
