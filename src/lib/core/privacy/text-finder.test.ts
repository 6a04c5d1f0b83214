import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TextFinder } from './text-finder';

it('finds texts inside others, whatever their case, the longest that fits', () => {
  const finder = new TextFinder(['Marie Dupont', 'marie dupont-leroy', ' Élise Roy ', 'Li'], 6);
  expect(finder.replaced('Voir MARIE DUPONT-LEROY, puis Marie dupont.', '•')).toBe(
    'Voir •, puis •.',
  );
  expect(finder.replaced('ÉLISE ROY et élise roy', '•')).toBe('• et •');
  // Letters that take another length in small ones do not move what follows.
  expect(finder.replaced('İİ Élise Roy', '•')).toBe('İİ •');
  expect(finder.replaced('Lille', '•')).toBe('Lille');
  expect([finder.has('li'), finder.has('marie'), finder.has('élise roy')]).toEqual([
    true,
    false,
    true,
  ]);
  expect(new TextFinder([], 6).replaced('Marie', '•')).toBe('Marie');
});

it('does what a regular expression of all of them does', () => {
  const letters = fc.string({
    unit: fc.constantFrom('a', 'B', 'b', 'é', 'É', '.', ' '),
    maxLength: 9,
  });
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 6 }), letters, letters, (texts, one, other) => {
      const text = `${one}${texts[0] ?? ''}${other}`;
      const long = texts.map((each) => each.trim()).filter((each) => each.length >= 3);
      const sorted = long.sort((a, b) => b.length - a.length);
      const escaped = sorted.map((each) => each.replaceAll('.', '\\.'));
      const expected =
        long.length === 0 ? text : text.replace(new RegExp(escaped.join('|'), 'giu'), '#');
      expect(new TextFinder(texts, 3).replaced(text, '#')).toBe(expected);
    }),
  );
});
