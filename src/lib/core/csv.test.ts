import { describe, expect, it } from 'vitest';
import { csvCell, csvLine, guardFormula } from './csv';

const FR = { delimiter: ';', decimal: ',' } as const;
const EN = { delimiter: ',', decimal: '.' } as const;

describe('csvCell', () => {
  it.each(['=1+1', '+33 6', '-2', '@cmd', '\t=1', ' =1', '\u00a0=1', '＝1', '\0=1'])(
    'guards %j with an apostrophe',
    (text) => {
      expect(guardFormula(text)).toBe(`'${text}`);
    },
  );

  it.each(['Dupont', 'a=b', '2026-11-21', 'x@y.fr'])('leaves %j as it is', (text) => {
    expect(guardFormula(text)).toBe(text);
  });

  it('writes numbers as the country does, negative ones unguarded', () => {
    expect(csvCell(-1234.5, FR)).toBe('-1234,5');
    expect(csvCell(-1234.5, EN)).toBe('-1234.5');
    expect(csvCell(100, FR)).toBe('100');
    expect(csvCell(0.1 + 0.2, EN)).toBe('0.3');
  });

  // RFC 4180, section 2, rules 5 to 7
  it('quotes delimiters, quotes and line breaks', () => {
    expect(csvLine(['a;b', 'say "x"', 'two\nlines', null], FR)).toBe(
      '"a;b";"say ""x""";"two\nlines";\r\n',
    );
    expect(csvCell('a,b', FR)).toBe('a,b');
  });
});
