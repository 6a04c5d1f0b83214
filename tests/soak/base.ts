import { createHash } from 'node:crypto';
import type { DiskFile } from '../e2e/files';

const CUSTOMERS = 14;
const NEW_EACH_MONTH = 3;
const ORDERS = 30;

/** The sales of month `month` (from 1): thirty orders of fourteen customers, three of them new after the first. */
export function monthFile(month: number, name: string): DiskFile {
  const two = (n: number) => String(n).padStart(2, '0');
  const rows = Array.from({ length: ORDERS }, (_, i) => {
    const customer = 1 + (month - 1) * NEW_EACH_MONTH + (i % CUSTOMERS);
    const euros = 5 + ((i * 13 + month * 7) % 41);
    return `C${two(customer)},o${month}-${i},2024-${two(month)}-${two(1 + (i % 28))},${euros}.50`;
  });
  return { name, content: ['customer_id,order_id,order_date,amount', ...rows, ''].join('\n') };
}

/** Customers of the months 1 to `months` together. */
export const customersOf = (months: number): number => CUSTOMERS + (months - 1) * NEW_EACH_MONTH;

/** Sum of the amounts of those months, in cents. */
export function centsOf(months: number): number {
  let cents = 0;
  for (let month = 1; month <= months; month += 1)
    for (let i = 0; i < ORDERS; i += 1) cents += 100 * (5 + ((i * 13 + month * 7) % 41)) + 50;
  return cents;
}

export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');
