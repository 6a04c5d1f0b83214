import { expect, it } from 'vitest';
import { directivesOf } from './policy';

it('reads the lines of a policy; the first of a name counts', () => {
  expect(
    directivesOf(
      " default-src 'none';script-src  'self' 'sha256-abc=' 'sha256-def=' ;; IMG-SRC data:; img-src *; base-uri 'none'",
    ),
  ).toEqual([
    { name: 'default-src', sources: ["'none'"] },
    { name: 'script-src', sources: ["'self'", "'sha256'"] },
    { name: 'img-src', sources: ['data:'] },
    { name: 'base-uri', sources: ["'none'"] },
  ]);
  expect(directivesOf('')).toEqual([]);
});
