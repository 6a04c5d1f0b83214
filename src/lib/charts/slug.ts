/** `Récence × fréquence`, `2025-12-31`, `png` -> `recence-frequence-2025-12-31.png`. */
export function fileName(title: string, date: string, extension: string): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']/g, '-')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return `${[plain || 'tamis', date].filter((p) => p !== '').join('-')}.${extension}`;
}
