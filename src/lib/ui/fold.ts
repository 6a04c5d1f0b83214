/** Lower case without accents, to find « Élodie » by typing "elo". */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
