import type { Random } from './random';

/** Hands out e-mail addresses, no two the same, under domains reserved for documentation (RFC 2606). */
export class Mailboxes {
  readonly #domains: readonly string[];
  readonly #taken = new Set<string>();

  constructor(domains: readonly string[]) {
    this.#domains = domains;
  }

  open(given: string, surname: string, random: Random): string {
    const separator = random.pick(['.', '.', '-', '_', '']);
    const first = random.chance(0.2) ? plain(given).slice(0, 1) : plain(given);
    const stem = `${first}${separator}${plain(surname)}`;
    const domain = random.pick(this.#domains);
    let address = `${stem}@${domain}`;
    for (let n = random.int(2, 99); this.#taken.has(address); n++)
      address = `${stem}${n}@${domain}`;
    this.#taken.add(address);
    return address;
  }
}

/**
 * The nth number of the ranges, each used once, in an order that looks random;
 * empty once every number is taken. Ranges are those the French (ARCEP) and
 * British (Ofcom) regulators set aside for fiction.
 */
export function phoneNumber(ranges: readonly string[], n: number): string {
  let place = n;
  for (const range of ranges) {
    const digits = range.split('#').length - 1;
    const size = 10 ** digits;
    if (place < size) {
      const drawn = String((place * 7919 + 137) % size).padStart(digits, '0');
      let next = 0;
      return range.replaceAll('#', () => drawn.charAt(next++));
    }
    place -= size;
  }
  return '';
}

/** Letters a to z only. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replace(/[^a-z]/g, '');
}
