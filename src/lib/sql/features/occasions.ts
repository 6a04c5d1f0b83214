import { sql } from '../text';
import { FEATURE_SQL } from './expressions';
import type { FeatureColumns } from './frame';
import { inWindow } from './table';

/** Read from one row per purchase day. */
export const OCCASION_COLUMNS: FeatureColumns = {
  id: 'occasions',
  columns: {
    recency: { sql: (at) => FEATURE_SQL.recency(at.referenceDate) },
    frequency_orders: { sql: (at) => FEATURE_SQL.frequency_orders(at.referenceDate), none: sql`0` },
    frequency_days: { sql: (at) => FEATURE_SQL.frequency_days(at.referenceDate), none: sql`0` },
    monetary_sum: { sql: (at) => FEATURE_SQL.monetary_sum(at.referenceDate), none: sql`0` },
    average_basket: { sql: (at) => FEATURE_SQL.average_basket(at.referenceDate) },
    first_purchase: { sql: (at) => FEATURE_SQL.first_purchase(at.referenceDate) },
    last_purchase: { sql: (at) => FEATURE_SQL.last_purchase(at.referenceDate) },
    tenure: { sql: (at) => FEATURE_SQL.tenure(at.referenceDate) },
    returned_amount: { sql: (at) => FEATURE_SQL.returned_amount(at.referenceDate), none: sql`0` },
  },
  rows: (at) => sql`occasion WHERE ${inWindow(at)}`,
};
