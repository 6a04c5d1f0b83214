import type { DatasetSession, RunOptions } from '../../contracts/engine';
import type { DatasetSummary } from '../../core/dataset';
import { unmet, type Need } from '../../core/features/feature';
import type { NamedTag } from '../../core/features/tags';
import type { Result } from '../../core/result';
import { RULE_LIBRARY } from '../../core/rules/library';
import type { LibraryRule } from '../../core/rules/library/library';
import type { Rule } from '../../core/rules/rule';
import { attempt, need } from '../run';
import { countRule, type RuleCount } from './count';
import { baseFigures } from './figures';
import type { RuleBase } from './frame';

/** A ready rule as it fits a base. */
export interface ReadyRule {
  readonly ready: LibraryRule;
  /** With the thresholds and names of the base; null where it lacks something, or has no value to put in. */
  readonly rule: Rule | null;
  readonly lacks: readonly Need[];
}

/** Every ready rule with the thresholds of a base and the tags of a project. Errors of the engine. */
export function fitLibrary(
  session: DatasetSession,
  base: RuleBase & { readonly dataset: DatasetSummary },
  tags: readonly NamedTag[],
): Promise<Result<readonly ReadyRule[]>> {
  return attempt(async () => {
    const figures = need(await baseFigures(session, base, tags));
    return RULE_LIBRARY.map((ready) => {
      const lacks = unmet(ready, base.dataset, tags.length > 0);
      return { ready, lacks, rule: lacks.length === 0 ? ready.build(figures) : null };
    });
  });
}

/** Counts rules one after the other, each told as soon as it is known; stops at the first error. */
export async function countRules(
  session: DatasetSession,
  base: RuleBase,
  rules: readonly { readonly id: string; readonly rule: Rule }[],
  onCount: (id: string, count: RuleCount) => void,
  options: RunOptions = {},
): Promise<Result<void>> {
  return attempt(async () => {
    for (const { id, rule } of rules)
      onCount(id, need(await countRule(session, base, rule, options)));
  });
}
