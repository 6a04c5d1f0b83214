/** What the values of an attribute without a role are, all of them read the same way; absent: text. */
export type AttributeValues =
  | { readonly kind: 'number' }
  /** Order of day, month and year. */
  | { readonly kind: 'date'; readonly order: DateOrder }
  /** Several choices in one cell; the most frequent first. */
  | {
      readonly kind: 'choices';
      readonly separator: Separator;
      readonly choices: readonly string[];
    };

export const DATE_ORDERS = ['ymd', 'dmy', 'mdy'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** What stands between several choices in one cell, the surest first. */
export const SEPARATORS = ['|', ';', ','] as const;
export type Separator = (typeof SEPARATORS)[number];

/** An attribute of the files that no role names. */
export interface OtherAttribute {
  /** `attr_<n>`. */
  readonly name: string;
  /** As the file writes it. */
  readonly label: string;
  /** Absent for text, and in older datasets. */
  readonly values?: AttributeValues;
}

/** What was counted over the filled cells of an attribute. */
export interface ValueCounts {
  readonly filled: number;
  readonly distinct: number;
  /** Written as one number: no leading zero, at most one decimal sign, nothing else. */
  readonly numbers: number;
  readonly withPoint: number;
  readonly withComma: number;
  /** Three digits after the only sign: thousands or decimals, nobody knows. */
  readonly threeDigits: number;
  /** Whole numbers of six digits and more. */
  readonly long: number;
  readonly dates: Readonly<Record<DateOrder, number>>;
  readonly separated: Readonly<Record<Separator, number>>;
}

/** Cells with a separator, of all, from which on it is one. */
const SEPARATED = 0.1;

/**
 * What the values are, where every filled cell agrees; a number of six digits and more that
 * is never the same twice names something, and a separator only says that choices may follow.
 */
export function valuesOf(
  counts: ValueCounts,
):
  | Exclude<AttributeValues, { kind: 'choices' }>
  | { readonly kind: 'choices'; readonly separator: Separator }
  | null {
  const { filled, distinct, numbers, withPoint, withComma, threeDigits, long, dates } = counts;
  if (filled === 0) return null;
  const signed = withPoint + withComma;
  const readable = (withPoint === 0 || withComma === 0) && (signed === 0 || threeDigits < signed);
  const naming = long === filled && distinct === filled && filled > 1;
  if (numbers === filled && readable && !naming) return { kind: 'number' };
  const orders = DATE_ORDERS.filter((order) => dates[order] === filled);
  const [order] = orders;
  if (order !== undefined && orders.length === 1) return { kind: 'date', order };
  const separator = SEPARATORS.find((sign) => counts.separated[sign] >= filled * SEPARATED);
  return separator === undefined ? null : { kind: 'choices', separator };
}

/** More choices than these, or fewer than two of each on average, are sentences or addresses. */
const MOST_CHOICES = 40;

/** The choices behind a separator with how many gave each, the most frequent first; null where they are none. */
export function choicesOf(
  counted: readonly { readonly choice: string; readonly customers: number }[],
): readonly string[] | null {
  const total = counted.reduce((sum, { customers }) => sum + customers, 0);
  return counted.length < 2 || counted.length > MOST_CHOICES || total < counted.length * 2
    ? null
    : counted.map(({ choice }) => choice);
}

/** Choices that are read of an attribute before it is known whether they are too many. */
export const READ_CHOICES = MOST_CHOICES + 1;

/** `attr_<n>:<choice>`: the id of the feature that says whether a customer gave a choice. */
export function choiceId(name: string, choice: string): string {
  return `${name}:${choice}`;
}

/** Whether a feature says one choice of an attribute that another feature says whole. */
export function isChoice(id: string): boolean {
  return /^attr_\d+:/.test(id);
}
