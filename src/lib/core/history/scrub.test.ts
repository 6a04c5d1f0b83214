import { expect, it } from 'vitest';
import type { IsoDate } from '../dates';
import { DEFAULT_RFM } from '../segmentation/rfm/definition';
import type { Choices } from './choices';
import { scrubbedHistory } from './scrub';
import { NO_HISTORY, recordStep, walkTo } from './steps';

const DAY = '2024-05-01' as IsoDate;
const mark = (customer: string, note?: string) => ({
  customer,
  on: DAY,
  ...(note ? { note } : {}),
});
const state = (...marks: ReturnType<typeof mark>[]): Choices => ({
  name: 'Base',
  currency: 'EUR',
  referenceDate: null,
  segmentation: DEFAULT_RFM,
  tags: [{ id: 'vip', name: 'VIP', marks }],
});
const without = (customer: string) => (choices: Choices) => ({
  ...choices,
  tags: (choices.tags ?? []).map((tag) => ({
    ...tag,
    marks: tag.marks.filter((one) => one.customer !== customer),
  })),
});

it('a history without a customer tells nothing of them, and leads to every state without them', () => {
  const states = [
    state(mark('C-1')),
    state(mark('C-1'), mark('C-666', 'cousin du directeur')),
    state(mark('C-666', 'cousin du directeur')),
    state(mark('C-666', 'rappeler'), mark('C-3')),
    state(mark('C-3')),
  ];
  let history = NO_HISTORY;
  states.slice(1).forEach((next, i) => {
    history = recordStep(history, states[i] ?? next, next, i);
  });
  const [present] = [states.at(-1) ?? state()];
  const middle = walkTo({ history, choices: present, datasetId: 'd' }, 2);
  expect(JSON.stringify(middle.history)).toContain('C-666');

  const scrub = without('C-666');
  const scrubbed = scrubbedHistory(middle.history, middle.choices, scrub);
  expect(JSON.stringify(scrubbed)).not.toMatch(/C-666|cousin|rappeler/);
  expect(scrubbed.steps.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  expect(scrubbed.done).toBe(2);
  for (const [number, was] of states.entries())
    expect(
      walkTo({ history: scrubbed, choices: scrub(middle.choices), datasetId: 'd' }, number).choices,
    ).toEqual(scrub(was));
});
