import { describe, expect, it } from 'vitest';
import { DEFAULT_RFM } from '../segmentation/rfm/definition';
import type { Choices } from './choices';
import { lastDone, MOST_STEPS, nextUndone, NO_HISTORY, recordStep, walkTo } from './steps';

const start: Choices = {
  name: 'Base',
  currency: 'EUR',
  referenceDate: null,
  segmentation: DEFAULT_RFM,
};

/** Renames the project to each of these in turn. */
function renamed(...names: string[]) {
  let history = NO_HISTORY;
  let choices = start;
  for (const [at, name] of names.entries()) {
    const next = { ...choices, name };
    history = recordStep(history, choices, next, at);
    choices = next;
  }
  return { history, choices, datasetId: 'd1' };
}

describe('steps', () => {
  it('are gone over backwards and forwards, one by one or all at once', () => {
    const three = renamed('b', 'c', 'd');
    expect(three.history.steps.map(({ number, at }) => [number, at])).toEqual([
      [1, 0],
      [2, 1],
      [3, 2],
    ]);
    const one = walkTo(three, 2);
    expect(one.choices.name).toBe('c');
    expect([lastDone(one.history)?.number, nextUndone(one.history)?.number]).toEqual([2, 3]);
    const none = walkTo(three, 0);
    expect(none.choices).toEqual(start);
    expect(lastDone(none.history)).toBeUndefined();
    expect(walkTo(none, 3)).toEqual(three);
    expect(walkTo(none, 99)).toEqual(three);
    expect(walkTo(three, -5)).toEqual(none);
  });

  it('that were undone are forgotten once something new is done', () => {
    const undone = walkTo(renamed('b', 'c', 'd'), 1);
    const next = { ...undone.choices, name: 'x' };
    const history = recordStep(undone.history, undone.choices, next, 9);
    expect(history.steps.map(({ number, at }) => [number, at])).toEqual([
      [1, 0],
      [2, 9],
    ]);
    expect(walkTo({ history, choices: next, datasetId: 'd1' }, 1).choices.name).toBe('b');
  });

  it('are as many as are kept, the oldest going first', () => {
    const names = Array.from({ length: MOST_STEPS + 50 }, (_, i) => `n${i}`);
    const many = renamed(...names);
    expect(many.history.steps.length).toBe(MOST_STEPS);
    expect(many.history.steps[0]?.number).toBe(51);
    const back = walkTo(many, 0);
    expect(back.choices.name).toBe('n49');
    expect(lastDone(back.history)).toBeUndefined();
    expect(walkTo(back, MOST_STEPS + 50).choices.name).toBe(names.at(-1));
  });

  it('are none where nothing changed', () => {
    expect(recordStep(NO_HISTORY, start, { ...start }, 1)).toBe(NO_HISTORY);
  });

  it('over other data lead back to the data before', () => {
    const one = renamed('b');
    const data = { before: 'd1', after: 'd2' };
    const words = { kind: 'data', why: 'refreshed' } as const;
    const history = recordStep(one.history, one.choices, one.choices, 5, { words, data });
    const now = { history, choices: one.choices, datasetId: 'd2' };
    expect(walkTo(now, 1)).toMatchObject({ datasetId: 'd1', choices: { name: 'b' } });
    expect(walkTo(walkTo(now, 0), 2)).toEqual(now);
  });
});
