import type { Runner } from '../../contracts/engine';
import { isEmptyWord } from '../../core/cleaning/empty-words';
import { CURRENCY_SIGNS, NUMBER_WORDS } from '../../core/money';
import { repeats, type ColumnProfile } from '../../core/source';
import { candidateDatePatterns } from '../../core/mapping/formats';
import {
  columnCounts,
  datePatternCounts,
  NUMBER_CLASSES,
  numberClasses,
  type NumberClass,
} from '../../sql/import/profile';
import { createValues } from '../../sql/import/values';
import { oneRow, runOne, toNumber } from '../run';
import type { StagedSource } from './stage';

const NUMBER_LIKE = new RegExp(
  `^(?:${NUMBER_WORDS})?[\\s${CURRENCY_SIGNS}(+\\-−]*[.,]?\\d[\\d\\s.,'’]*(?:e[-+]?\\d+)?[)%${CURRENCY_SIGNS}\\s-]*(?:${NUMBER_WORDS})?$`,
  'i',
);

/** What every column of a source holds, counted on all of its lines. Keeps the values of those that repeat. */
export async function profileColumns(
  runner: Runner,
  source: StagedSource,
  signal?: AbortSignal,
): Promise<readonly ColumnProfile[]> {
  const count = source.preview.labels.length;
  const withWords = source.preview.labels.map((_, column) =>
    source.sample.some((row) => isEmptyWord(row[column] ?? '')),
  );
  const counts = await oneRow(runner, columnCounts(source.id, withWords), signal);
  const profiles: ColumnProfile[] = [];
  for (let column = 0; column < count; column++) {
    const samples = samplesOf(source, column);
    const filled = toNumber(counts[1 + 2 * column]);
    const counted = {
      rows: source.rows,
      filled,
      distinct: Math.min(toNumber(counts[2 + 2 * column]), filled),
    };
    const at = { sourceId: source.id, column, kept: repeats(counted) };
    if (at.kept) await runOne(runner, createValues(source.id, column), signal);
    const numbers = await countNumbers(runner, at, samples, signal);
    const dates = await countDates(runner, at, samples, signal);
    profiles.push({
      ...counted,
      ...numbers,
      dates,
      top: topOf(samples),
    });
  }
  return profiles;
}

/** Whether the different values of a column are kept in the build, as its profile tells. */
export function isKept(profiles: readonly ColumnProfile[], column: number): boolean {
  const profile = profiles[column];
  return profile !== undefined && repeats(profile);
}

/** The filled cells of a column in the sample; words that mean empty do not fill. */
export function samplesOf(source: StagedSource, column: number): readonly string[] {
  return source.sample.flatMap((row) => {
    const cell = row[column]?.trim();
    return cell && !isEmptyWord(cell) ? [cell] : [];
  });
}

function topOf(samples: readonly string[]): ColumnProfile['top'] {
  const counts = new Map<string, number>();
  for (const value of samples) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count)
    .slice(0, 5);
}

type NumberCounts = Pick<
  ColumnProfile,
  | 'plainNumbers'
  | 'numberLike'
  | 'commaDecimal'
  | 'pointDecimal'
  | 'ambiguousThousands'
  | 'negative'
  | 'pointZero'
>;

const NO_NUMBERS: NumberCounts = {
  plainNumbers: 0,
  numberLike: 0,
  commaDecimal: 0,
  pointDecimal: 0,
  ambiguousThousands: 0,
  negative: 0,
  pointZero: 0,
};

/** A column, and whether its values are kept. */
interface At {
  readonly sourceId: string;
  readonly column: number;
  readonly kept: boolean;
}

async function countNumbers(
  runner: Runner,
  { sourceId, column, kept }: At,
  samples: readonly string[],
  signal?: AbortSignal,
): Promise<NumberCounts> {
  const like = samples.filter((s) => NUMBER_LIKE.test(s)).length;
  if (like === 0 || like < samples.length / 2) return NO_NUMBERS;
  const cells = new Map<NumberClass, number>();
  let negative = 0;
  for (const row of (await runOne(runner, numberClasses(sourceId, column, kept), signal)).rows) {
    const name = NUMBER_CLASSES[toNumber(row[0])];
    if (name === undefined) continue;
    cells.set(name, toNumber(row[1]));
    if (name !== 'empty' && name !== 'other') negative += toNumber(row[2]);
  }
  const sum = (...names: NumberClass[]) =>
    names.reduce((total, n) => total + (cells.get(n) ?? 0), 0);
  return {
    plainNumbers: sum('integer', 'pointZero', 'pointThree', 'point'),
    numberLike: sum(
      'integer',
      'pointZero',
      'pointThree',
      'point',
      'commaThree',
      'comma',
      'groupedPoint',
      'groupedComma',
      'ornate',
    ),
    commaDecimal: sum('comma', 'groupedComma'),
    pointDecimal: sum('point', 'pointZero', 'groupedPoint'),
    ambiguousThousands: sum('pointThree', 'commaThree'),
    negative,
    pointZero: sum('pointZero'),
  };
}

async function countDates(
  runner: Runner,
  { sourceId, column, kept }: At,
  samples: readonly string[],
  signal?: AbortSignal,
) {
  const candidates = candidateDatePatterns(samples);
  if (candidates.length === 0) return [];
  const read = await oneRow(
    runner,
    datePatternCounts(
      sourceId,
      column,
      kept,
      candidates.map((c) => c.pattern),
    ),
    signal,
  );
  return candidates.map((c, i) => ({ ...c, read: toNumber(read[i]) }));
}
