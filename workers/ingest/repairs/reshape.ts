import { isKnownLabel, labelLanguage } from '../../../src/lib/core/mapping/labels';
import { cellShape } from '../../../src/lib/core/mapping/shapes';
import type { Repair, RepairKind } from '../../../src/lib/core/repairs';
import { monthOfLabel } from './months';

type Cells = readonly string[];

export interface Grid {
  /** Empty without a header. */
  readonly labels: Cells;
  readonly rows: readonly Cells[];
}

/** Repairs that give the table other columns. */
export const RESHAPING: readonly RepairKind[] = ['unpivot-months', 'transposed'];

const MIN_MONTHS = 3;
const SAMPLES = 3;
const MAX_TRANSPOSED = 200;

/** The grid as the kind makes it. */
export function reshape(kind: RepairKind, grid: Grid): Grid {
  return kind === 'transposed'
    ? transposed(grid)
    : kind === 'unpivot-months'
      ? unpivoted(grid)
      : grid;
}

/** What a grid offers; `whole` when no record is missing from it. */
export function detectReshaping(
  grid: Grid,
  whole: boolean,
  accepts: (kind: RepairKind) => boolean,
): readonly Repair[] {
  const months = monthColumns(grid.labels);
  const kinds: RepairKind[] = [];
  if (months.length >= MIN_MONTHS && holdValues(grid, months)) kinds.push('unpivot-months');
  else if (whole && looksTransposed(grid)) kinds.push('transposed');
  return kinds.map((kind) => {
    const made = reshape(kind, { ...grid, rows: grid.rows.slice(0, MAX_TRANSPOSED) });
    return {
      kind,
      count: kind === 'transposed' ? grid.rows.length : months.length,
      lines: [],
      columns: kind === 'transposed' ? [] : months.map((column) => grid.labels[column] ?? ''),
      before: [grid.labels, ...grid.rows.slice(0, SAMPLES)].filter((row) => row.length > 0),
      after: [made.labels, ...made.rows.slice(0, SAMPLES)],
      accepted: accepts(kind),
    };
  });
}

function monthColumns(labels: Cells): readonly number[] {
  const seen = new Set<string>();
  return labels.flatMap((label, column) => {
    const month = monthOfLabel(label);
    if (month === null || seen.has(month)) return [];
    seen.add(month);
    return [column];
  });
}

function holdValues({ rows }: Grid, columns: readonly number[]): boolean {
  const cells = rows
    .flatMap((row) => columns.map((column) => row[column] ?? ''))
    .filter((cell) => cell.trim() !== '');
  return cells.filter((cell) => cellShape(cell) === 'number').length >= cells.length * 0.8;
}

/** One row per filled month, its day and its value behind the other columns. */
function unpivoted({ labels, rows }: Grid): Grid {
  const months = monthColumns(labels);
  const others = labels.flatMap((_, column) => (months.includes(column) ? [] : [column]));
  const english = labelLanguage(labels) === 'en';
  return {
    labels: [
      ...others.map((column) => labels[column] ?? ''),
      ...(english ? ['month', 'amount'] : ['mois', 'montant']),
    ],
    rows: rows.flatMap((row) => {
      const kept = others.map((column) => row[column] ?? '');
      return months.flatMap((column) => {
        const value = (row[column] ?? '').trim();
        return value === '' ? [] : [[...kept, monthOfLabel(labels[column] ?? '') ?? '', value]];
      });
    }),
  };
}

/** Known labels stand below each other, not beside each other. */
function looksTransposed({ labels, rows }: Grid): boolean {
  const records = labels.length > 0 ? [labels, ...rows] : rows;
  if (records.length < 2 || records.length > MAX_TRANSPOSED) return false;
  const column = records.map((row) => row[0] ?? '');
  const below = column.filter(isKnownLabel).length;
  return (
    below >= 2 && below >= column.length / 2 && (records[0] ?? []).filter(isKnownLabel).length <= 1
  );
}

function transposed({ labels, rows }: Grid): Grid {
  const records = labels.length > 0 ? [labels, ...rows] : rows;
  const width = Math.max(0, ...records.map((row) => row.length));
  const [first = [], ...others] = Array.from({ length: width }, (_, column) =>
    records.map((row) => row[column] ?? ''),
  );
  return { labels: first, rows: others };
}
