import { expect, it } from 'vitest';
import fc from 'fast-check';
import { cutLines } from './cut-lines';

const cut = async (text: string, ...gone: (readonly [number, number])[]) =>
  (
    await cutLines(
      new Blob([text]),
      'utf-8',
      gone.map(([from, lines]) => ({ from, lines })),
    )
  ).text();

it.each<[string, string, (readonly [number, number])[], string]>([
  ['the middle', 'a\nb\nc\n', [[2, 1]], 'a\nc\n'],
  [
    'the first and the last, which has no end',
    'a\r\nb\r\nc',
    [
      [1, 1],
      [3, 1],
    ],
    'b\r\n',
  ],
  ['several lines of one record', 'a\n"b\nb"\nc\n', [[2, 2]], 'a\nc\n'],
  ['lines that end with CR alone', 'a\rb\rc\r', [[2, 1]], 'a\rc\r'],
  ['nothing beyond the end', 'a\n', [[7, 2]], 'a\n'],
  ['blank lines count', 'a\n\nb\n', [[3, 1]], 'a\n\n'],
  [
    'runs that overlap',
    'a\nb\nc\nd\n',
    [
      [2, 2],
      [3, 1],
    ],
    'a\nd\n',
  ],
])('%s', async (_, text, gone, left) => {
  expect(await cut(text, ...gone)).toBe(left);
});

it('reads two bytes as one character in UTF-16, whose halves may look like a newline', async () => {
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    // U+0A0D and U+0D0A hold the bytes of newlines and are none.
    const text = '\ufeffa\u0a0d\r\nb\u0d0a\r\nc';
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    [...text].forEach((sign, i) =>
      view.setUint16(2 * i, sign.charCodeAt(0), encoding === 'utf-16le'),
    );
    const left = await cutLines(new Blob([bytes]), encoding, [{ from: 2, lines: 1 }]);
    const decoded = new TextDecoder(encoding, { ignoreBOM: true }).decode(await left.arrayBuffer());
    expect(decoded).toBe('\ufeffa\u0a0d\r\nc');
  }
});

it('leaves the lines that splitting the text leaves', async () => {
  const line = fc.constantFrom('', 'x', 'é;ü', '"q"');
  const newline = fc.constantFrom('\n', '\r\n');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(line, newline), { maxLength: 30 }),
      fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 5 }),
      async (lines, gone) => {
        const text = lines.map(([one, end]) => one + end).join('');
        const left = lines.filter((_, i) => !gone.includes(i + 1));
        expect(await cut(text, ...gone.map((from) => [from, 1] as const))).toBe(
          left.map(([one, end]) => one + end).join(''),
        );
      },
    ),
  );
});
