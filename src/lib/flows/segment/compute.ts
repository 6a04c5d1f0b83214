import type { DatasetSession } from '../../contracts/engine';
import type { Sql } from '../../contracts/sql';
import type { IsoDate } from '../../core/dates';
import type { Result } from '../../core/result';
import type { Segment, SegmentationDef } from '../../core/segmentation/definition';
import { figuresMonths } from '../../core/segmentation/kinds';
import { segmentsOf, type Resolved } from '../../core/segmentation/resolved';
import {
  framedFigures,
  membershipTable,
  type MembershipTable,
} from '../../sql/segments/membership';
import { segmentFigures } from '../../sql/segments/totals';
import { attempt, need, runOne, toNumber, toText } from '../run';
import { carriedFacts } from './carried';
import type { SegmentationContext } from './context';
import { check, prepareInputs } from './inputs';
import { isFramed, membershipOf, resolveFramed } from './membership';

/** A segment and what it weighs; shares are of the whole base, 0 where there is nothing to share. */
export interface SegmentFigures {
  readonly segment: Segment;
  readonly customers: number;
  readonly revenue: number;
  readonly orders: number;
  readonly customerShare: number;
  readonly revenueShare: number;
  readonly orderShare: number;
}

/** A segmentation of one base at one date. */
export interface Segmented {
  readonly resolved: Resolved;
  readonly referenceDate: IsoDate;
  /** Months of purchases that revenue and orders are of; null for all history. */
  readonly windowMonths: number | null;
  /** Temporary table `(customer_key, segment_id)`: every customer once, in key order. */
  readonly members: MembershipTable;
  /** Where the inputs of customers stand, for "why here?". */
  readonly frame: Sql;
  /** In the order of the kind, empty ones included, the rest last. */
  readonly segments: readonly SegmentFigures[];
  readonly totals: {
    readonly customers: number;
    readonly revenue: number;
    readonly orders: number;
  };
}

/**
 * Any segmentation, every customer of the base in exactly one segment. Errors: segmentation-invalid,
 * no-purchases, errors of the engine.
 */
export function computeSegmentation(
  session: DatasetSession,
  def: SegmentationDef,
  context: SegmentationContext,
): Promise<Result<Segmented>> {
  return attempt(async () => {
    check(def, context);
    const windowMonths = figuresMonths(def);
    const inputs = await prepareInputs(session, def, context);
    const { resolved, select } = await membershipOf(session, def, context, inputs, (...of) =>
      computeSegmentation(session, ...of),
    );
    const members = membershipTable(select);
    need(await session.derive(members.name, members.create));
    return {
      resolved,
      referenceDate: context.referenceDate,
      windowMonths,
      members,
      frame: inputs.frame,
      ...(await weigh(session, resolved, segmentFigures(members.name, inputs.frame, windowMonths))),
    };
  });
}

/** Figures of segments without the members. */
export type Preview = Pick<Segmented, 'resolved' | 'segments' | 'totals'>;

/**
 * The figures of a segmentation under the hand, quicker as no table of members is made where the
 * kind needs none, and what `known` (a result of the same base) found out is not asked again.
 * Errors as computeSegmentation.
 */
export function previewSegmentation(
  session: DatasetSession,
  def: SegmentationDef,
  context: SegmentationContext,
  known?: Pick<Segmented, 'referenceDate' | 'resolved'>,
): Promise<Result<Preview>> {
  if (!isFramed(def)) return computeSegmentation(session, def, context);
  return attempt(async () => {
    check(def, context);
    const { frame } = await prepareInputs(session, def, context);
    const resolved =
      carriedFacts(def, context, known) ?? (await resolveFramed(session, def, context, frame));
    const figures = framedFigures(resolved, frame, figuresMonths(def));
    return { resolved, ...(await weigh(session, resolved, figures)) };
  });
}

/** Every segment with its figures, those that nobody is in too. */
async function weigh(
  session: DatasetSession,
  resolved: Resolved,
  figures: Sql,
): Promise<Pick<Segmented, 'segments' | 'totals'>> {
  const { rows } = await runOne(session, figures);
  const found = new Map(rows.map(([id, ...own]) => [toText(id), own.map(toNumber)]));
  const sum = (place: number) => [...found.values()].reduce((n, row) => n + (row[place] ?? 0), 0);
  const totals = { customers: sum(0), revenue: sum(1), orders: sum(2) };
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  const segments = segmentsOf(resolved).map((segment) => {
    const [customers = 0, revenue = 0, orders = 0] = found.get(segment.id) ?? [];
    return {
      segment,
      customers,
      revenue,
      orders,
      customerShare: share(customers, totals.customers),
      revenueShare: share(revenue, totals.revenue),
      orderShare: share(orders, totals.orders),
    };
  });
  return { segments, totals };
}
