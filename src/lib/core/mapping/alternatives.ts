import type { ColumnFormat } from '../format';
import { roleSpec, type Role } from '../roles';
import { swapDayAndMonth } from './dates';

/** Whether a format is of the kind that a role reads; text roles read any column as it is written. */
export function formatSuits(role: Role, format: ColumnFormat): boolean {
  const { type } = roleSpec(role);
  return type === 'text' || type === 'time' || type === 'flag' || type === format.kind;
}

/**
 * The ways to read the same column, the present one among them: both orders of day and month,
 * both decimal signs. Only one where nothing is open.
 */
export function formatChoices(format: ColumnFormat): readonly ColumnFormat[] {
  switch (format.kind) {
    case 'date': {
      if (format.order === 'ymd') return [format];
      const swapped = swapDayAndMonth(format);
      return format.order === 'dmy' ? [format, swapped] : [swapped, format];
    }
    case 'number': {
      const other = withDecimal(format, format.decimal === ',' ? '.' : ',');
      return format.decimal === ',' ? [format, other] : [other, format];
    }
    case 'identifier':
      return [
        { ...format, dropPointZero: true },
        { ...format, dropPointZero: false },
      ];
    case 'text':
      return [format];
  }
}

type NumberFormat = Extract<ColumnFormat, { kind: 'number' }>;

/** With one sign for decimals, the other can only part thousands. */
function withDecimal(format: NumberFormat, decimal: NumberFormat['decimal']): NumberFormat {
  const thousands = format.thousands === "'" ? "'" : decimal === ',' ? '.' : ',';
  return { kind: 'number', decimal, thousands };
}

export function sameFormat(a: ColumnFormat, b: ColumnFormat): boolean {
  return JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
}
