/** Widths of a proportional strip: each positive value keeps at least `least` pixels, the sum is exact. */
export function stripWidths(
  values: readonly number[],
  width: number,
  gap: number,
  least: number,
): number[] {
  const positive = values.map((v) => Math.max(0, v));
  const shown = positive.filter((v) => v > 0).length;
  const room = width - gap * Math.max(0, shown - 1);
  if (shown === 0 || room <= 0) return values.map(() => 0);
  const floor = Math.min(least, room / shown);
  // Those too small take the floor; the others share what is left, until none falls under it.
  const floored = new Set<number>();
  for (;;) {
    const left = room - floor * floored.size;
    const total = positive.reduce((sum, v, i) => sum + (floored.has(i) ? 0 : v), 0);
    const small = positive.flatMap((v, i) =>
      v > 0 && !floored.has(i) && (v / total) * left < floor ? [i] : [],
    );
    if (small.length === 0)
      return positive.map((v, i) => (floored.has(i) ? floor : v === 0 ? 0 : (v / total) * left));
    for (const i of small) floored.add(i);
  }
}
