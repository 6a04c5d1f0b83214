import { REST, toneAt, type Segment } from '../definition';
import { problem, type SegmentationProblem } from '../problem';
import type { RulesDef } from './definition';

export const MAX_RULES = 50;

export function rulesSegments(def: RulesDef): readonly Segment[] {
  const ranked = def.rules.map(({ id, name }, i): Segment => ({
    id,
    tone: toneAt(i, def.rules.length + 1),
    label: { of: 'given', name },
  }));
  const label = def.rest
    ? ({ of: 'given', name: def.rest } as const)
    : ({ of: 'kind', kind: 'rules' } as const);
  return [...ranked, { id: REST, tone: 11, label }];
}

/**
 * `reads` says whether a rule can be read; what is wrong inside a rule is said by rules. Without any
 * rule yet, everybody is in the rest.
 */
export function rulesProblems(
  def: RulesDef,
  reads: (rule: unknown) => boolean,
): readonly SegmentationProblem[] {
  if (def.rules.length > MAX_RULES) return [problem('rules', 'too-many', { max: MAX_RULES })];
  return def.rules.flatMap((ranked, i) => {
    const field = `rules.${i}`;
    const twice = def.rules.findIndex((other) => other.id === ranked.id) < i;
    if (twice || ranked.id === REST) return [problem(field, 'duplicate', { name: ranked.name.en })];
    if (ranked.name.fr.trim() === '' || ranked.name.en.trim() === '')
      return [problem(`${field}.name`, 'empty')];
    return reads(ranked.rule) ? [] : [problem(field, 'rule')];
  });
}

/** Rules that a customer meets, and the segment that the first of them gives. */
export interface RulesReason {
  readonly segmentId: string;
  readonly met: readonly string[];
}

export function rulesReason(def: RulesDef, met: readonly string[]): RulesReason {
  const first = def.rules.find(({ id }) => met.includes(id));
  return { segmentId: first?.id ?? REST, met };
}
