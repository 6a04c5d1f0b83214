import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextScan, type ScanFacts } from './scan';

const OPTIONS = { delimiter: 59, quote: 34, header: true, skipLines: 0 };

function scanned(text: string, cuts: readonly number[] = []): ScanFacts {
  const bytes = new TextEncoder().encode(text);
  const scan = new TextScan(OPTIONS);
  const ends = [...cuts.map((c) => c % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  let from = 0;
  for (const end of ends) {
    scan.push(bytes.slice(from, end));
    from = end;
  }
  return scan.finish();
}

/** The same facts of text without quotes or CR, told by splitting it. */
function bySplitting(text: string): Partial<ScanFacts> {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const header = lines.findIndex((line) => line !== '');
  const first = lines.findIndex((line, i) => i > header && line !== '');
  if (header === -1 || first === -1) return {};
  return {
    linesAbove: first,
    firstRecord: new TextEncoder().encode(
      lines
        .slice(0, first)
        .map((l) => `${l}\n`)
        .join(''),
    ).length,
    blankLines: lines.flatMap((line, i) => (i > first && line === '' ? [i + 1] : [])),
    utf8Errors: 0,
    multiline: false,
    mixedNewlines: false,
  };
}

describe('a pass over a text', () => {
  const line = fc.constantFrom('', 'a;b', '1;2;3', ' ; x', 'é;ü', '😀;1', 'a;b', 'a;b', '12;34');
  const cuts = fc.array(fc.nat(400), { maxLength: 6 });

  it('finds what splitting it finds, in pieces of any size', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), cuts, fc.boolean(), (lines, at, ends) => {
        const text = lines.join('\n') + (ends ? '\n' : '');
        expect(scanned(text, at)).toMatchObject(bySplitting(text));
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it('says the same of quoted cells, other newlines and zero bytes however it is cut', () => {
    const hostile = fc.constantFrom(
      'a;b',
      '"x',
      'y";z',
      '"q ""r"',
      '\r',
      'a;\u0000',
      'é',
      '',
      ' "p";1',
    );
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 30 }), cuts, (lines, at) => {
        const text = `h;i\nv;w\n${lines.join('\n')}`;
        const bytes = new TextEncoder().encode(text).length;
        const everywhere = Array.from({ length: bytes }, (_, i) => i);
        expect(scanned(text, at)).toEqual(scanned(text, everywhere));
      }),
      { numRuns: 500, seed: 8 },
    );
  });

  it('knows the line of a cell that holds newlines', () => {
    expect(scanned('h;i\n1;"a\nb"\n\n2;c\n')).toMatchObject({ multiline: true, blankLines: [4] });
  });
});
