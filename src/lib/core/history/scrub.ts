import type { Choices } from './choices';
import { difference } from './patch';
import { patchedChoices, type History, type Step } from './steps';

/**
 * The history of choices as if they had always been what `scrub` makes of them: every state that a
 * step leads to or comes from is scrubbed, and the steps are made anew between them. A step without
 * anything left to do stays in the list by its name.
 */
export function scrubbedHistory(
  history: History,
  present: Choices,
  scrub: (choices: Choices) => Choices,
): History {
  const { steps, done } = history;
  const past = steps.filter(({ number }) => number <= done);
  const future = steps.filter(({ number }) => number > done);
  let state = present;
  const before: Step[] = [];
  for (const step of past.toReversed()) {
    const former = patchedChoices(state, step.content.back);
    before.unshift(between(step, scrub(former), scrub(state)));
    state = former;
  }
  state = present;
  const after: Step[] = [];
  for (const step of future) {
    const next = patchedChoices(state, step.content.forth);
    after.push(between(step, scrub(state), scrub(next)));
    state = next;
  }
  return { steps: [...before, ...after], done };
}

function between(step: Step, before: Choices, after: Choices): Step {
  const nothing = { kind: 'fields', fields: [] } as const;
  const back = difference(after, before) ?? nothing;
  const forth = difference(before, after) ?? nothing;
  return { ...step, content: { ...step.content, back, forth } };
}
