import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAtLines } from './cut';

const texts = (parts: readonly Blob[]) => Promise.all(parts.map((part) => part.text()));

describe('cutting a long text', () => {
  it('ends every part with a line that is not blank, near the size asked for', async () => {
    const text = new Blob(['aaaa\nbbbb\n\n\ncccc\r\n\r\ndddd\neeee\n']);
    // From byte 6 on, the line end after bbbb closes something; from byte 16 on, the one after dddd.
    expect(await texts(await cutAtLines(text, 6))).toEqual([
      'aaaa\nbbbb\n',
      '\n\ncccc\r\n\r\ndddd\n',
      'eeee\n',
    ]);
    // From byte 9 on, those of two blank lines come first.
    expect(await texts(await cutAtLines(text, 9))).toEqual([
      'aaaa\nbbbb\n\n\ncccc\r\n',
      '\r\ndddd\neeee\n',
    ]);
    expect(await texts(await cutAtLines(text, 40))).toEqual([await text.text()]);
  });

  it('loses nothing and cuts no line', async () => {
    const line = fc.constantFrom('', 'a', 'é;1', 'long line of words', '\r', 'b\r');
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 60 }),
        fc.integer({ min: 3, max: 40 }),
        async (lines, size) => {
          const text = lines.join('\n');
          const parts = await texts(await cutAtLines(new Blob([text]), size));
          expect(parts.join('')).toBe(text);
          for (const part of parts.slice(0, -1)) expect(part).toMatch(/[^\n]\n$/);
        },
      ),
      { numRuns: 300, seed: 11 },
    );
  });

  it('does not cut text that ends its lines otherwise', async () => {
    expect(await texts(await cutAtLines(new Blob(['a\rb\rc\rd\re\r']), 2))).toHaveLength(1);
  });
});
