import type { Sql } from '../../contracts/sql';
import type { IsoDate } from '../../core/dates';
import { salesBetween, yearly, type Period } from '../../core/features/seasons';
import type { FeatureSettings } from '../../core/features/settings';
import { day, join, sql } from '../text';
import type { FeatureColumns, FigureSql } from './frame';
import { inWindow, type AsOf } from './table';

/** Share of the amount bought, returns excluded, on days that meet a condition. */
function shareOn(condition: (asOf: AsOf) => Sql): FigureSql {
  return {
    sql: (at) => sql`coalesce(sum(gross) FILTER (${condition(at)}), 0) / nullif(sum(gross), 0)`,
  };
}

function within(periods: readonly Period[]): Sql {
  if (periods.length === 0) return sql`FALSE`;
  return join(
    periods.map(({ from, to }) => sql`ordered_on BETWEEN ${day(from)} AND ${day(to)}`),
    ' OR ',
  );
}

/** 0 winter (December to February) to 3 autumn, and the year that its January is in. */
const SEASON = sql`(month(ordered_on) % 12) // 3`;
const SEASON_YEAR = sql`year(ordered_on) + month(ordered_on) // 12`;

/** Reads one row per purchase day. `firstOrder`: no purchase is older. */
export function calendarColumns({ seasons }: FeatureSettings, firstOrder: IsoDate): FeatureColumns {
  const firstYear = Number(firstOrder.slice(0, 4));
  const lastYear = (at: AsOf) => Number(at.referenceDate.slice(0, 4));
  const { christmas, backToSchool, sales } = seasons;
  const bought = sql`FILTER (orders > 0)`;
  return {
    id: 'calendar',
    columns: {
      christmas_share: shareOn((at) => within(yearly(christmas, firstYear, lastYear(at)))),
      back_to_school_share: shareOn((at) => within(yearly(backToSchool, firstYear, lastYear(at)))),
      sales_share: shareOn((at) =>
        within(
          sales === 'french'
            ? salesBetween(firstYear, lastYear(at))
            : sales.flatMap((window) => yearly(window, firstYear, lastYear(at))),
        ),
      ),
      weekend_share: shareOn(() => sql`isodow(ordered_on) >= 6`),
      seasonal_only: {
        sql: () =>
          sql`min(${SEASON}) ${bought} = max(${SEASON}) ${bought} AND min(${SEASON_YEAR}) ${bought} < max(${SEASON_YEAR}) ${bought}`,
      },
    },
    rows: (at) => sql`occasion WHERE ${inWindow(at)}`,
  };
}

/** The value met most often, the smallest of equals, as a text. */
const MOST_OFTEN: FigureSql = { sql: () => sql`arg_min(v, {'t': -times, 'v': v})::VARCHAR` };

/** Purchase days of each month and weekday; lines of each hour. */
export const HABIT_COLUMNS: readonly FeatureColumns[] = [
  habit('top_month', sql`month(ordered_on)`, sql`occasion WHERE orders > 0`),
  habit('top_weekday', sql`isodow(ordered_on)`, sql`occasion WHERE orders > 0`),
  habit('top_hour', sql`hour`, sql`order_line WHERE NOT is_return AND hour IS NOT NULL`),
];

function habit(id: string, value: Sql, from: Sql): FeatureColumns {
  return {
    id,
    columns: { [id]: MOST_OFTEN },
    rows: (at) =>
      sql`(SELECT customer_key, ${value} AS v, count(*) AS times FROM ${from} AND ${inWindow(at)} GROUP BY customer_key, v)`,
  };
}
