import type { DatasetSession } from '../../contracts/engine';
import type { Sql } from '../../contracts/sql';
import { appError } from '../../core/errors';
import type { IsoDate } from '../../core/dates';
import type { Result } from '../../core/result';
import type { CrossDef } from '../../core/segmentation/cross/definition';
import type { Segment, SegmentationDef } from '../../core/segmentation/definition';
import { definitionProblems, figuresMonths, readInputs } from '../../core/segmentation/kinds';
import type { RfmDef } from '../../core/segmentation/rfm/definition';
import { segmentsOf, type Resolved } from '../../core/segmentation/resolved';
import type { RulesDef } from '../../core/segmentation/rules/definition';
import type { TagsDef } from '../../core/segmentation/tags/definition';
import { featureTableName } from '../../sql/features/table';
import { crossMembership } from '../../sql/segments/cross';
import { inputTables, type InputTables } from '../../sql/segments/inputs';
import { LIFECYCLE_COLUMNS } from '../../sql/segments/lifecycle';
import {
  framedMembership,
  membershipTable,
  rfmMembers,
  type MembershipTable,
} from '../../sql/segments/membership';
import { rulesMembership } from '../../sql/segments/rules';
import { tagsMembership } from '../../sql/segments/tags';
import { segmentFigures } from '../../sql/segments/totals';
import { attempt, fail, need, runOne, toNumber, toText } from '../run';
import { referenced, surroundings, type SegmentationContext } from './context';
import { resolveCuts } from './cuts';
import {
  resolveAttribute,
  resolveLifecycle,
  resolveTiers,
  resolveValueEngagement,
} from './resolve';
import { prepareFeatures } from './rfm';

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
    const [first] = definitionProblems(def, surroundings(context));
    if (first)
      fail(
        appError('segmentation-invalid', {
          measure: first.field,
          problem: first.code,
          ...first.values,
        }),
      );
    const windowMonths = figuresMonths(def);
    const inputs = await prepareInputs(session, def, context);
    const { resolved, select } = await membershipOf(session, def, context, inputs.frame);
    const members = membershipTable(select);
    need(await session.derive(members.name, members.create));
    const { rows } = await runOne(
      session,
      segmentFigures(members.name, inputs.frame, windowMonths),
    );
    const found = new Map(rows.map(([id, ...figures]) => [toText(id), figures.map(toNumber)]));
    return {
      resolved,
      referenceDate: context.referenceDate,
      windowMonths,
      members,
      frame: inputs.frame,
      ...weigh(segmentsOf(resolved), found),
    };
  });
}

/** Tables of what a definition reads and of what segments are counted in, made at once. */
async function prepareInputs(
  session: DatasetSession,
  def: SegmentationDef,
  context: SegmentationContext,
): Promise<InputTables> {
  const columns = [...context.columns, LIFECYCLE_COLUMNS];
  const tables = inputTables(columns, context.referenceDate, readInputs(def));
  for (const { name, create } of tables.tables) need(await session.derive(name, create));
  return tables;
}

interface Membership {
  readonly resolved: Resolved;
  readonly select: Sql;
}

async function membershipOf(
  session: DatasetSession,
  def: SegmentationDef,
  context: SegmentationContext,
  frame: Sql,
): Promise<Membership> {
  switch (def.kind) {
    case 'lifecycle':
      return framed(frame, {
        kind: def.kind,
        def,
        facts: await resolveLifecycle(session, def, context),
      });
    case 'tiers':
      return framed(frame, {
        kind: def.kind,
        def,
        facts: await resolveTiers(session, def, context, frame),
      });
    case 'value-engagement':
      return framed(frame, {
        kind: def.kind,
        def,
        facts: await resolveValueEngagement(session, def, context, frame),
      });
    case 'attribute':
      return framed(frame, {
        kind: def.kind,
        def,
        facts: await resolveAttribute(session, def, frame),
      });
    case 'rfm':
      return rfmMembershipOf(session, def, context);
    case 'cross':
      return crossMembershipOf(session, def, context);
    case 'tags':
      return tagsMembershipOf(def, context);
    case 'rules':
      return rulesMembershipOf(def, context);
  }
}

function framed(frame: Sql, resolved: Parameters<typeof framedMembership>[0]): Membership {
  return { resolved, select: framedMembership(resolved, frame) };
}

async function rfmMembershipOf(
  session: DatasetSession,
  def: RfmDef,
  { referenceDate }: SegmentationContext,
): Promise<Membership> {
  const asOf = { referenceDate, windowMonths: def.windowMonths };
  need(await prepareFeatures(session, asOf));
  const resolved = { kind: 'rfm', def, facts: await resolveCuts(session, def, asOf) } as const;
  return { resolved, select: rfmMembers(resolved, featureTableName(asOf)) };
}

async function crossMembershipOf(
  session: DatasetSession,
  def: CrossDef,
  context: SegmentationContext,
): Promise<Membership> {
  const compute = async (id: string) => {
    const other = need(referenced(context, id));
    return need(await computeSegmentation(session, other.def, other.context));
  };
  const [first, second] = [await compute(def.first), await compute(def.second)];
  const facts = { first: segmentsOf(first.resolved), second: segmentsOf(second.resolved) };
  const tables = { first: first.members.name, second: second.members.name };
  return {
    resolved: { kind: 'cross', def, facts },
    select: crossMembership(def, facts, tables),
  };
}

function tagsMembershipOf(def: TagsDef, context: SegmentationContext): Membership {
  const tags = context.tags.filter((tag) => def.tags.includes(tag.id));
  return {
    resolved: { kind: 'tags', def, facts: tags.map(({ id, name }) => ({ id, name })) },
    select: tagsMembership(def, tags),
  };
}

async function rulesMembershipOf(def: RulesDef, context: SegmentationContext): Promise<Membership> {
  const reader = context.rules;
  if (!reader) return fail(appError('segmentation-invalid', { measure: 'rules', problem: 'rule' }));
  const rows = need(
    await reader.rows(
      def.rules.map(({ rule }) => rule),
      context,
    ),
  );
  return { resolved: { kind: 'rules', def, facts: null }, select: rulesMembership(def, rows) };
}

function weigh(
  segments: readonly Segment[],
  found: ReadonlyMap<string, readonly number[]>,
): Pick<Segmented, 'segments' | 'totals'> {
  const sum = (place: number) => [...found.values()].reduce((n, row) => n + (row[place] ?? 0), 0);
  const totals = { customers: sum(0), revenue: sum(1), orders: sum(2) };
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  return {
    totals,
    segments: segments.map((segment) => {
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
    }),
  };
}
