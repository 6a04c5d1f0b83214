import { minusMonths } from '../../core/dates';
import { day, sql } from '../text';
import { FEATURE_SQL } from './expressions';
import type { FeatureColumns } from './frame';
import { inWindow } from './table';

/** Reads one row per purchase day. */
export const OCCASION_COLUMNS: FeatureColumns = {
  id: 'occasions',
  columns: {
    recency: { sql: (at) => FEATURE_SQL.recency(at.referenceDate) },
    frequency_orders: { sql: FEATURE_SQL.frequency_orders, none: sql`0` },
    frequency_days: { sql: FEATURE_SQL.frequency_days, none: sql`0` },
    monetary_sum: { sql: FEATURE_SQL.monetary_sum, none: sql`0` },
    monetary_mean: {
      sql: () => sql`(sum(net) / nullif(count(*) FILTER (orders > 0), 0))::DECIMAL(18,4)`,
    },
    average_basket: { sql: FEATURE_SQL.average_basket },
    first_purchase: { sql: FEATURE_SQL.first_purchase },
    last_purchase: { sql: FEATURE_SQL.last_purchase },
    tenure: { sql: (at) => FEATURE_SQL.tenure(at.referenceDate) },
    returned_amount: { sql: FEATURE_SQL.returned_amount, none: sql`0` },
    returns_rate: { sql: () => sql`sum(returned) / nullif(sum(gross), 0)` },
  },
  rows: (at) => sql`occasion WHERE ${inWindow(at)}`,
};

/** Reads one row per purchase day of the last twelve months, whatever the window. */
export const TREND_COLUMNS: FeatureColumns = {
  id: 'trend',
  columns: {
    trend_6m: {
      sql: ({ referenceDate }) => {
        const half = day(minusMonths(referenceDate, 6));
        return sql`coalesce(sum(gross) FILTER (ordered_on > ${half}), 0) / nullif(sum(gross) FILTER (ordered_on <= ${half}), 0)`;
      },
    },
  },
  rows: ({ referenceDate }) => sql`occasion WHERE ${inWindow({ referenceDate, windowMonths: 12 })}`,
};
