import { expect, it } from 'vitest';
import { changesSince } from './changes';
import changes from './list.json';

it('every change has its number in turn, its day, and the same sentences in both languages', () => {
  expect(changesSince(changes, 0)).toHaveLength(changes.length);
  expect(changes.map(({ id }) => id)).toEqual(changes.map((_, place) => place + 1));
  expect(changes.map(({ day }) => day)).toEqual(changes.map(({ day }) => day).toSorted());
  for (const { fr, en } of changes) {
    expect(fr.length).toBeGreaterThan(0);
    expect(en).toHaveLength(fr.length);
    for (const text of fr) expect(text).not.toMatch(/ [:;?!%»]|« /);
    for (const text of [...fr, ...en]) expect(text).toMatch(/^[\p{Lu}\d].*\.$/u);
  }
});
