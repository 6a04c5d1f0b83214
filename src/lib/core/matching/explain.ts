import {
  levelsOf,
  NO_EVIDENCE,
  type LevelVector,
  type MatchField,
  type MatchLevel,
} from './fields';
import { levelWeight, priorWeight, probabilityOf, type MatchModel } from './model';

/** One bar of the waterfall: what a field adds to, or takes from, the weight of a pair. */
export interface WeightStep {
  readonly field: MatchField;
  /** Null where a value is missing. */
  readonly level: MatchLevel | null;
  /** Bits; includes `rarity`. */
  readonly weight: number;
  /** Part of the weight that comes from the name being rare (above 0) or common (below). */
  readonly rarity: number;
}

/** What the records say beyond the weights; the sentence a reviewer reads first. */
export type PairStory = 'maiden-name' | 'moved' | 'swapped-names' | 'typo' | 'same' | 'different';

export interface PairExplanation {
  readonly prior: number;
  readonly steps: readonly WeightStep[];
  readonly total: number;
  readonly probability: number;
  readonly story: PairStory;
}

/** Adjustments for the frequency of the names, in bits. */
export interface Rarity {
  readonly first_name: number;
  readonly last_name: number;
}

const NO_RARITY: Rarity = { first_name: 0, last_name: 0 };

/** The weights of a pair one by one; they add up to the total exactly as the engine added them. */
export function explainPair(
  model: MatchModel,
  levels: LevelVector,
  rarity: Rarity = NO_RARITY,
): PairExplanation {
  const prior = priorWeight(model.lambda);
  const steps = model.fields.map((fieldModel, i): WeightStep => {
    const { field } = fieldModel;
    const level = levels[i] ?? NO_EVIDENCE;
    const extra = field === 'first_name' || field === 'last_name' ? rarity[field] : 0;
    return {
      field,
      level: levelsOf(field)[level] ?? null,
      weight: levelWeight(fieldModel, level) + extra,
      rarity: extra,
    };
  });
  const total = steps.reduce((sum, step) => sum + step.weight, prior);
  return { prior, steps, total, probability: probabilityOf(total), story: storyOf(steps) };
}

function storyOf(steps: readonly WeightStep[]): PairStory {
  const at = (field: MatchField) => steps.find((s) => s.field === field)?.level ?? null;
  const alike = (field: MatchField) => ['exact', 'close'].includes(at(field) ?? '');
  if (at('last_name') === 'swapped') return 'swapped-names';
  if (at('first_name') === 'different' || at('birth_date') === 'different') return 'different';
  if (at('last_name') === 'different')
    return alike('first_name') && at('birth_date') === 'exact' ? 'maiden-name' : 'different';
  const named = alike('first_name') && alike('last_name');
  if (named && (at('place') === 'different' || at('place') === 'department')) return 'moved';
  const exact = at('first_name') === 'exact' && at('last_name') === 'exact';
  return exact && (at('birth_date') ?? 'exact') === 'exact' ? 'same' : 'typo';
}
