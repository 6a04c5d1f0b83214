import { difference, patched, type Patch } from './patch';
import type { Choices } from './choices';
import { stepWords, type StepWords } from './words';

/** One change of what a person decided. */
export interface Step {
  /** Ascending within a project, without a gap. */
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly content: StepContent;
}

/** What a step says and does: all of it that may tell something of the project or its customers. */
export interface StepContent {
  readonly words: StepWords;
  readonly back: Patch;
  readonly forth: Patch;
  /** Ids of the datasets before and after, where the data changed. */
  readonly data?: { readonly before: string; readonly after: string };
}

/** The steps of a project, oldest first: those up to `done` are done, the later ones were undone. */
export interface History {
  readonly steps: readonly Step[];
  /** Number of the last step that is done; one less than the first one's number when none is. */
  readonly done: number;
}

/** Steps that a project keeps. */
export const MOST_STEPS = 200;

const NOTHING: Patch = { kind: 'fields', fields: [] };

export const NO_HISTORY: History = { steps: [], done: 0 };

/** The step to undo; undefined at the beginning. */
export function lastDone({ steps, done }: History): Step | undefined {
  return steps.find(({ number }) => number === done);
}

/** The step to redo; undefined at the end. */
export function nextUndone({ steps, done }: History): Step | undefined {
  return steps.find(({ number }) => number === done + 1);
}

/** How a change is told apart from what its choices say. */
export interface Told {
  readonly words?: StepWords;
  readonly data?: StepContent['data'];
}

/** A step from one state to another; what was undone is forgotten. Without a change, the same history. */
export function recordStep(
  history: History,
  before: Choices,
  after: Choices,
  at: number,
  { words, data }: Told = {},
): History {
  const forth = difference(before, after);
  const back = difference(after, before);
  if ((forth === null || back === null) && data === undefined) return history;
  const content: StepContent = {
    words: words ?? stepWords(before, after),
    back: back ?? NOTHING,
    forth: forth ?? NOTHING,
    ...(data ? { data } : {}),
  };
  const number = history.done + 1;
  const steps = history.steps.filter((step) => step.number < number);
  return { steps: [...steps, { number, at, content }].slice(-MOST_STEPS), done: number };
}

/** Where a walk along the steps arrives. */
export interface Arrival {
  readonly history: History;
  readonly choices: Choices;
  readonly datasetId: string;
}

/**
 * The state after the step of this number, by undoing or redoing the steps between: what is later
 * stays to be redone. One less than the first number is the state before all of them.
 */
export function walkTo(from: Arrival, number: number): Arrival {
  let { choices, datasetId } = from;
  let { done } = from.history;
  const steps = new Map(from.history.steps.map((step) => [step.number, step.content]));
  for (let step = steps.get(done); step && done > number; step = steps.get(done)) {
    choices = patchedChoices(choices, step.back);
    datasetId = step.data?.before ?? datasetId;
    done -= 1;
  }
  for (let step = steps.get(done + 1); step && done < number; step = steps.get(done + 1)) {
    choices = patchedChoices(choices, step.forth);
    datasetId = step.data?.after ?? datasetId;
    done += 1;
  }
  return { history: { ...from.history, done }, choices, datasetId };
}

export function patchedChoices(choices: Choices, patch: Patch): Choices {
  return patched(choices, patch) as Choices;
}
