/** Estimated widths of Inter, in em, a little generous: layouts must not depend on a drawn page. */
const NARROW = /[iljtfrI.,:;'’|!()[\]\-·]/;
const WIDE = /[mwMW%@…→←—]/;

function charWidth(char: string): number {
  if (/\s/.test(char)) return 0.29;
  if (NARROW.test(char)) return 0.36;
  if (WIDE.test(char)) return 0.92;
  if (/[0-9€$£≤≥<>=+−×]/.test(char)) return 0.64;
  if (/\p{Lu}/u.test(char)) return 0.71;
  return 0.59;
}

/** Width of a line in pixels, by estimate. */
export function textWidth(text: string, size: number, bold = false): number {
  let em = 0;
  for (const char of text) em += charWidth(char);
  return em * size * (bold ? 1.05 : 1);
}

/** Breaks at ordinary spaces only, so that a figure never leaves its unit. */
export function wrapWords(text: string, width: number, size: number, bold = false): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size, bold) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Width of the longest of several lines. */
export function widest(lines: readonly string[], size: number, bold = false): number {
  return lines.reduce((max, line) => Math.max(max, textWidth(line, size, bold)), 0);
}

export interface FloatingLabel {
  readonly x: number;
  readonly text: string;
}

export interface PlacedLabel {
  /** Middle of the label, kept inside [0, width]. */
  readonly x: number;
  readonly row: number;
}

/** Keeps labels inside a width and puts those that would touch on further rows (row 0 first). */
export function placeLabels(
  labels: readonly FloatingLabel[],
  width: number,
  size: number,
  gap = 6,
): PlacedLabel[] {
  const rows: { from: number; to: number }[][] = [];
  return labels.map(({ x, text }) => {
    const half = textWidth(text, size, true) / 2;
    const middle = half * 2 >= width ? width / 2 : Math.min(width - half, Math.max(half, x));
    const from = middle - half - gap / 2;
    const to = middle + half + gap / 2;
    let row = rows.findIndex((taken) => taken.every((t) => to <= t.from || from >= t.to));
    if (row < 0) row = rows.push([]) - 1;
    rows[row]?.push({ from, to });
    return { x: middle, row };
  });
}
