import type { Town } from './types';

/** Towns around one store, each written `name|postcode|postcode...`. */
export function towns(store: string, country: string, ...texts: readonly string[]): Town[] {
  return texts.map((text) => {
    const [name = '', ...postcodes] = text.split('|');
    return { name, postcodes, store, country };
  });
}
