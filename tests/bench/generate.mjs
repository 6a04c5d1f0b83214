// Order lines of an invented shop, the same bytes for the same seed.
import { closeSync, openSync, writeSync } from 'node:fs';

const FIRST_DAY = Date.UTC(2022, 0, 1);
const DAYS = 3 * 365;
const CATEGORIES = [
  'Kitchen',
  'Garden',
  'Bedroom',
  'Bathroom',
  'Office',
  'Lighting',
  'Textiles',
  'Toys',
];
const STORES = ['Lyon', 'Lille', 'Nantes', 'Bordeaux', 'Strasbourg', 'Web'];

/**
 * @param {number} seed
 * @returns {() => number} numbers in [0, 1)
 */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Writes a CSV in the order of time, about 60 bytes a line. Few customers buy often, most
 * rarely; an order has one to four lines.
 * @param {string} file
 * @param {{ lines: number, customers: number, seed: number }} size
 */
export function generateOrders(file, { lines, customers, seed }) {
  const next = random(seed);
  /** @param {readonly string[]} words */
  const one = (words) => words[Math.floor(next() * words.length)] ?? '';
  const out = openSync(file, 'w');
  let text = 'order_id,customer_id,order_date,product,category,store,quantity,amount\n';
  let order = 0;
  let left = 0;
  let head = '';
  let store = '';
  for (let line = 0; line < lines; line += 1) {
    if (left === 0) {
      left = 1 + Math.floor(next() * 4);
      order += 1;
      // A prime step spreads the frequent customers over all identifiers.
      const customer = (Math.floor(next() ** 1.6 * customers) * 7919) % customers;
      const day = new Date(FIRST_DAY + Math.floor((line / lines) * DAYS) * 86_400_000);
      head = `O${String(order).padStart(7, '0')},C${String(customer).padStart(6, '0')},${day.toISOString().slice(0, 10)}`;
      store = one(STORES);
    }
    left -= 1;
    const product = Math.floor(next() ** 2 * 5000);
    const quantity = next() < 0.03 ? -1 : 1 + Math.floor(next() * 3);
    const cents = quantity * (199 + ((product * 137) % 9000));
    text += `${head},P${String(product).padStart(5, '0')},${CATEGORIES[product % CATEGORIES.length] ?? ''},${store},${quantity},${(cents / 100).toFixed(2)}\n`;
    if (text.length > 1_000_000 || line === lines - 1) {
      writeSync(out, text);
      text = '';
    }
  }
  closeSync(out);
}
