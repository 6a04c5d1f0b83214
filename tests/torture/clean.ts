import { pick, seeded } from './random';

/** One order line as it is meant: what reading any of its polluted forms must give back. */
export interface Order {
  /** Empty for a line without a customer. */
  readonly customer: string;
  readonly name: string;
  readonly city: string;
  readonly optIn: boolean | null;
  /** One per line, so that lines can be told apart. */
  readonly order: string;
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly product: string;
  readonly quantity: number;
  /** In cents. */
  readonly cents: number;
  readonly store: string;
}

const NAMES = [
  'José Álvarez',
  "Anne O'Brien",
  'Dupont, Marie',
  'Jean "Jojo" Martin',
  'Zoë Müller-Lüdenscheid',
  'Łukasz Żółć',
  'Lefèvre; Fils',
  'Françoise | Paul',
  'Émile Noël',
  'Nguyễn Văn An',
  'Smith & Co. #4',
  'Ana: Sofía ~ Ruiz',
];
const CITIES = ['Saint-Étienne', "L'Haÿ-les-Roses", 'Le Mans', 'Besançon', 'Nîmes', ''];
const PRODUCTS = [
  'Vis 5" x 3',
  'Lampe, abat-jour',
  'Thé|vert 100 %',
  'Étui 🎁',
  'Total look',
  'N°5 – Eau « rare »',
  'Lot de 2\ncoussins',
  'Kit A: B; C',
  "Carnet d'été",
  'Œuvre à 3 €',
  'Pâte',
  '"Noir"',
  'Tasse\tbleue',
];
const STORES = ['Paris 1', 'Lyon', 'Web', ''];
const CUSTOMERS = 90;
const DAY = 86_400_000;

/** The clean table: 400 lines of 90 customers in 2023 and 2024, the same for everyone. */
export function cleanOrders(): readonly Order[] {
  const random = seeded(20_240_131);
  const people = Array.from({ length: CUSTOMERS }, (_, i) => ({
    customer: String(i * 37 + 11).padStart(6, '0'),
    name: `${NAMES[i % NAMES.length] ?? ''} ${i}`,
    city: pick(random, CITIES),
    optIn: pick(random, [true, false, true, null]),
  }));
  return Array.from({ length: 400 }, (_, i) => {
    const person = pick(random, people);
    const quantity = 1 + Math.floor(random() * 4);
    const cents = Math.round(100 + random() ** 4 * 999_900);
    const sign = random() < 0.05 ? -1 : 1;
    return {
      ...person,
      ...(random() < 0.03 ? { customer: '' } : {}),
      order: String(1200 + i * 7).padStart(7, '0'),
      day: new Date(Date.UTC(2023, 0, 2) + Math.floor(random() * 700) * DAY)
        .toISOString()
        .slice(0, 10),
      product: pick(random, PRODUCTS),
      quantity: sign * quantity,
      cents: sign * cents,
      store: pick(random, STORES),
    };
  });
}
