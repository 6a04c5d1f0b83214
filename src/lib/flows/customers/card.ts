import type { DatasetSession } from '../../contracts/engine';
import { parseIsoDate, type IsoDate } from '../../core/dates';
import { appError } from '../../core/errors';
import type { Result } from '../../core/result';
import { CUSTOMER_ROLES, type CustomerRole } from '../../core/roles';
import { explainRfm, type RfmExplanation } from '../../core/segmentation/rfm/explain';
import { customerFacts, customerLines, customerOccasions } from '../../sql/customers/card';
import type { ListContext } from '../../sql/customers/list';
import { attempt, fail, runOne, toNumber, toText } from '../run';

export interface CardOccasion {
  readonly day: IsoDate;
  readonly orders: number;
  readonly lines: number;
  readonly net: number;
  readonly returned: number;
}

export interface CardLine {
  readonly day: IsoDate;
  readonly orderRef: string | null;
  readonly product: string | null;
  readonly category: string | null;
  readonly store: string | null;
  readonly channel: string | null;
  readonly quantity: number | null;
  readonly amount: number;
}

/** One customer at the reference date. */
export interface CustomerCard {
  readonly key: number;
  readonly customerId: string;
  readonly name: string | null;
  readonly attributes: readonly { readonly role: CustomerRole; readonly value: string | boolean }[];
  /** Mapped columns without a role of their own, under `attr_<n>`. */
  readonly others: readonly { readonly name: string; readonly value: string }[];
  /** Null for a customer without a purchase in the window. */
  readonly why: RfmExplanation | null;
  readonly occasions: readonly CardOccasion[];
  readonly lines: readonly CardLine[];
}

const LINES = 100;

export function customerCard(
  session: DatasetSession,
  key: number,
  referenceDate: IsoDate,
  context: ListContext,
): Promise<Result<CustomerCard>> {
  return attempt(async () => {
    const facts = await runOne(session, customerFacts(key, context));
    const row = facts.rows[0] ?? fail(appError('project-missing'));
    const at = (column: string) => row[facts.columns.indexOf(column)] ?? null;
    const occasions = (await runOne(session, customerOccasions(key, referenceDate))).rows;
    const lines = (await runOne(session, customerLines(key, referenceDate, LINES))).rows;
    const segmentId = at('segment_id');
    const frequency = toNumber(
      at(context.def.frequency === 'orders' ? 'frequency_orders' : 'frequency_days'),
    );
    const revenue = toNumber(at('monetary_sum'));
    return {
      key,
      customerId: toText(at('customer_id')),
      name: at('name') === null ? null : toText(at('name')),
      attributes: CUSTOMER_ROLES.flatMap((role) => {
        const value = facts.columns.includes(role) ? at(role) : null;
        return value === null || value === ''
          ? []
          : [{ role, value: typeof value === 'boolean' ? value : toText(value) }];
      }),
      others: facts.columns.flatMap((name) =>
        /^attr_\d+$/.test(name) && at(name) !== null ? [{ name, value: toText(at(name)) }] : [],
      ),
      why:
        segmentId === null
          ? null
          : explainRfm(
              toText(segmentId),
              context.cuts,
              {
                recency: toNumber(at('recency')),
                frequency,
                monetary: context.def.monetary === 'sum' ? revenue : revenue / frequency,
              },
              { r: toNumber(at('r')), f: toNumber(at('f')), m: toNumber(at('m')) },
            ),
      occasions: occasions.map((o) => ({
        day: dayOf(o[0]),
        orders: toNumber(o[1]),
        lines: toNumber(o[2]),
        net: toNumber(o[3]),
        returned: toNumber(o[4]),
      })),
      lines: lines.map((l) => ({
        day: dayOf(l[0]),
        orderRef: nullable(l[1]),
        product: nullable(l[2]),
        category: nullable(l[3]),
        store: nullable(l[4]),
        channel: nullable(l[5]),
        quantity: typeof l[6] === 'number' ? l[6] : null,
        amount: toNumber(l[7]),
      })),
    };
  });
}

function dayOf(cell: unknown): IsoDate {
  return (
    parseIsoDate(String(cell)) ??
    fail(appError('engine-query', undefined, `not a day: ${String(cell)}`))
  );
}

function nullable(cell: unknown): string | null {
  return typeof cell === 'string' ? cell : null;
}
