import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference, patched } from './patch';

/** Plain values as a record holds them: lists of things with ids among them, fields of any name. */
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, true, 1, 2.5, '', 'été'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'id', '__proto__', 'constructor'), tie('value')),
    keyed('id', tie('value')),
    keyed('customer', tie('value')),
  ),
}));

function keyed(key: 'id' | 'customer', part: fc.Arbitrary<unknown>) {
  const name = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  return fc.uniqueArray(
    fc.tuple(name, part).map(([id, of]) => ({ [key]: id, of })),
    { selector: (item) => String(Object.values(item)[0]), maxLength: 5 },
  );
}

describe('a patch', () => {
  it('makes any value any other one, and back', () => {
    fc.assert(
      fc.property(value, value, (before, after) => {
        const forth = difference(before, after);
        const back = difference(after, before);
        expect(forth ? patched(before, forth) : before).toEqual(after);
        expect(back ? patched(after, back) : after).toEqual(before);
      }),
      { numRuns: 2000 },
    );
  });

  it('never fails on a value that it was not made from, and keeps what it does not speak of', () => {
    fc.assert(
      fc.property(value, value, value, (before, after, other) => {
        const forth = difference(before, after);
        if (forth) expect(() => patched(other, forth)).not.toThrow();
      }),
      { numRuns: 1000 },
    );
    const marks = (...customers: string[]) => ({
      marks: customers.map((customer) => ({ customer })),
    });
    const took = difference(marks('a', 'b', 'c'), marks('a', 'c'));
    expect(took && patched(marks('b', 'd'), took)).toEqual(marks('d'));
  });

  it('is as small as the change', () => {
    const tag = (customers: number) => ({
      id: 'vip',
      marks: Array.from({ length: customers }, (_, i) => ({ customer: `c${i}`, on: '2024-01-01' })),
    });
    const put = difference({ tags: [tag(50_000)] }, { tags: [tag(50_012)] });
    expect(JSON.stringify(put).length).toBeLessThan(2_000);
    const moved = difference({ tags: [tag(3)], name: 'a' }, { tags: [tag(3)], name: 'b' });
    expect(moved).toEqual({ kind: 'fields', fields: [['name', { kind: 'value', value: 'b' }]] });
  });

  it('brings no other prototype', () => {
    const hostile = JSON.parse('{"__proto__": {"admin": true}}') as unknown;
    const forth = difference({}, hostile);
    const made = forth && patched({}, forth);
    expect(Object.keys(made as object)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(made)).toBe(Object.prototype);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });
});
