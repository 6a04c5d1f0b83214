import type { Guess } from '../evidence';
import type { ColumnFormat } from '../format';
import type { ColumnProfile } from '../source';

type NumberFormat = Extract<ColumnFormat, { kind: 'number' }>;

/** Share of the filled cells from which a column is a column of numbers. */
const MOSTLY = 0.9;

/** Whether nearly every filled cell is a number in some notation. */
export function isNumeric(profile: ColumnProfile): boolean {
  return profile.filled > 0 && profile.numberLike >= profile.filled * MOSTLY;
}

/**
 * The decimal sign as the whole column proves it. Where every sign stands before exactly
 * three digits (`1,234`), nothing is proved and the language of the file decides.
 */
export function decideNumber(
  profile: ColumnProfile,
  samples: readonly string[],
  french: boolean,
): Guess<NumberFormat> {
  const { commaDecimal, pointDecimal, ambiguousThousands } = profile;
  const apostrophes = samples.some((cell) => /\d['’]\d{3}/.test(cell));
  const params = { comma: commaDecimal, point: pointDecimal, either: ambiguousThousands };
  if (commaDecimal > 0 || pointDecimal > 0) {
    const comma = commaDecimal > pointDecimal;
    const contested = Math.min(commaDecimal, pointDecimal);
    return {
      value: number(comma ? ',' : '.', apostrophes, profile),
      certainty:
        contested === 0
          ? 'sure'
          : contested > 0.2 * Math.max(commaDecimal, pointDecimal)
            ? 'ambiguous'
            : 'likely',
      evidence: {
        code:
          contested > 0
            ? 'number-ambiguous'
            : comma
              ? 'number-comma-proved'
              : 'number-point-proved',
        params,
      },
    };
  }
  if (ambiguousThousands > 0) {
    return {
      value: number(french ? ',' : '.', apostrophes, profile),
      certainty: 'ambiguous',
      evidence: { code: 'number-ambiguous', params },
    };
  }
  return {
    value: { kind: 'number', decimal: '.', thousands: apostrophes ? "'" : '' },
    certainty: 'sure',
    evidence: { code: 'number-plain', params: { filled: profile.filled } },
  };
}

/** Once the decimal sign is known, the other sign can only part thousands; a column of plain numbers has none. */
function number(decimal: '.' | ',', apostrophes: boolean, profile: ColumnProfile): NumberFormat {
  if (apostrophes) return { kind: 'number', decimal, thousands: "'" };
  if (decimal === ',') return { kind: 'number', decimal, thousands: '.' };
  return {
    kind: 'number',
    decimal,
    thousands: profile.plainNumbers === profile.numberLike ? '' : ',',
  };
}
