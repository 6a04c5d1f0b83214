import type { DatasetSession, QueryResult } from '../../contracts/engine';
import { parseIsoDate, type IsoDate } from '../../core/dates';
import { appError } from '../../core/errors';
import type { PairRule } from '../../core/matching/report';
import type { Wish } from '../../core/privacy/wishes';
import type { Result } from '../../core/result';
import { CUSTOMER_ROLES, type CustomerRole } from '../../core/roles';
import { explainRfm, type RfmExplanation } from '../../core/segmentation/rfm/explain';
import {
  customerFacts,
  customerLines,
  customerOccasions,
  customerRecords,
} from '../../sql/customers/card';
import type { NamedTable, RfmScoring } from '../../sql/customers/members';
import { wishesOf } from '../../sql/privacy/wishes';
import { attempt, fail, runOne, toNumber, toText } from '../run';
import { prepareCustomers, type CustomersContext } from './context';

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
  readonly isReturn: boolean;
}

/** Figures of the window at the reference date. */
export interface CardFigures {
  readonly recency: number;
  readonly orders: number;
  readonly days: number;
  readonly revenue: number;
  readonly basket: number;
  readonly returned: number;
  readonly first: IsoDate;
  readonly last: IsoDate;
}

/** One customer at the reference date. */
export interface CustomerCard {
  readonly key: number;
  readonly customerId: string;
  readonly name: string | null;
  readonly attributes: readonly { readonly role: CustomerRole; readonly value: string | boolean }[];
  /** Mapped columns without a role of their own, under `attr_<n>`. */
  readonly others: readonly { readonly name: string; readonly value: string }[];
  /** Null for a customer without a purchase in the window, as `figures`. */
  readonly why: RfmExplanation | null;
  readonly figures: CardFigures | null;
  /** All purchase and return days up to the reference date, oldest first, also before the window. */
  readonly occasions: readonly CardOccasion[];
  /** The last lines; `moreLines` when there are older ones. */
  readonly lines: readonly CardLine[];
  readonly moreLines: boolean;
  /** What the customer wished about being contacted, oppositions first. */
  readonly wishes: readonly Pick<Wish, 'channel' | 'says'>[];
  /** Where the customer stands in the files; empty in datasets that cannot tell. */
  readonly records: readonly CardRecord[];
}

/** One identifier of a customer in one source. */
export interface CardRecord {
  readonly sourceId: string;
  readonly identifier: string;
  /** What joined it, or what it is. */
  readonly rule: PairRule;
  readonly score: number;
  /** Its first physical line in the file. */
  readonly line: number;
}

const CARD_LINES = 100;

/** What is known of one customer; null when the dataset has no such key. */
export function customerCard(
  session: DatasetSession,
  key: number,
  context: CustomersContext,
): Promise<Result<CustomerCard | null>> {
  return attempt(async () => {
    await prepareCustomers(session, context);
    const { referenceDate } = context.asOf;
    const facts = await runOne(session, customerFacts(key, context));
    if (facts.rows.length === 0) return null;
    const at = reader(facts);
    const figures = at('recency') === null ? null : figuresOf(at);
    const occasions = (await runOne(session, customerOccasions(key, referenceDate))).rows;
    const lines = (await runOne(session, customerLines(key, referenceDate, CARD_LINES + 1))).rows;
    return {
      key,
      customerId: toText(at('customer_id')),
      name: nullable(at('name')),
      attributes: CUSTOMER_ROLES.flatMap((role) => {
        const value = facts.columns.includes(role) ? at(role) : null;
        return value === null || value === ''
          ? []
          : [{ role, value: typeof value === 'boolean' ? value : toText(value) }];
      }),
      others: facts.columns.flatMap((name) =>
        /^attr_\d+$/.test(name) && at(name) !== null ? [{ name, value: toText(at(name)) }] : [],
      ),
      figures,
      why: figures && context.rfm ? whyOf(at, figures, context.rfm) : null,
      wishes: context.wishes ? await wishesOfCustomer(session, context.wishes, key) : [],
      records: context.joined ? await recordsOf(session, key) : [],
      occasions: occasions.map((o) => ({
        day: dayOf(o[0]),
        orders: toNumber(o[1]),
        lines: toNumber(o[2]),
        net: toNumber(o[3]),
        returned: toNumber(o[4]),
      })),
      moreLines: lines.length > CARD_LINES,
      lines: lines.slice(0, CARD_LINES).map((l) => ({
        day: dayOf(l[0]),
        orderRef: nullable(l[1]),
        product: nullable(l[2]),
        category: nullable(l[3]),
        store: nullable(l[4]),
        channel: nullable(l[5]),
        quantity: typeof l[6] === 'number' ? l[6] : null,
        amount: toNumber(l[7]),
        isReturn: l[8] === true,
      })),
    };
  });
}

async function wishesOfCustomer(
  session: DatasetSession,
  wishes: NamedTable,
  key: number,
): Promise<CustomerCard['wishes']> {
  const { rows } = await runOne(session, wishesOf(wishes, key));
  return rows.map(([channel, says]) => ({
    channel: toText(channel) as Wish['channel'],
    says: toText(says) as Wish['says'],
  }));
}

async function recordsOf(session: DatasetSession, key: number): Promise<readonly CardRecord[]> {
  return (await runOne(session, customerRecords(key))).rows.map((row) => ({
    sourceId: toText(row[0]),
    identifier: toText(row[1]),
    rule: toText(row[2]) as PairRule,
    score: toNumber(row[3]),
    line: toNumber(row[4]),
  }));
}

type Reader = (column: string) => QueryResult['rows'][number][number];

/** The only row of a result, by column. */
function reader({ columns, rows }: QueryResult): Reader {
  const row = rows[0] ?? [];
  return (column) => row[columns.indexOf(column)] ?? null;
}

function figuresOf(at: Reader): CardFigures {
  return {
    recency: toNumber(at('recency')),
    orders: toNumber(at('frequency_orders')),
    days: toNumber(at('frequency_days')),
    revenue: toNumber(at('monetary_sum')),
    basket: toNumber(at('average_basket')),
    returned: toNumber(at('returned_amount')),
    first: dayOf(at('first_purchase')),
    last: dayOf(at('last_purchase')),
  };
}

function whyOf(at: Reader, figures: CardFigures, { def, cuts }: RfmScoring): RfmExplanation {
  const frequency = def.frequency === 'orders' ? figures.orders : figures.days;
  const monetary = def.monetary === 'sum' ? figures.revenue : figures.revenue / frequency;
  const scores = { r: toNumber(at('r')), f: toNumber(at('f')), m: toNumber(at('m')) };
  return explainRfm(
    toText(at('segment_id')),
    cuts,
    { recency: figures.recency, frequency, monetary },
    scores,
  );
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
