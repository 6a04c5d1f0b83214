import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, difference, type Sight } from '../../../tests/helpers/vision';

const css = readFileSync(new URL('./styles/tokens.css', import.meta.url), 'utf8');
const root = css.slice(0, css.indexOf("[data-theme='light']"));

function themeOf(index: 1 | 2): (name: string) => string {
  const values = new Map(
    [...root.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g)].map((match) => [
      match[1] ?? '',
      match[index + 1] ?? '',
    ]),
  );
  return (name) => {
    const value = values.get(name);
    if (!value) throw new Error(`no token --${name}`);
    return value;
  };
}

const TONES = Array.from({ length: 12 }, (_, tone) => tone);
const GROUNDS = ['paper', 'surface', 'raised', 'sunk'];

describe.each([
  ['light', themeOf(1)],
  ['dark', themeOf(2)],
] as const)('the %s theme', (_, token) => {
  it('has texts that read on every ground', () => {
    for (const ground of GROUNDS) {
      for (const ink of ['ink', 'ink-2', 'ink-3', 'accent', 'good', 'warning', 'danger']) {
        const ratio = contrast(token(ink), token(ground));
        expect(ratio, `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it.each([
    ['accent-ink', 'accent'],
    ['accent-ink', 'accent-strong'],
    ['accent', 'accent-soft'],
    ['ink-2', 'accent-soft'],
    ['warning', 'warning-soft'],
    ['danger', 'danger-soft'],
  ])('has %s that reads on %s', (ink, ground) => {
    expect(contrast(token(ink), token(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it('has frames of fields and a focus ring that stand out', () => {
    for (const ground of GROUNDS) {
      expect(contrast(token('line-control'), token(ground)), ground).toBeGreaterThanOrEqual(3);
      expect(contrast(token('focus'), token(ground)), ground).toBeGreaterThanOrEqual(3);
    }
  });

  it('has an ink that reads on each tone', () => {
    for (const tone of TONES) {
      const ratio = contrast(token(`tone-ink-${tone}`), token(`tone-${tone}`));
      expect(ratio, `tone ${tone}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(['normal', 'deuteranopia', 'protanopia'] satisfies Sight[])(
    'has neighbouring tones told apart, and no two alike, with %s sight',
    (sight) => {
      for (const a of TONES) {
        for (const b of TONES.slice(a + 1)) {
          const apart = difference(token(`tone-${a}`), token(`tone-${b}`), sight);
          expect(apart, `${a} and ${b}`).toBeGreaterThanOrEqual(b === a + 1 ? 11 : 5);
        }
      }
    },
  );
});
