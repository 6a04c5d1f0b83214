import type { Sql } from '../../contracts/sql';
import type { IsoDate } from '../../core/dates';
import { day, num, sql } from '../text';
import { customersWithSegment, type ListContext } from './members';

/** The customer's row with segment, scores, features and every declared attribute. */
export function customerFacts(key: number, context: ListContext): Sql {
  return customersWithSegment(context, sql`customer_key = ${num(key)}`);
}

/** Rows (day, orders, lines, net, returned) of a customer up to the reference date, oldest first. */
export function customerOccasions(key: number, referenceDate: IsoDate): Sql {
  return sql`SELECT ordered_on, orders, lines, net, returned FROM occasion WHERE customer_key = ${num(key)} AND ordered_on <= ${day(referenceDate)} ORDER BY ordered_on`;
}

/** The last order lines of a customer up to the reference date: day, order, product, category, store, channel, quantity, amount, whether returned. */
export function customerLines(key: number, referenceDate: IsoDate, limit: number): Sql {
  return sql`SELECT ordered_on, order_ref, coalesce(product_name, product), category, store, channel, quantity, amount, is_return FROM order_line
    WHERE customer_key = ${num(key)} AND ordered_on <= ${day(referenceDate)} ORDER BY ordered_on DESC, order_ref, amount DESC LIMIT ${num(limit)}`;
}

/** Under which identifiers and in which sources a customer stands: source, identifier, rule, score, first line. */
export function customerRecords(key: number): Sql {
  return sql`SELECT source, identifier, any_value(rule), any_value(score), min(line) FROM identity
    WHERE customer_key = ${num(key)} GROUP BY source, identifier ORDER BY source, identifier`;
}
