/** Signs and codes of currencies, and units, that may stand beside a number; for regular expressions of both JavaScript and RE2, without case. */
export const CURRENCY_SIGNS = '€$£¥₹₽₺₩₪';
export const NUMBER_WORDS =
  'eur(?:os?)?|usd|gbp|chf|cad|aud|jpy|pln|zł|czk|kč|sek|nok|dkk|kr|huf|ron|mad|dzd|tnd|xof|xaf|fcfa|pcs?|pi[eè]ces?|units?|unit[eé]s?';
