import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { readRecords } from './records';
import { TextScan } from './scan';

const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', ',', ';', '"', "'", '\n', '\r\n', '1'), maxLength: 6 });
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 });

test('what another library writes is read back, whatever the cells hold', () => {
  fc.assert(
    fc.property(table, fc.constantFrom(',', ';'), fc.constantFrom('\n', '\r\n'), (records, delimiter, newline) => {
      const text = Papa.unparse(records, { delimiter, newline, quotes: false });
      const read = readRecords(text, delimiter, '"');
      expect(read.records.map((record) => record.fields)).toEqual(records);
      expect([read.strayQuotes, read.openQuote]).toEqual([0, false]);
    }),
    { numRuns: 1000 },
  );
});

test('the scan and the reader agree on where the second record begins', () => {
  fc.assert(
    fc.property(table, fc.constantFrom('\n', '\r\n'), fc.nat(40), (records, newline, cut) => {
      const text = Papa.unparse(records, { newline });
      const bytes = new TextEncoder().encode(text);
      const scan = new TextScan({ delimiter: 44, quote: 34, header: true, skipLines: 0 });
      scan.push(bytes.subarray(0, cut));
      scan.push(bytes.subarray(cut));
      const facts = scan.finish();
      const second = readRecords(text, ',', '"').records[1];
      expect(facts.linesAbove + 1).toBe(second ? second.line : facts.linesAbove + 1);
      const rest = readRecords(new TextDecoder().decode(bytes.subarray(facts.firstRecord)), ',', '"').records;
      expect(rest.map((record) => record.fields)).toEqual(records.slice(1));
    }),
    { numRuns: 1000 },
  );
});
