/** Share of the standard normal law below z, within 8e-8 (Abramowitz & Stegun 1964, 26.2.17). */
export function normalBelow(z: number): number {
  if (z < 0) return 1 - normalBelow(-z);
  const t = 1 / (1 + 0.2316419 * z);
  const tail =
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * tail;
}

const FARTHEST = 8;
const STEPS = 50;

/** The z that has this share (between 0 and 1) of the standard normal law below it. */
export function normalQuantile(share: number): number {
  let [low, high] = [-FARTHEST, FARTHEST];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (low + high) / 2;
    if (normalBelow(middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
