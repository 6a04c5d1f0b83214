import type { Random } from './random';
import type { CatalogueWords, Family } from './words/types';

export interface Product {
  readonly reference: string;
  readonly name: string;
  readonly family: string;
  readonly brand: string;
  /** Catalogue price in cents or pence. */
  readonly cents: number;
}

export interface Catalogue {
  /** One list a family, in the order of the words. */
  readonly families: readonly (readonly Product[])[];
  readonly peaks: readonly Family['peak'][];
  readonly gifts: readonly Product[];
}

/** Every noun of a family in every finish, with a brand and a price of the shop's usual ending. */
export function makeCatalogue(words: CatalogueWords, random: Random): Catalogue {
  return {
    families: words.families.map((family) => familyProducts(words, family, random)),
    peaks: words.families.map((family) => family.peak),
    gifts: words.gifts.map((name, i) => ({
      reference: `CAD${101 + i}`,
      name,
      family: words.families[i]?.name ?? '',
      brand: words.ownBrand,
      cents: 0,
    })),
  };
}

function familyProducts(words: CatalogueWords, family: Family, random: Random): Product[] {
  const brands = [...family.brands, words.ownBrand];
  return family.nouns.flatMap(([noun, price], i) =>
    family.finishes.map((finish, j) => ({
      reference: `${family.code}${100 + i * family.finishes.length + j}`,
      name: `${noun} ${finish}`,
      family: family.name,
      brand: random.pick(brands),
      cents:
        Math.max(4, Math.round(price * (0.85 + 0.12 * j))) * 100 -
        100 +
        random.pick(words.priceEndings),
    })),
  );
}
