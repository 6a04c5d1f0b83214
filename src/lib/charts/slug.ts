import { slug } from '../core/slug';

/** `Récence × fréquence`, `2025-12-31`, `png` -> `recence-frequence-2025-12-31.png`. */
export function fileName(title: string, date: string, extension: string): string {
  return `${[slug(title) || 'tamis', date].filter((p) => p !== '').join('-')}.${extension}`;
}
