import { describe, expect, it } from 'vitest';
import { differences } from './differences';

const shown = (a: string, b: string) =>
  differences(a, b).map((side) => side.map((p) => (p.same ? p.text : `[${p.text}]`)).join(''));

describe('differing characters', () => {
  it.each([
    ['Bernardin', 'Bernadin', ['Berna[r]din', 'Bernadin']],
    ['Zoé', 'ZOE', ['Zoé', 'ZOE']],
    ['1980-03-05', '1980-05-03', ['1980-0[3]-0[5]', '1980-0[5]-0[3]']],
    ['', 'x', ['', '[x]']],
    ['👩‍🦰a', 'a', ['[👩‍🦰]a', 'a']],
  ])('%s | %s', (a, b, expected) => expect(shown(a, b)).toEqual(expected));

  it('takes values of any length', () => {
    const long = 'x'.repeat(10_000);
    expect(differences(long, long).map((side) => side.map((p) => p.text.length))).toEqual([
      [80, 9920],
      [80, 9920],
    ]);
  });
});
