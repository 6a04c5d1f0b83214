/**
 * The number a person typed, or null. Spaces of every width and the apostrophe group
 * digits. French reads `1 234,5`, and a lone point as a decimal sign because numeric
 * keypads type one; English reads `1,234.5`.
 */
export function parseTyped(text: string, language: 'fr' | 'en'): number | null {
  let plain = text.replace(/[\s\u00a0\u202f\u2009'’]/g, '').replace(/^[−–]/, '-');
  if (language === 'fr') {
    const comma = plain.includes(',');
    plain = comma ? plain.replace(/\./g, '').replace(',', '.') : plain;
  } else {
    if (/,/.test(plain) && !/^-?\d{1,3}(,\d{3})+(\.\d*)?$/.test(plain)) return null;
    plain = plain.replace(/,/g, '');
  }
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(plain)) return null;
  return Number(plain);
}
