import { expect, it } from 'vitest';
import { decide, decision, withdraw } from './decisions';
import { defaultMatching, matchingFaults } from './definition';

it('keeps one word per pair, whichever side is named first', () => {
  const first = decide([], decision('b', 'a', 'same'));
  const second = decide(decide(first, decision('a', 'c', 'same')), decision('a', 'b', 'different'));
  expect(second).toEqual([
    { left: 'a', right: 'c', verdict: 'same' },
    { left: 'a', right: 'b', verdict: 'different' },
  ]);
  expect(withdraw(second, 'c', 'a')).toEqual([decision('b', 'a', 'different')]);
});

it('finds what is wrong with a definition', () => {
  const def = defaultMatching();
  expect(matchingFaults(def)).toEqual([]);
  expect(matchingFaults({ ...def, threshold: 1.2 })).toEqual(['threshold']);
  expect(matchingFaults({ ...def, review: 0.99 })).toEqual(['review']);
  expect(matchingFaults({ ...def, crowd: 1, blockLimit: Number.NaN })).toEqual([
    'block-limit',
    'crowd',
  ]);
});
