import type { Sql } from '../../contracts/sql';
import { day, sql } from '../text';
import type { IsoDate } from '../../core/dates';

/** Features over occasions that lists and scores are made of as well. */
export type OccasionFeature = keyof typeof FEATURE_SQL;

/** Aggregate over the occasions of one customer in the window, at the reference date. */
export const FEATURE_SQL = {
  recency: (d) => sql`(${day(d)} - max(ordered_on) FILTER (orders > 0))::INTEGER`,
  frequency_orders: () => sql`sum(orders)::INTEGER`,
  frequency_days: () => sql`count(*) FILTER (orders > 0)::INTEGER`,
  monetary_sum: () => sql`sum(net)::DECIMAL(18,4)`,
  average_basket: () => sql`(sum(net) / nullif(sum(orders), 0))::DECIMAL(18,4)`,
  first_purchase: () => sql`min(ordered_on) FILTER (orders > 0)`,
  last_purchase: () => sql`max(ordered_on) FILTER (orders > 0)`,
  tenure: (d) => sql`(${day(d)} - min(ordered_on) FILTER (orders > 0))::INTEGER`,
  returned_amount: () => sql`sum(returned)::DECIMAL(18,4)`,
} as const satisfies Readonly<Record<string, (referenceDate: IsoDate) => Sql>>;
