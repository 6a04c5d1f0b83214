import { expect, test } from 'vitest';
import { dayParts, isoDay, nextBirthday, parseDay } from './days';
import { fr } from './words/fr';
import { encodeWindows1252, writeCsv } from './write';

test('Windows-1252 puts each letter at its place in the code page', () => {
  expect([...encodeWindows1252('Aé œŒ€’Ÿ«')]).toEqual([
    0x41, 0xe9, 0x20, 0x9c, 0x8c, 0x80, 0x92, 0x9f, 0xab,
  ]);
  expect(() => encodeWindows1252('Ω')).toThrow(RangeError);
});

test('cells are quoted only where they must be', () => {
  const format = { ...fr.format.interactions, encoding: 'utf-8', header: ['a', 'b'] } as const;
  const { bytes } = writeCsv(format, [
    ['x;y', 'say "hi"'],
    ["l'eau", ''],
  ]);
  expect(new TextDecoder().decode(bytes)).toBe('a;b\n"x;y";"say ""hi"""\nl\'eau;\n');
});

test('days agree with the calendar', () => {
  for (let day = parseDay('1899-12-30'); day <= parseDay('2101-01-02'); day += 11) {
    const date = new Date(day * 86_400_000);
    expect(isoDay(day)).toBe(date.toISOString().slice(0, 10));
    expect(dayParts(day).weekday).toBe(date.getUTCDay());
  }
  expect(isoDay(nextBirthday(parseDay('1990-05-04'), parseDay('2024-05-05')))).toBe('2025-05-04');
});
