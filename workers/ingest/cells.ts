import type { Dialect } from '../../src/lib/core/dialect';
import { isKnownLabel } from '../../src/lib/core/mapping/labels';
import { splitBlankRuns, splitFixed } from './columnsOfText';
import { readRecords, type TextRecord } from './records';

type Cutting = Pick<Dialect, 'layout' | 'delimiter' | 'quote' | 'starts'>;

/** The first records of a text under a dialect; blank lines are passed over. */
export function recordsOf(text: string, dialect: Cutting, limit: number): readonly TextRecord[] {
  if (dialect.layout === 'delimited')
    return readRecords(text, dialect.delimiter, dialect.quote, limit).records;
  const records: TextRecord[] = [];
  text.split('\n').every((line, index) => {
    if (line.trim() !== '') records.push({ fields: cutLine(line, dialect), line: index + 1 });
    return records.length < limit;
  });
  return records;
}

/** Cells of a line of a layout without delimiter. */
export function cutLine(line: string, dialect: Pick<Dialect, 'layout' | 'starts'>): string[] {
  return dialect.layout === 'fixed' ? splitFixed(line, dialect.starts) : splitBlankRuns(line);
}

/** Text below its first `count` lines. */
export function dropLines(text: string, count: number): string {
  return count === 0 ? text : text.split('\n').slice(count).join('\n');
}

/**
 * Lines above a table of at least three columns: a title whose lines are single cells, or remarks
 * of a few cells above a line of known labels.
 */
export function titleLines(records: readonly TextRecord[], columns: number): number {
  return loneLines(records, columns) || remarkLines(records, columns);
}

function remarkLines(records: readonly TextRecord[], columns: number): number {
  const labels = records
    .slice(0, 20)
    .findIndex(
      ({ fields }) =>
        fields.length === columns &&
        fields.filter(isKnownLabel).length >= Math.max(2, columns / 3) &&
        !/^\s*(#|\/\/)\s/.test(fields[0] ?? ''),
    );
  const above = records.slice(0, Math.max(0, labels));
  const first = records[labels];
  return columns >= 4 && first && above.every((record) => filled(record) <= columns / 2)
    ? first.line - 1
    : 0;
}

function loneLines(records: readonly TextRecord[], columns: number): number {
  const top = records
    .slice(0, 20)
    .findIndex((record) => record.fields.length === columns && filled(record) > 1);
  const above = records.slice(0, Math.max(0, top));
  const first = records[top];
  if (columns < 3 || top < 1 || !first || above.some((record) => filled(record) > 1)) return 0;
  return first.line - 1;
}

function filled(record: TextRecord): number {
  return record.fields.filter((cell) => cell.trim() !== '').length;
}
