import type { DatasetSession, RunOptions } from '../../contracts/engine';
import type { Result } from '../../core/result';
import type { Rule } from '../../core/rules/rule';
import { heldTable, rankedFigures } from '../../sql/rules/ranked';
import { attempt, need, oneRow, toNumber } from '../run';
import type { RuleCount } from './count';
import { ruleFrame, type RuleBase } from './frame';

/** What rules in order of priority find. Revenue is net, in the currency of the files. */
export interface RankedCounts {
  readonly rules: readonly {
    /** Everybody who meets the rule. */
    readonly alone: RuleCount;
    /** Those whom no rule before it finds. */
    readonly first: RuleCount;
  }[];
  /** Those whom no rule finds. */
  readonly rest: RuleCount;
}

/**
 * Counts rules as a partition and each by itself. What the rules besides `written` (a place, from
 * 0) find is kept, so that only that one is looked for again while it is being written; with none
 * written, all is kept. Errors of the engine.
 */
export function countRanked(
  session: DatasetSession,
  base: RuleBase,
  rules: readonly Rule[],
  written: number | null,
  options: RunOptions = {},
): Promise<Result<RankedCounts>> {
  return attempt(async () => {
    const frame = await ruleFrame(session, base, rules, options);
    const places = [...rules.entries()];
    const held = heldTable(new Map(places.filter(([place]) => place !== written)), frame);
    if (held) need(await session.derive(held.name, held.create, options));
    const now = new Map(places.filter(([place]) => place === written));
    const statement = rankedFigures(rules.length, now, held, frame);
    const row = (await oneRow(session, statement, options.signal)).map(toNumber);
    const pair = (place: number): RuleCount => ({
      customers: row[place * 2] ?? 0,
      revenue: row[place * 2 + 1] ?? 0,
    });
    return {
      rules: rules.map((_, i) => ({ alone: pair(i), first: pair(rules.length + i) })),
      rest: pair(rules.length * 2),
    };
  });
}
