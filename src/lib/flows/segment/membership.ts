import type { DatasetSession } from '../../contracts/engine';
import type { Sql } from '../../contracts/sql';
import { appError } from '../../core/errors';
import type { Result } from '../../core/result';
import type { CrossDef } from '../../core/segmentation/cross/definition';
import type { SegmentationDef } from '../../core/segmentation/definition';
import type { RfmDef } from '../../core/segmentation/rfm/definition';
import { segmentsOf, type Resolved } from '../../core/segmentation/resolved';
import type { RulesDef } from '../../core/segmentation/rules/definition';
import type { TagsDef } from '../../core/segmentation/tags/definition';
import { featureTableName } from '../../sql/features/table';
import { RFM_FEATURES } from '../../sql/rfm/measures';
import { crossMembership } from '../../sql/segments/cross';
import {
  framedMembership,
  rfmMembers,
  type Framed,
  type MembershipTable,
} from '../../sql/segments/membership';
import type { InputTables } from '../../sql/segments/inputs';
import { rulesMembership } from '../../sql/segments/rules';
import { tagsMembership } from '../../sql/segments/tags';
import { fail, need } from '../run';
import { referenced, type SegmentationContext } from './context';
import { resolveCuts } from './cuts';
import {
  resolveAttribute,
  resolveLifecycle,
  resolveTiers,
  resolveValueEngagement,
} from './resolve';
import { shareFeatures } from './rfm';

/** A definition on one base, and the statement of its `(customer_key, segment_id)`. */
export interface Membership {
  readonly resolved: Resolved;
  readonly select: Sql;
}

/** Computes another segmentation of the project, for a cross. */
export type ComputeOther = (
  def: SegmentationDef,
  context: SegmentationContext,
) => Promise<Result<{ readonly resolved: Resolved; readonly members: MembershipTable }>>;

type FramedDef = Framed['def'];

/** Whether a kind decides row by row of the frame. */
export function isFramed(def: SegmentationDef): def is FramedDef {
  return ['lifecycle', 'tiers', 'value-engagement', 'attribute'].includes(def.kind);
}

/** A definition of such a kind, brought to one base. Leaves the surrounding `attempt` with an error. */
export async function resolveFramed(
  session: DatasetSession,
  def: FramedDef,
  context: SegmentationContext,
  frame: Sql,
): Promise<Framed> {
  switch (def.kind) {
    case 'lifecycle':
      return { kind: def.kind, def, facts: await resolveLifecycle(session, def, context) };
    case 'tiers':
      return { kind: def.kind, def, facts: await resolveTiers(session, def, context, frame) };
    case 'value-engagement': {
      const facts = await resolveValueEngagement(session, def, context, frame);
      return { kind: def.kind, def, facts };
    }
    case 'attribute':
      return { kind: def.kind, def, facts: await resolveAttribute(session, def, frame) };
  }
}

/** The membership of any definition. Leaves the surrounding `attempt` with an error. */
export async function membershipOf(
  session: DatasetSession,
  def: SegmentationDef,
  context: SegmentationContext,
  { frame, tables }: InputTables,
  other: ComputeOther,
): Promise<Membership> {
  if (isFramed(def)) {
    const resolved = await resolveFramed(session, def, context, frame);
    return { resolved, select: framedMembership(resolved, frame) };
  }
  switch (def.kind) {
    case 'rfm':
      return rfmMembershipOf(session, def, context, tables);
    case 'cross':
      return crossMembershipOf(def, context, other);
    case 'tags':
      return tagsMembershipOf(def, context);
    case 'rules':
      return rulesMembershipOf(def, context);
  }
}

async function rfmMembershipOf(
  session: DatasetSession,
  def: RfmDef,
  { referenceDate }: SegmentationContext,
  tables: InputTables['tables'],
): Promise<Membership> {
  const asOf = { referenceDate, windowMonths: def.windowMonths };
  const everybody = tables.find((table) =>
    RFM_FEATURES.every((feature) => table.features.includes(feature)),
  );
  if (!everybody) throw new RangeError('no table of the features of RFM');
  need(await shareFeatures(session, asOf, everybody.name));
  const resolved = { kind: 'rfm', def, facts: await resolveCuts(session, def, asOf) } as const;
  return { resolved, select: rfmMembers(resolved, everybody.name, featureTableName(asOf)) };
}

async function crossMembershipOf(
  def: CrossDef,
  context: SegmentationContext,
  other: ComputeOther,
): Promise<Membership> {
  const compute = async (id: string) => {
    const found = need(referenced(context, id));
    return need(await other(found.def, found.context));
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
    select: tagsMembership(def, tags, context.joined ?? false),
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
