import type { Runner } from '../../contracts/engine';
import type { Sql } from '../../contracts/sql';
import { parseIsoDate, type IsoDate } from '../../core/dates';
import type { ColumnFacts, Frequent, Range, SourceFacts } from '../../core/quality/facts';
import { farFences, plausibleDays, type Fences } from '../../core/quality/fences';
import type { Recipe } from '../../core/recipe';
import type { ColumnProfile, ProfiledSource, SourceRecipe } from '../../core/source';
import {
  cellCounts,
  copiedLines,
  measured,
  quartiles,
  scaledIn,
  topValues,
  VALUE_COUNTS,
  valueCounts,
  type Measured,
} from '../../sql/quality/columns';
import { CREATE_QUALITY, insertColumnFacts, insertSourceFacts } from '../../sql/quality/store';
import { isKept } from '../import/profile';
import { oneRow, runAll, runOne, toNumber, toText } from '../run';
import { overlapsOf } from './overlaps';

/** Quartiles and most frequent values of a longer source are taken from about so many lines, evenly spread. */
const SPREAD = 500_000;
const TOP = 5;
const PLACES = ['raw', 'lines'] as const;

/**
 * Measures every column of a build and stores the figures in the dataset, while the raw tables
 * still exist. Cells of a column that is kept apart as sensitive are counted, never copied.
 */
export async function measureSources(
  build: Runner,
  recipe: Recipe,
  known: readonly ProfiledSource[],
  lastOrder: IsoDate,
  signal?: AbortSignal,
): Promise<void> {
  await runAll(build, CREATE_QUALITY, signal);
  const columns: ColumnFacts[] = [];
  for (const built of known)
    if (built.source.kind !== 'ignored')
      columns.push(...(await measureSource(build, built, lastOrder, signal)));
  await runAll(
    build,
    columns.map((c) => insertColumnFacts(c.sourceId, c.column, JSON.stringify(c))),
    signal,
  );
  for (const source of recipe.sources.filter((s) => s.kind !== 'ignored')) {
    const facts: SourceFacts = {
      sourceId: source.id,
      copies:
        source.kind === 'orders'
          ? null
          : toNumber((await oneRow(build, copiedLines(source), signal))[0]),
      overlaps: await overlapsOf(build, source, recipe, columns, signal),
    };
    await runOne(build, insertSourceFacts(source.id, JSON.stringify(facts)), signal);
  }
}

async function measureSource(
  build: Runner,
  { source, profiles }: ProfiledSource,
  lastOrder: IsoDate,
  signal?: AbortSignal,
): Promise<readonly ColumnFacts[]> {
  const rows = profiles[0]?.rows ?? 0;
  const step = Math.max(1, Math.floor(rows / SPREAD));
  const columns = measured(source);
  const kept = columns.map(({ index }) => isKept(profiles, index));
  const cells = (await runOne(build, cellCounts(source, kept), signal)).rows;
  const fences = await fencesOf(build, source, columns, step, lastOrder, signal);
  const values = await valuesOf(build, source, columns, fences, signal);
  const facts: ColumnFacts[] = [];
  for (const { index, checked } of columns) {
    const [, filled, shortest, longest] = (cells[index] ?? []).map(toNumber);
    const found = values.get(index);
    const secret = isHeldBack(source, index);
    const every = kept[index] ? 1 : step;
    const top = secret
      ? null
      : await topOf(
          build,
          topValues(source.id, index, kept[index] ?? false, every, TOP),
          every,
          signal,
        );
    const range = secret ? null : rangeOf(checked, found, shortest, longest);
    const beyond = fences.get(index);
    facts.push({
      sourceId: source.id,
      column: index,
      rows,
      filled: filled ?? 0,
      checked,
      valid: checked === 'text' ? (filled ?? 0) : toNumber(found?.[0]),
      distinct: distinctOf(top, every, profiles[index], filled ?? 0),
      top: top?.values ?? [],
      range,
      outliers: beyond && !secret ? { ...beyond, cells: toNumber(found?.[3]) } : null,
      exact: every === 1 && !secret,
    });
  }
  return facts;
}

function isHeldBack(source: SourceRecipe, index: number): boolean {
  const column = source.columns[index];
  return column?.sensitive !== undefined && column.role === null;
}

async function fencesOf(
  build: Runner,
  source: SourceRecipe,
  columns: readonly Measured[],
  step: number,
  lastOrder: IsoDate,
  signal?: AbortSignal,
): Promise<ReadonlyMap<number, Fences>> {
  const fences = new Map<number, Fences>();
  for (const place of PLACES) {
    const scaled = scaledIn(columns, place);
    if (scaled.length === 0) continue;
    const row = await oneRow(build, quartiles(source.id, place, scaled, step), signal);
    for (const [i, { index, checked }] of scaled.entries()) {
      const [q1, q3] = [row[2 * i], row[2 * i + 1]];
      if (typeof q1 !== 'number' || typeof q3 !== 'number') continue;
      const role = source.columns[index]?.role ?? null;
      const found = checked === 'date' ? plausibleDays(role, q1, q3, lastOrder) : farFences(q1, q3);
      if (found) fences.set(index, found);
    }
  }
  return fences;
}

type Values = readonly (string | number | null)[];

async function valuesOf(
  build: Runner,
  source: SourceRecipe,
  columns: readonly Measured[],
  fences: ReadonlyMap<number, Fences>,
  signal?: AbortSignal,
): Promise<ReadonlyMap<number, Values>> {
  const values = new Map<number, Values>();
  for (const place of PLACES) {
    const read = columns.filter((c) => c.place === place && c.checked !== 'text');
    if (read.length === 0) continue;
    const row = await oneRow(build, valueCounts(source.id, place, read, fences), signal);
    for (const [i, { index }] of read.entries()) {
      const of = row.slice(VALUE_COUNTS * i, VALUE_COUNTS * (i + 1));
      values.set(
        index,
        of.map((v) => (typeof v === 'number' ? v : v === null ? null : toText(v))),
      );
    }
  }
  return values;
}

function rangeOf(
  checked: ColumnFacts['checked'],
  values: Values | undefined,
  shortest: number | undefined,
  longest: number | undefined,
): Range | null {
  const [, min = null, max = null] = values ?? [];
  if (checked === 'number')
    return typeof min === 'number' && typeof max === 'number' ? { of: 'number', min, max } : null;
  if (checked === 'date') {
    const [from, to] = [parseIsoDate(toText(min)), parseIsoDate(toText(max))];
    return from && to ? { of: 'date', min: from, max: to } : null;
  }
  return shortest ? { of: 'length', min: shortest, max: longest ?? shortest } : null;
}

interface Top {
  readonly values: readonly Frequent[];
  readonly distinct: number;
}

async function topOf(
  build: Runner,
  statement: Sql,
  step: number,
  signal?: AbortSignal,
): Promise<Top> {
  const { rows } = await runOne(build, statement, signal);
  return {
    values: rows.map((r) => ({ value: toText(r[0]).slice(0, 200), lines: toNumber(r[1]) * step })),
    distinct: toNumber(rows[0]?.[2]),
  };
}

/** Exact where every line was looked at; else the profile's count, within about 2%. */
function distinctOf(
  top: Top | null,
  step: number,
  profile: ColumnProfile | undefined,
  filled: number,
): number {
  return top && step === 1 ? top.distinct : Math.min(profile?.distinct ?? 0, filled);
}
