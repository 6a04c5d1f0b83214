import type { Sql } from '../../contracts/sql';
import type { FeatureId } from '../../core/features/catalogue';
import { day, sql } from '../text';
import type { IsoDate } from '../../core/dates';

/** Aggregate over the occasions of one customer in the window, at the reference date. */
export const FEATURE_SQL: Readonly<Record<FeatureId, (referenceDate: IsoDate) => Sql>> = {
  recency: (d) => sql`(${day(d)} - max(ordered_on) FILTER (orders > 0))::INTEGER`,
  frequency_orders: () => sql`sum(orders)::INTEGER`,
  frequency_days: () => sql`count(*) FILTER (orders > 0)::INTEGER`,
  monetary_sum: () => sql`sum(net)::DECIMAL(18,4)`,
  average_basket: () => sql`(sum(net) / sum(orders))::DECIMAL(18,4)`,
  first_purchase: () => sql`min(ordered_on) FILTER (orders > 0)`,
  last_purchase: () => sql`max(ordered_on) FILTER (orders > 0)`,
  tenure: (d) => sql`(${day(d)} - min(ordered_on) FILTER (orders > 0))::INTEGER`,
  returned_amount: () => sql`sum(returned)::DECIMAL(18,4)`,
};
