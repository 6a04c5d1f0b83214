import type { ProjectRecord } from '../project';
import { difference } from './patch';

/** The fields of a project that a person changes: what the history goes over. */
export const CHOICES = [
  'name',
  'currency',
  'referenceDate',
  'segmentation',
  'segmentations',
  'tags',
  'playbooks',
  'featureSettings',
  'validity',
] as const satisfies readonly (keyof ProjectRecord)[];

export type ChoiceField = (typeof CHOICES)[number];

/** What a person decided about a base. */
export type Choices = Pick<ProjectRecord, ChoiceField>;

export function choicesOf(record: Choices): Choices {
  const kept = CHOICES.filter((field) => record[field] !== undefined);
  return Object.fromEntries(kept.map((field) => [field, record[field]])) as unknown as Choices;
}

/** The record with these choices; a choice that they do not hold is gone from it. */
export function withChoices(record: ProjectRecord, choices: Choices): ProjectRecord {
  const others = Object.entries(record).filter(([field]) => !CHOICES.includes(field as never));
  return { ...(Object.fromEntries(others) as unknown as ProjectRecord), ...choicesOf(choices) };
}

/** The fields in which two states differ. */
export function changedChoices(before: Choices, after: Choices): readonly ChoiceField[] {
  return CHOICES.filter((field) => difference(before[field], after[field]) !== null);
}
