/** Order of day, month and year in a written date. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/**
 * How the text of a column becomes a value.
 * - number: decimal sign, and the thousands sign that may stand between groups of three.
 *   Currency signs, percent signs, blanks (also non-breaking) and a leading or trailing
 *   minus, or parentheses for negatives, are always understood.
 * - date: strptime patterns tried in turn; `hasTime` when at least one holds an hour.
 * - identifier: text whose `.0` ending, left by a spreadsheet, is removed.
 */
export type ColumnFormat =
  | { readonly kind: 'text' }
  | { readonly kind: 'identifier'; readonly dropPointZero: boolean }
  | {
      readonly kind: 'number';
      readonly decimal: '.' | ',';
      readonly thousands: '' | '.' | ',' | "'";
    }
  | {
      readonly kind: 'date';
      readonly order: DateOrder;
      readonly patterns: readonly string[];
      readonly hasTime: boolean;
    };
