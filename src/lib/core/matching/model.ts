import { levelsOf, MATCH_FIELD_NAMES, type MatchField } from './fields';

/** Chances of each level of a field among pairs of one person (`m`) and of two persons (`u`). */
export interface FieldModel {
  readonly field: MatchField;
  readonly m: readonly number[];
  readonly u: readonly number[];
}

/** What was learnt from a base: enough to weigh any pair again. */
export interface MatchModel {
  /** Chance that two records drawn at random are one person. */
  readonly lambda: number;
  /** In the order of MATCH_FIELD_NAMES. */
  readonly fields: readonly FieldModel[];
}

/** Match weight of one level: log2(m / u) (Fellegi & Sunter 1969, in bits as Splink has it). */
export function levelWeight(model: FieldModel, level: number): number {
  const m = model.m[level];
  const u = model.u[level];
  return m === undefined || u === undefined ? 0 : Math.log2(m / u);
}

/** Weight before any field is compared: log2 of the odds that two records are one person. */
export function priorWeight(lambda: number): number {
  return Math.log2(lambda / (1 - lambda));
}

/** Probability of a weight that includes the prior. */
export function probabilityOf(weight: number): number {
  return 1 / (1 + 2 ** -weight);
}

/** Weight of a probability, within what a double can tell from 0 and 1. */
export function weightOf(probability: number): number {
  const p = Math.min(Math.max(probability, 1e-15), 1 - 1e-15);
  return Math.log2(p / (1 - p));
}

/**
 * How levels are spread among pairs of one person before anything is seen: the starting
 * point of the estimate, and what a base with few duplicates keeps to.
 */
const USUAL_M: Readonly<Record<MatchField, readonly number[]>> = {
  first_name: [0.01, 0.02, 0.04, 0.06, 0.87],
  last_name: [0.06, 0.02, 0.03, 0.06, 0.8, 0.03],
  birth_date: [0.005, 0.015, 0.03, 0.02, 0.93],
  email: [0.2, 0.05, 0.05, 0.7],
  phone: [0.2, 0.03, 0.77],
  place: [0.08, 0.1, 0.12, 0.7],
  gender: [0.02, 0.98],
};

export function usualM(field: MatchField): readonly number[] {
  return USUAL_M[field];
}

/** Whether a model from outside has the shape of ours. */
export function isWholeModel(model: MatchModel): boolean {
  return MATCH_FIELD_NAMES.every((name, i) => {
    const field = model.fields[i];
    const count = levelsOf(name).length;
    return field?.field === name && field.m.length === count && field.u.length === count;
  });
}
