import fc from 'fast-check';
import { expect, it } from 'vitest';
import { segmentOfParam, segmentParam } from './segment-param';

it.each([
  ['champions', 'champions'],
  ['=Saint-Étienne', '.3d.Saint-.c9.tienne'],
  ['=A/B %2F', '.3d.A.2f.B.20..25.2F'],
  ['~other', '.7e.other'],
  ['[15;26[', '.5b.15.3b.26.5b.'],
  ['=🎁', '.3d..1f381.'],
])('writes %s as %s', (id, param) => {
  expect(segmentParam(id)).toBe(param);
  expect(segmentOfParam(param)).toBe(id);
});

it('gives every id back, however often the link is decoded', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (id) => {
      const param = segmentParam(id);
      expect(segmentOfParam(decodeURIComponent(decodeURI(encodeURI(param))))).toBe(id);
      expect(param).not.toMatch(/[/%?#\s]/);
    }),
  );
});

it.each(['.ffffff.', '.zz.', 'a.1'])('reads nothing out of %s, which nobody wrote', (link) => {
  expect(segmentOfParam(link)).toBeNull();
});
