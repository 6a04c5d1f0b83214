import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { lineFeedsOnly } from './newlines';
import { readRecords } from './records';
import { TextScan } from './scan';

const cell = fc.string({
  unit: fc.constantFrom('a', 'é', ' ', ',', ';', '"', "'", '\n', '\r\n', '1'),
  maxLength: 6,
});
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), {
  minLength: 1,
  maxLength: 8,
});

const read = (text: string, delimiter: string) => readRecords(lineFeedsOnly(text), delimiter, '"');
const asRead = (records: readonly (readonly string[])[]) =>
  records.map((record) => record.map(lineFeedsOnly));

test('cells are read back whatever they hold, each record with its physical line', () => {
  fc.assert(
    fc.property(
      table,
      fc.constantFrom(',', ';'),
      fc.constantFrom('\n', '\r\n', '\n\n'),
      (records, delimiter, newline) => {
        const lines = records.map((record) => Papa.unparse([record], { delimiter }));
        const list = read(lines.join(newline), delimiter);
        const expected = asRead(records);
        let line = 1;
        for (const [i, record] of list.records.entries()) {
          expect(record).toEqual({ fields: expected[i], line });
          line += lineFeedsOnly(`${lines[i]}${newline}`).split('\n').length - 1;
        }
        expect(list).toMatchObject({
          records: { length: records.length },
          strayQuotes: 0,
          openQuote: false,
        });
      },
    ),
    { numRuns: 1000 },
  );
});

test('a limit counts records, not blank lines; faults of quotes are told', () => {
  expect(readRecords('\n\na,b\n\nc,d\ne,f', ',', '', 2).records).toEqual([
    { fields: ['a', 'b'], line: 3 },
    { fields: ['c', 'd'], line: 5 },
  ]);
  expect(readRecords('"a,b"\n', ',', '').records).toEqual([{ fields: ['"a', 'b"'], line: 1 }]);
  expect(readRecords('1,"a"b"\n2,c\n', ',', '"')).toMatchObject({
    records: { length: 2 },
    strayQuotes: 1,
    openQuote: false,
  });
  expect(readRecords('1,"a\n2,c\n', ',', '"')).toMatchObject({
    records: { length: 1 },
    strayQuotes: 0,
    openQuote: true,
  });
});

test('one blank before an opening quote is passed over, as the engine does; blanks inside cells stay', () => {
  const { records } = read(' "a",  b, "c, ""d, """\n1, 2 , "3, "\n', ',');
  expect(records.map((record) => record.fields)).toEqual([
    ['a', '  b', 'c, "d, "'],
    ['1', ' 2 ', '3, '],
  ]);
});

test('the scan and the reader agree on where records begin and whether cells hold newlines', () => {
  fc.assert(
    fc.property(table, fc.constantFrom('\n', '\r\n'), fc.nat(40), (records, newline, cut) => {
      const text = Papa.unparse(records, { newline });
      const bytes = new TextEncoder().encode(text);
      const scan = new TextScan({ delimiter: 44, quote: 34, header: true, skipLines: 0 });
      scan.push(bytes.subarray(0, cut));
      scan.push(bytes.subarray(cut));
      const facts = scan.finish();
      const second = read(text, ',').records[1];
      if (second) expect(facts.linesAbove + 1).toBe(second.line);
      const rest = read(new TextDecoder().decode(bytes.subarray(facts.firstRecord)), ',').records;
      expect(rest.map((record) => record.fields)).toEqual(asRead(records.slice(1)));
      expect(facts.multiline).toBe(
        records
          .slice(1)
          .flat()
          .some((value) => value.includes('\n')),
      );
    }),
    { numRuns: 1000 },
  );
});
