import type { ColumnProfile } from '../source';
import type { SourceFacts } from './columns';
import { candidateDatePatterns } from './datePatterns';

/** For tests: what the engine would count on these records. Numbers and dates as it reads them. */
export function factsOf(
  labels: readonly string[],
  records: readonly (readonly string[])[],
  sampled = 200,
): SourceFacts {
  const columns = labels.map((_, i) => records.map((record) => record[i] ?? ''));
  const step = Math.max(1, Math.floor(records.length / sampled));
  const samples = columns.map((cells) =>
    cells.filter((cell, row) => row % step === 0 && cell.trim() !== '').slice(0, sampled),
  );
  return {
    labels,
    samples,
    profiles: columns.map((cells, i) => profileOf(cells, samples[i] ?? [])),
  };
}

/** For tests: the profile of one column. */
export function profileOf(
  cells: readonly string[],
  samples: readonly string[] = cells,
): ColumnProfile {
  const times = new Map<string, number>();
  for (const cell of cells)
    if (cell.trim() !== '') times.set(cell.trim(), (times.get(cell.trim()) ?? 0) + 1);
  const cellsThat = (test: (cell: string) => boolean) =>
    [...times].reduce((sum, [cell, n]) => sum + (test(cell) ? n : 0), 0);
  const count = (pattern: RegExp) =>
    cellsThat((cell) => pattern.test(cell.replace(/[\s€$£%\u00a0\u202f]/g, '')));
  const plain = count(/^-?\d*\.?\d+$/);
  const point = count(
    /^-?(\d*\.(\d{1,2}|\d{4,})|0\.\d{3}|\d{4,}\.\d{3}|\d{1,3}([,']\d{3})+\.\d+)$/,
  );
  const comma = count(/^-?(\d*,(\d{1,2}|\d{4,})|0,\d{3}|\d{4,},\d{3}|\d{1,3}([.']\d{3})+,\d+)$/);
  const either = count(/^-?[1-9]\d{0,2}[.,]\d{3}$/);
  return {
    rows: cells.length,
    filled: cellsThat(() => true),
    distinct: times.size,
    plainNumbers: plain,
    numberLike: comma + point + either + count(/^-?\d+$/),
    commaDecimal: comma,
    pointDecimal: point,
    ambiguousThousands: either,
    negative: count(/^-/),
    pointZero: count(/^-?\d+\.0$/),
    dates: candidateDatePatterns(samples).map((candidate) => {
      return { ...candidate, read: cellsThat(dateReader(candidate.pattern)) };
    }),
    top: [],
  };
}

const PARTS: Readonly<Record<string, string>> = {
  '%Y': '(?<year>\\d{1,4})',
  '%y': '(?<short>\\d{2})',
  '%m': '(?<month>\\d{1,2})',
  '%d': '(?<day>\\d{1,2})',
  '%H': '([01]?\\d|2[0-3])',
  '%I': '(0?[1-9]|1[0-2])',
  '%M': '[0-5]?\\d',
  '%S': '[0-5]?\\d',
  '%f': '\\d{1,6}',
  '%p': '[AaPp][Mm]',
};

/** A pattern of strptime as the engine reads it: digits may be missing, days must exist. */
function dateReader(pattern: string): (cell: string) => boolean {
  const compact = /^(%[YmdHMS])+$/.test(pattern);
  const source = pattern.replace(/[.]/g, '\\.').replace(/%\w/g, (part) => PARTS[part] ?? part);
  const fixed = compact ? source.replaceAll('{1,2}', '{2}').replaceAll('{1,4}', '{4}') : source;
  const regex = new RegExp(`^${fixed}$`);
  return (cell) => {
    const groups = regex.exec(cell)?.groups;
    if (!groups) return false;
    const [year, month, day] = [
      Number(groups['year'] ?? groups['short']),
      Number(groups['month']),
      Number(groups['day']),
    ];
    return (
      month >= 1 &&
      month <= 12 &&
      day >= 1 &&
      day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
    );
  };
}
