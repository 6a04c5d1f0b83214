import type { Recipe } from './recipe';

/** Euro unless a column of amounts names another currency. */
export function currencyOf(recipe: Recipe): string {
  const labels = recipe.sources.flatMap((s) => s.columns).map((c) => c.label);
  if (labels.some((l) => /\$|usd|dollar/i.test(l))) return 'USD';
  if (labels.some((l) => /£|gbp|pound/i.test(l))) return 'GBP';
  return 'EUR';
}
