import { describe, expect, it } from 'vitest';
import { isoDate } from './dates';
import {
  carriedTags,
  marksOf,
  MAX_MARKS,
  renamedTag,
  tagName,
  withMarks,
  withoutMarks,
  withTag,
  type ProjectTag,
} from './tags';

const day = isoDate('2025-03-01');
const later = isoDate('2025-04-02');
const VIP: ProjectTag = {
  id: 'vip',
  name: 'VIP',
  marks: [
    { customer: 'C1', on: day, note: 'first' },
    { customer: 'C2', on: day },
  ],
};

describe('a tag by its name', () => {
  it('is the one that has the name, whatever its case and blanks', () => {
    expect(withTag([VIP], '  vip ')).toEqual({ tags: [VIP], id: 'vip' });
  });

  it.each([
    ['Élite', 'elite'],
    ['V.I.P.', 'v-i-p'],
    ['特別', 'tag'],
    ['rest', 'rest-2'],
    ['VIP!', 'vip-2'],
  ])('%s is made under %s, never under the id of another or of the rest', (name, id) => {
    expect(withTag([VIP], name).id).toBe(id);
  });

  it('is the same one when it comes back', () => {
    const { id, tags } = withTag([], 'Élite');
    expect(withTag(tags.slice(1), 'Élite').id).toBe(id);
  });

  it('is one line of at most 60 characters', () => {
    expect(tagName(' a\n\tb ')).toBe('a b');
    expect(tagName('x'.repeat(80))).toHaveLength(60);
  });

  it('does not take the name of another tag, nor none', () => {
    const tags = withTag([VIP], 'Press').tags;
    expect(renamedTag(tags, 'press', 'vip')).toBe(tags);
    expect(renamedTag(tags, 'press', '  ')).toBe(tags);
    expect(renamedTag(tags, 'press', 'PRESS')[1]?.name).toBe('PRESS');
  });
});

describe('marks', () => {
  const put = (renew: boolean) =>
    withMarks(
      [VIP],
      'vip',
      [
        { customer: 'C1', on: later },
        { customer: 'C3', on: later, note: `  ${'n'.repeat(400)}` },
        { customer: 'C3', on: later },
      ],
      renew,
    );

  it('are kept by whoever carries the tag already', () => {
    const { tags, added, kept, left } = put(false);
    expect({ added, kept, left }).toEqual({ added: 1, kept: 1, left: 0 });
    expect(tags[0]?.marks).toEqual([
      { customer: 'C1', on: day, note: 'first' },
      { customer: 'C2', on: day },
      { customer: 'C3', on: later, note: 'n'.repeat(300) },
    ]);
  });

  it('are renewed when asked, the note staying where there is no other', () => {
    expect(put(true).tags[0]?.marks[0]).toEqual({ customer: 'C1', on: later, note: 'first' });
  });

  it('have a most', () => {
    const many = Array.from({ length: MAX_MARKS + 1 }, (_, i) => ({ customer: `X${i}`, on: day }));
    // Two are on it, so that three of MAX_MARKS + 1 find no room.
    expect(withMarks([VIP], 'vip', many)).toMatchObject({ added: MAX_MARKS - 2, left: 3 });
  });

  it('are of no tag that is not there', () => {
    expect(withMarks([VIP], 'gone', [{ customer: 'C1', on: day }])).toEqual({
      tags: [VIP],
      added: 0,
      kept: 0,
      left: 1,
    });
  });

  it('are taken off, of one tag only', () => {
    const tags = [VIP, { ...VIP, id: 'press' }];
    const after = withoutMarks(tags, 'vip', new Set(['C1', 'C9']));
    expect(carriedTags(after).map(({ customers }) => customers)).toEqual([['C2'], ['C1', 'C2']]);
  });

  it('are found by any identifier of a customer', () => {
    expect(marksOf([VIP], ['old-number', 'C2']).map(({ mark }) => mark.customer)).toEqual(['C2']);
    expect(marksOf([VIP], ['C9'])).toEqual([]);
  });
});
