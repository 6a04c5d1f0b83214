import type { Sql } from '../../contracts/sql';
import { daysBetween, type IsoDate } from '../../core/dates';
import { inputName } from '../../core/segmentation/input';
import { DRAWN_ALONE, DRAWN_GROUPS } from '../../core/validity/bootstrap';
import { ident, num, sql } from '../text';

/** Membership `m` and frame `f` side by side: both have every customer in key order. */
export function membersBeside(members: string, frame: Sql): Sql {
  return sql`${ident(members)} m POSITIONAL JOIN ${frame} f`;
}

/** The group that a row of the frame `f` is dealt to: each customer alone in a base of few. */
export function groupOf(customers: number): Sql {
  return customers <= DRAWN_ALONE
    ? sql`f.customer_key`
    : sql`(hash(f.customer_key) % ${num(DRAWN_GROUPS)})::INTEGER`;
}

/** First purchase, counted in days before the reference date of the frame. */
const TENURE = { feature: 'tenure', windowMonths: null } as const;

/** Whether a row of the frame, made as of `until`, had bought by an earlier day; never NULL. */
export function boughtBy(made: IsoDate, until: IsoDate): Sql {
  return sql`coalesce(f.${ident(inputName(TENURE))} >= ${num(daysBetween(made, until))}, FALSE)`;
}
