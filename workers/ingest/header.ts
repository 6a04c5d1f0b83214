import type { Guess } from '../../src/lib/core/evidence';
import { isKnownLabel } from '../../src/lib/core/mapping/labels';
import { cellShape } from '../../src/lib/core/mapping/shapes';

/** Records below the first that are compared with it. */
const COMPARED = 200;

/**
 * Whether the first record holds labels: known words, or cells unlike the column below.
 * A first record that looks like data is data.
 */
export function guessHeader(records: readonly (readonly string[])[]): Guess<boolean> {
  const [first = [], ...rest] = records;
  const below = rest.slice(0, COMPARED);
  const known = first.filter(isKnownLabel);
  let [unlike, alike, repeated] = [0, 0, 0];
  let example = '';
  first.forEach((cell, column) => {
    const shape = cellShape(cell);
    const values = below
      .map((record) => record[column] ?? '')
      .filter((value) => value.trim() !== '');
    if (cell.trim() !== '' && values.includes(cell)) repeated++;
    if (values.length === 0) return;
    const usual = usualShape(values);
    if (usual === 'text') {
      if (shape !== 'text' && shape !== 'empty' && !isYear(cell)) alike++;
    } else if (shape === usual) {
      if (!isYear(cell)) alike++;
    } else if (shape === 'text') {
      unlike++;
      example ||= cell;
    }
  });
  const params = {
    label: (known[0] ?? example).slice(0, 80),
    labels: known.length,
    columns: first.length,
  };
  if (alike > 0 && alike >= unlike) {
    const doubt = known.length > 1 || unlike > 0;
    return {
      value: false,
      certainty: doubt ? 'likely' : 'sure',
      evidence: {
        code: 'no-header',
        params: { columns: first.length, sample: first.join(' ').slice(0, 80) },
      },
    };
  }
  if (known.length >= Math.max(1, first.length / 4) && repeated <= known.length) {
    return {
      value: true,
      certainty: alike === 0 ? 'sure' : 'likely',
      evidence: { code: 'header-words', params },
    };
  }
  if (unlike > 0) {
    return {
      value: true,
      certainty: alike === 0 ? 'sure' : 'likely',
      evidence: { code: 'header-types', params },
    };
  }
  const filled = first.filter((cell) => cell.trim() !== '');
  const unique = new Set(filled).size === filled.length && repeated === 0 && filled.length > 0;
  return unique
    ? {
        value: true,
        certainty: 'likely',
        evidence: { code: 'header-unique', params: { columns: first.length } },
      }
    : {
        value: false,
        certainty: 'likely',
        evidence: {
          code: 'no-header',
          params: { columns: first.length, sample: first.join(' ').slice(0, 80) },
        },
      };
}

/** The shape of nearly all the values; text when they differ. */
function usualShape(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(cellShape(value), (counts.get(cellShape(value)) ?? 0) + 1);
  const [shape, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['text', 0];
  return count >= values.length * 0.8 ? shape : 'text';
}

/** A year is a usual label of a column of sums. */
function isYear(cell: string): boolean {
  return /^(19|20)\d\d$/.test(cell.trim());
}
