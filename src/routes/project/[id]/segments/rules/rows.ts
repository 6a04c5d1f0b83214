import { PURPOSES, type LibraryRule, type Purpose } from '$lib/core/rules/library/library';
import { titleOf } from '$lib/core/rules/library/title';
import type { Rule } from '$lib/core/rules/rule';
import type { RuleCount } from '$lib/flows/rules/count';
import type { ReadyRule } from '$lib/flows/rules/library';

/** A ready rule that fits the base, as its table shows it. */
export interface RuleRow extends Pick<LibraryRule, 'id' | 'title' | 'why'> {
  readonly place: number;
  readonly ready: LibraryRule;
  readonly rule: Rule;
  /** Who it finds, in words. */
  readonly sentence: string;
  /** Null until it is counted. */
  readonly count: RuleCount | null;
}

/** The rules that fit, by purpose, purposes without any left out. */
export function byPurpose(
  list: readonly ReadyRule[],
  counts: ReadonlyMap<string, RuleCount>,
  said: (rule: Rule) => string,
): readonly { readonly purpose: Purpose; readonly rows: readonly RuleRow[] }[] {
  return PURPOSES.flatMap((purpose) => {
    const rows = list.flatMap(({ ready, rule }, place): RuleRow[] => {
      if (rule === null || ready.purpose !== purpose) return [];
      const { id, why } = ready;
      const title = titleOf(ready, rule);
      return [
        { id, title, why, place, ready, rule, sentence: said(rule), count: counts.get(id) ?? null },
      ];
    });
    return rows.length === 0 ? [] : [{ purpose, rows }];
  });
}
