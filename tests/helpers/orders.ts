import type { IsoDate } from '../../src/lib/core/dates';

/** One order line of a tiny base made by hand. */
export interface Line {
  readonly customer: string;
  readonly order: string;
  readonly day: IsoDate;
  readonly amount: number;
}

/** The lines as a file that needs no question. */
export function ordersFile(lines: readonly Line[], name = 'orders.csv'): File {
  const rows = lines.map((l) => `${l.customer},${l.order},${l.day},${l.amount.toFixed(2)}`);
  return new File([['customer_id,order_id,order_date,amount', ...rows, ''].join('\n')], name);
}
