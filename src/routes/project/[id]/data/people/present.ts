import { differences, type Piece } from '$lib/core/matching/differences';
import { levelsOf, MATCH_FIELD_NAMES, type MatchField } from '$lib/core/matching/fields';
import type { PairRow } from '$lib/core/matching/report';
import type { Formats } from '$lib/i18n/formats';
import { shownText } from '$lib/i18n/masking.svelte';

export type Comparison = 'same' | 'close' | 'different';

/** One column of two records, side by side. */
export interface FieldRow {
  readonly column: string;
  readonly left: readonly Piece[] | null;
  readonly right: readonly Piece[] | null;
  /** Null where one of the two says nothing. */
  readonly compared: Comparison | null;
}

/** Columns whose likeness the engine has measured. */
const MEASURED: Readonly<Record<string, MatchField>> = {
  first_name: 'first_name',
  last_name: 'last_name',
  birth_date: 'birth_date',
  email: 'email',
  phone: 'phone',
  civility: 'gender',
};

/** What the two records of a pair say, column by column, without those that neither fills. */
export function fieldRows(pair: PairRow): readonly FieldRow[] {
  return pair.fields
    .filter((f) => f.column !== 'source' && (f.left !== null || f.right !== null))
    .map(({ column, left: first, right: second }) => {
      const [left, right] = [written(column, first), written(column, second)];
      if (left === null || right === null)
        return { column, left: whole(left), right: whole(right), compared: null };
      const compared = comparison(pair, column, left, right);
      if (compared !== 'close') return { column, left: whole(left), right: whole(right), compared };
      const [a, b] = differences(left, right);
      return { column, left: a, right: b, compared };
    });
}

/** Days as both languages write them in figures. */
function written(column: string, value: string | null): string | null {
  return column === 'birth_date' && value !== null
    ? value.slice(0, 10).split('-').reverse().join('/')
    : value;
}

function whole(text: string | null): readonly Piece[] | null {
  return text === null ? null : [{ text, same: true }];
}

function comparison(pair: PairRow, column: string, left: string, right: string): Comparison {
  const [a, b] = differences(left, right);
  if ([...a, ...b].every((piece) => piece.same)) return 'same';
  const field = MEASURED[column];
  const level = field ? (pair.levels[MATCH_FIELD_NAMES.indexOf(field)] ?? -1) : -1;
  if (field && level >= 0) {
    const name = levelsOf(field)[level];
    return name === 'exact' ? 'same' : name === 'different' ? 'different' : 'close';
  }
  const kept = a.reduce((sum, p) => sum + (p.same ? p.text.length : 0), 0);
  return kept * 2 >= Math.max(left.length, right.length) ? 'close' : 'different';
}

/** Who a record of a pair is about; its identifier where it has no name. */
export function nameOf(pair: PairRow, side: 'left' | 'right'): string {
  const said = (column: string) => pair.fields.find((f) => f.column === column)?.[side] ?? '';
  const name = `${said('first_name')} ${said('last_name')}`.trim() || said('full_name');
  return shownText(name || said('email') || (side === 'left' ? pair.leftId : pair.rightId));
}

/** The source that a record of a pair comes from. */
export function sourceOf(pair: PairRow, side: 'left' | 'right'): string {
  return pair.fields.find((f) => f.column === 'source')?.[side] ?? '';
}

/** A probability near 1 with the digits that tell it from 1. */
export function chance(f: Formats, share: number): string {
  if (share < 0.99) return f.percent(share);
  const digits = share < 0.999 ? 1 : 2;
  const shown = f.number(Math.floor(share * 100 * 10 ** digits) / 10 ** digits, digits);
  return f.language === 'fr' ? `${shown}\u00a0%` : `${shown}%`;
}
