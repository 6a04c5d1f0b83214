import type { Runner } from '../../contracts/engine';
import {
  choicesOf,
  DATE_ORDERS,
  SEPARATORS,
  valuesOf,
  type AttributeValues,
  type OtherAttribute,
  type ValueCounts,
} from '../../core/features/attribute-values';
import { attributeCounts, choiceCounts } from '../../sql/features/attributes';
import { runOne, toNumber, toText } from '../run';

/** What the values of each attribute of the finished customer table are. Inside `attempt`. */
export async function withValues(
  runner: Runner,
  attributes: readonly OtherAttribute[],
  signal?: AbortSignal,
): Promise<readonly OtherAttribute[]> {
  if (attributes.length === 0) return [];
  const { rows } = await runOne(runner, attributeCounts(attributes.map((a) => a.name)), signal);
  const found: OtherAttribute[] = [];
  for (const [i, { name, label }] of attributes.entries()) {
    const values = valuesOf(countsOf((rows[i] ?? []).slice(1).map(toNumber)));
    const whole =
      values?.kind === 'choices' ? await choices(runner, name, values.separator, signal) : values;
    found.push({ name, label, ...(whole ? { values: whole } : {}) });
  }
  return found;
}

async function choices(
  runner: Runner,
  name: string,
  separator: (typeof SEPARATORS)[number],
  signal?: AbortSignal,
): Promise<AttributeValues | null> {
  const { rows } = await runOne(runner, choiceCounts(name, separator), signal);
  const counted = rows.map(([choice, n]) => ({ choice: toText(choice), customers: toNumber(n) }));
  const found = choicesOf(counted);
  return found && { kind: 'choices', separator, choices: found };
}

/** A row of attributeCounts without its place. */
function countsOf(row: readonly number[]): ValueCounts {
  const [filled = 0, distinct = 0, numbers = 0, withPoint = 0, withComma = 0, threeDigits = 0] =
    row;
  const after = 7 + DATE_ORDERS.length;
  const place = <K extends string>(keys: readonly K[], from: number) =>
    Object.fromEntries(keys.map((key, i) => [key, row[from + i] ?? 0])) as Record<K, number>;
  return {
    filled,
    distinct,
    numbers,
    withPoint,
    withComma,
    threeDigits,
    long: row[6] ?? 0,
    dates: place(DATE_ORDERS, 7),
    separated: place(SEPARATORS, after),
  };
}
