import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { buildDemo } from './build';
import { generateDemo, generateDemoTruth } from './index';
import { fromSlashes, readBack, toCents } from './testing';

const CASES = [
  {
    language: 'fr',
    hash: '863c186dc25bbc33dc1fc4d11dee9c371c5624ff1fd3e6b3a68bcb0f49b84925',
    encodings: ['windows-1252', 'utf-8', 'utf-8'],
    delimiter: ';',
  },
  {
    language: 'en',
    hash: '8f0ccd9b4a3d41a8ab33a0b2780e8eb8f1e01cbbdebf326314314a74a4361eed',
    encodings: ['utf-8', 'utf-8', 'utf-8'],
    delimiter: ',',
  },
] as const;

describe.each(CASES)('the files in $language', ({ language, hash, encodings, delimiter }) => {
  const { files, truth } = buildDemo(language);
  const [customers, lines, interactions] = files.map((file, i) =>
    readBack(file, encodings[i] ?? '', delimiter),
  );
  if (!customers || !lines || !interactions) throw new Error('three files expected');
  const [ticket, date, , customer, , , , , , , quantity, unit, discount, money, origin] =
    lines.header;
  const cell = (row: Readonly<Record<string, string>>, column: string | undefined): string =>
    row[column ?? ''] ?? '';
  const amounts = lines.rows.map((row) => toCents(cell(row, money)));
  const readable = lines.rows.map(
    (row, i) =>
      amounts[i] !== null &&
      fromSlashes(cell(row, date)) !== null &&
      /^-?\d+$/.test(cell(row, quantity)),
  );
  const total = (keep: (i: number) => boolean): string =>
    (
      amounts.reduce<number>((sum, cents, i) => sum + (cents !== null && keep(i) ? cents : 0), 0) /
      100
    ).toFixed(2) + '00';

  test('are always the same bytes', () => {
    const digest = createHash('sha256');
    for (const { bytes } of files) digest.update(bytes);
    expect(digest.digest('hex')).toBe(hash);
    expect(generateDemo(language, { customers: 300 })).toEqual(
      generateDemo(language, { customers: 300 }),
    );
    expect(generateDemo(language, { customers: 300, seed: 1 })).not.toEqual(
      generateDemo(language, { customers: 300 }),
    );
    expect(generateDemoTruth(language, { customers: 300 }).people).toBe(300);
  });

  test('stay under 6 MB together', () => {
    expect(files.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThan(6_000_000);
  });

  test('are as many lines as the truth says', () => {
    expect(truth.people).toBe(8000);
    expect(customers.rows).toHaveLength(truth.accounts);
    expect(lines.rows).toHaveLength(truth.lines);
    expect(interactions.rows).toHaveLength(truth.interactions);
    const count = (keep: (row: Readonly<Record<string, string>>) => boolean): number =>
      lines.rows.filter(keep).length;
    expect(count((row) => cell(row, customer) === '')).toBe(truth.anonymousLines);
    expect(count((row) => cell(row, quantity).startsWith('-'))).toBe(truth.returnLines);
    expect(count((row) => cell(row, origin) !== '')).toBe(truth.returnLines);
    expect(count((row) => toCents(cell(row, unit)) === 0)).toBe(truth.giftLines);
    const texts = lines.rows.map((row) => JSON.stringify(row));
    expect(texts.length - new Set(texts).size).toBe(truth.repeatedLines);
  });

  test('add up to the cent', () => {
    expect(total(() => true)).toBe(truth.amountTotal);
    expect(total((i) => readable[i] ?? false)).toBe(truth.cleanAmountTotal);
    expect(total((i) => cell(lines.rows[i] ?? {}, customer) === '')).toBe(truth.anonymousTotal);
    lines.rows.forEach((row, i) => {
      if (!readable[i]) return;
      const expected =
        Number(cell(row, quantity)) * (toCents(cell(row, unit)) ?? NaN) -
        (toCents(cell(row, discount)) ?? NaN);
      expect(amounts[i]).toBe(expected);
    });
  });

  test('cover three years to the last day', () => {
    const days = lines.rows.flatMap((row) => fromSlashes(cell(row, date)) ?? []).sort();
    expect([days[0], days.at(-1)]).toEqual(['2023-01-02', '2025-12-31']);
  });

  test('hold the unreadable cells the truth lists, and no other in the sales', () => {
    expect(truth.rejects.length).toBeGreaterThanOrEqual(10);
    expect(truth.rejects.length).toBeLessThanOrEqual(20);
    const read = [customers, lines, interactions];
    for (const reject of truth.rejects) {
      const file = files.findIndex(({ name }) => name === reject.file);
      expect(read[file]?.rows[reject.line - 2]?.[reject.column]).toBe(reject.value);
    }
    const inSales = truth.rejects
      .filter((reject) => reject.file === files[1]?.name)
      .map((reject) => reject.line);
    expect(readable.flatMap((good, i) => (good ? [] : [i + 2]))).toEqual(
      inSales.sort((a, b) => a - b),
    );
  });

  test('refer to accounts and receipts that exist', () => {
    const ids = new Set(customers.rows.map((row) => cell(row, customers.header[0])));
    expect(ids.size).toBe(truth.accounts);
    const receipts = new Set(lines.rows.map((row) => cell(row, ticket)));
    for (const row of lines.rows) {
      expect(cell(row, customer) === '' || ids.has(cell(row, customer))).toBe(true);
      expect(cell(row, origin) === '' || receipts.has(cell(row, origin))).toBe(true);
    }
  });

  test('write to nobody: reserved e-mail domains and fictional phone ranges only', () => {
    const fiction = /^(06 39 98|07700 900|01632 960|01\d\d 496 0|020 7946 0|0191 498 0|029 2018 0)/;
    for (const row of customers.rows) {
      const email = cell(row, customers.header[9]);
      const phone = cell(row, customers.header[10]);
      expect(email === '' || /@([a-z]+\.)?example\.(com|net|org)$/.test(email)).toBe(true);
      expect(phone === '' || fiction.test(phone)).toBe(true);
    }
  });
});
