import type { Purpose } from '$lib/core/rules/library/library';
import type { Rule } from '$lib/core/rules/rule';
import type { ReadyRule } from '$lib/flows/rules/library';

/** What a first rule is mostly for. */
const FIRST: readonly Purpose[] = ['keep', 'win-back', 'reward', 'cross-sell', 'seasonal', 'price'];

/** The first ready rule of each of these purposes that fits the base. */
export function suggested(
  list: readonly ReadyRule[],
): readonly (ReadyRule & { readonly rule: Rule })[] {
  return FIRST.flatMap((purpose) => {
    const found = list.find(({ ready, rule }) => ready.purpose === purpose && rule !== null);
    return found?.rule ? [{ ...found, rule: found.rule }] : [];
  });
}
