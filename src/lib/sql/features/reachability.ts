import type { Sql } from '../../contracts/sql';
import type { DatasetSummary } from '../../core/dataset';
import type { EngagementSettings } from '../../core/features/settings';
import type { CustomerRole } from '../../core/roles';
import { ident, join, sql } from '../text';
import type { FeatureColumns, FigureSql } from './frame';
import { interactions } from './interactions';
import type { AsOf } from './table';

/** Where each channel finds a customer, and the consent that it wants. */
const CHANNELS = [
  { id: 'reachable_email', address: 'email', consent: 'consent_email' },
  { id: 'reachable_sms', address: 'phone', consent: 'consent_sms' },
  { id: 'reachable_phone', address: 'phone', consent: 'consent_phone' },
  { id: 'reachable_post', address: 'address', consent: 'consent_post' },
] as const satisfies readonly { id: string; address: CustomerRole; consent: CustomerRole }[];

type Channel = (typeof CHANNELS)[number];

/** French numbers that take no text message: 01 to 05, 08 and 09. */
const LANDLINE = sql`regexp_matches(replace(replace(replace(phone, ' ', ''), '.', ''), '-', ''), '^(\\+33\\(?0?\\)?|0033|0)[1-589][0-9]{8}$')`;

/**
 * Reads `customer` once, and the interactions for those who unsubscribed. A channel reaches who
 * has an address for it and gave consent; a consent that is not known is none.
 */
export function reachabilityColumns(
  dataset: Pick<DatasetSummary, 'attributes' | 'interactions'>,
  settings: EngagementSettings,
): FeatureColumns {
  const held = CHANNELS.filter(
    ({ address, consent }) =>
      dataset.attributes.includes(address) && dataset.attributes.includes(consent),
  );
  const reached = ({ id, address, consent }: Channel, at: AsOf): Sql => {
    const base = sql`coalesce(trim(${ident(address)}) <> '' AND ${ident(consent)}, FALSE)`;
    if (id === 'reachable_sms') return sql`(${base} AND NOT coalesce(${LANDLINE}, FALSE))`;
    if (id === 'reachable_email' && dataset.interactions > 0)
      return sql`(${base} AND customer_key NOT IN (${unsubscribed(settings, at)}))`;
    return base;
  };
  const columns: Record<string, FigureSql> = Object.fromEntries(
    held.map((channel) => [channel.id, { sql: (at: AsOf) => reached(channel, at) }]),
  );
  columns['reachable'] = {
    sql: (at) =>
      held.length === 0
        ? sql`FALSE`
        : join(
            held.map((channel) => reached(channel, at)),
            ' OR ',
          ),
  };
  return { id: 'reachability', columns, rows: () => sql`customer`, each: 'everybody' };
}

/** Who unsubscribed up to the reference date, whatever the window. */
function unsubscribed(settings: EngagementSettings, { referenceDate }: AsOf): Sql {
  return sql`SELECT customer_key FROM ${interactions(settings, { referenceDate, windowMonths: null })} WHERE known = 'unsubscribe'`;
}
