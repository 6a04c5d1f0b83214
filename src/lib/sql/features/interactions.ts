import type { Sql } from '../../contracts/sql';
import {
  INTERACTION_KINDS,
  kindPattern,
  type InteractionKind,
} from '../../core/features/interactions';
import type { EngagementSettings } from '../../core/features/settings';
import { foldedName } from '../cleaning/places';
import { day, join, num, sql, text } from '../text';
import type { FeatureColumns, FigureSql } from './frame';
import { inWindow, type AsOf } from './table';

/** `(kind, known, weight)` of every kind that the files write; `known` is NULL for one that says nothing to us. */
function kinds({ written, weights }: EngagementSettings): Sql {
  const told = Object.entries(written).map(
    ([kind, known]) => sql`WHEN ${text(kind)} THEN ${known === null ? sql`NULL` : text(known)}`,
  );
  const words = INTERACTION_KINDS.map(
    (kind) => sql`WHEN regexp_matches(name, ${text(kindPattern(kind))}) THEN ${text(kind)}`,
  );
  const known = sql`CASE ${join(words, ' ')} END`;
  const decided = told.length === 0 ? known : sql`CASE kind ${join(told, ' ')} ELSE ${known} END`;
  const weighed = INTERACTION_KINDS.map(
    (kind) => sql`WHEN ${text(kind)} THEN ${num(weights[kind])}`,
  );
  return sql`(SELECT kind, known, CASE known ${join(weighed, ' ')} ELSE 0 END::DOUBLE AS weight
    FROM (SELECT kind, ${decided} AS known FROM (SELECT kind, ${foldedName(sql`kind`)} AS name FROM (SELECT DISTINCT kind FROM interaction))))`;
}

/** Every kind that the files write, with what it was taken for (NULL: nothing) and how many there are, unknown and frequent first. */
export function interactionKinds(settings: EngagementSettings): Sql {
  return sql`SELECT kind, any_value(known), count(*) FROM interaction LEFT JOIN ${kinds(settings)} USING (kind)
    GROUP BY kind ORDER BY any_value(known) IS NOT NULL, count(*) DESC, kind`;
}

/** `(customer_key, ordered_on, happened_at, value, known, weight)`: what happened until the reference date, in the window of `asOf`. */
export function interactions(settings: EngagementSettings, asOf: AsOf): Sql {
  return sql`(SELECT customer_key, ordered_on, happened_at, value, known, weight
    FROM (SELECT *, happened_at::DATE AS ordered_on FROM interaction) LEFT JOIN ${kinds(settings)} USING (kind) WHERE ${inWindow(asOf)})`;
}

function counted(kind: InteractionKind): FigureSql {
  return { sql: () => sql`count(*) FILTER (known = ${text(kind)})::INTEGER`, none: sql`0` };
}

/** `9`, `9/10` and `9,5` as 9; nothing above 10, and of NPS answers only. */
const RATING = sql`CASE WHEN known = 'nps' THEN try_cast(nullif(regexp_extract(value, '^\\s*(10|[0-9])([^0-9]|$)', 1), '') AS INTEGER) END`;

/** Reads the interactions once. */
export function interactionColumns(settings: EngagementSettings): FeatureColumns {
  return {
    id: 'interactions',
    columns: {
      last_interaction: { sql: () => sql`max(ordered_on)` },
      opens: counted('open'),
      clicks: counted('click'),
      visits: counted('visit'),
      store_visits: counted('store-visit'),
      events: counted('event'),
      card_uses: counted('card'),
      surveys: counted('survey'),
      reviews: counted('review'),
      referrals: counted('referral'),
      complaints: counted('complaint'),
      unsubscriptions: counted('unsubscribe'),
      nps: {
        sql: () =>
          sql`arg_max(rating, {'h': happened_at, 'r': rating}) FILTER (rating IS NOT NULL)`,
      },
    },
    rows: (at, ids) => {
      const all = interactions(settings, at);
      return ids.includes('nps') ? sql`(SELECT *, ${RATING} AS rating FROM ${all})` : all;
    },
  };
}

/** `(customer_key, points)`: weights of all that happened until the reference date, each halved every half-life. */
export function interactionPoints(settings: EngagementSettings, { referenceDate }: AsOf): Sql {
  const age = sql`(${day(referenceDate)} - ordered_on)`;
  return sql`(SELECT customer_key, round(sum(weight * pow(0.5, ${age} / ${num(settings.halfLifeDays)})), 9) AS points
    FROM ${interactions(settings, { referenceDate, windowMonths: null })} WHERE weight <> 0 GROUP BY customer_key)`;
}
