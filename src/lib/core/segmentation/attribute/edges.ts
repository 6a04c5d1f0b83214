/**
 * Edges of bands out of quantiles of a number: rounded to two digits, rising, each above the least
 * value, so that no band starts empty. Empty where all values are the same. `whole`: of a number
 * that has no decimals.
 */
export function edgesFrom(
  quantiles: readonly number[],
  least: number,
  most: number,
  whole: boolean,
): readonly number[] {
  const tidy = (value: number) => {
    const rounded = Number(value.toPrecision(2));
    return whole ? Math.round(rounded) : rounded;
  };
  const fits = (edge: number) => edge > least && edge <= most;
  const found = [...new Set(quantiles.map(tidy).filter(fits))].sort((a, b) => a - b);
  if (found.length > 0) return found;
  const [middle] = [(least + most) / 2].map(tidy).filter(fits);
  return middle !== undefined ? [middle] : most > least ? [most] : [];
}
