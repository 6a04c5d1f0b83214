import type { DatasetSession } from '../../contracts/engine';
import { appError } from '../../core/errors';
import type { Result } from '../../core/result';
import { attributeReason } from '../../core/segmentation/attribute/parts';
import { cellSegment } from '../../core/segmentation/cross/segments';
import { REST } from '../../core/segmentation/definition';
import type { Explanation } from '../../core/segmentation/explanation';
import type { InputValues } from '../../core/segmentation/input';
import { lifecycleReason } from '../../core/segmentation/lifecycle/state';
import { explainRfm } from '../../core/segmentation/rfm/explain';
import type { Resolved } from '../../core/segmentation/resolved';
import { rulesReason } from '../../core/segmentation/rules/segments';
import { tierReason } from '../../core/segmentation/tiers/tier';
import { valueEngagementReason } from '../../core/segmentation/value-engagement/cell';
import { featureTableName } from '../../sql/features/table';
import { frameOf, rfmOf, rulesOf } from '../../sql/segments/explain';
import { tagsOf } from '../../sql/segments/tags';
import { attempt, fail, need, oneRow, runOne, toNumber, toText } from '../run';
import { computeSegmentation, type Segmented } from './compute';
import { referenced, type SegmentationContext } from './context';
import { prepareFeatures } from './rfm';

/** Why a customer is in their segment. Errors: those of computing, engine-query for a key nobody has. */
export function explainCustomer(
  session: DatasetSession,
  segmented: Segmented,
  context: SegmentationContext,
  customerKey: number,
): Promise<Result<Explanation>> {
  return attempt(() => explained(session, segmented, context, customerKey));
}

async function explained(
  session: DatasetSession,
  segmented: Segmented,
  context: SegmentationContext,
  key: number,
): Promise<Explanation> {
  const { resolved } = segmented;
  const values = await inputsOfCustomer(session, segmented, key);
  switch (resolved.kind) {
    case 'lifecycle': {
      const why = lifecycleReason(resolved.def, resolved.facts, values);
      return { kind: resolved.kind, def: resolved.def, segmentId: why.state, why };
    }
    case 'tiers': {
      const why = tierReason(resolved.def, resolved.facts, values);
      return { kind: resolved.kind, def: resolved.def, segmentId: why.tier, why };
    }
    case 'value-engagement': {
      const why = valueEngagementReason(resolved.def, resolved.facts, values);
      return { kind: resolved.kind, def: resolved.def, segmentId: why.segmentId, why };
    }
    case 'attribute': {
      const why = attributeReason(resolved.def, resolved.facts, values);
      return { kind: resolved.kind, def: resolved.def, segmentId: why.segmentId, why };
    }
    case 'rfm':
      return explainedRfm(session, resolved, context, key);
    case 'tags':
      return explainedTags(session, resolved, context, key);
    case 'rules':
      return explainedRules(session, resolved, context, key);
    case 'cross':
      return explainedCross(session, resolved, context, key);
  }
}

async function inputsOfCustomer(
  session: DatasetSession,
  { frame }: Segmented,
  key: number,
): Promise<InputValues> {
  const { columns, rows } = await runOne(session, frameOf(frame, key));
  const row = rows[0];
  if (!row) return fail(appError('engine-query', undefined, `no customer ${key}`));
  return Object.fromEntries(
    columns.map((name, i) => {
      const cell = row[i] ?? null;
      return [name, typeof cell === 'object' ? null : cell];
    }),
  );
}

type Of<Kind extends Resolved['kind']> = Extract<Resolved, { kind: Kind }>;

async function explainedRfm(
  session: DatasetSession,
  resolved: Of<'rfm'>,
  { referenceDate }: SegmentationContext,
  key: number,
): Promise<Explanation> {
  const { def, facts } = resolved;
  const asOf = { referenceDate, windowMonths: def.windowMonths };
  need(await prepareFeatures(session, asOf));
  const row = (await runOne(session, rfmOf(resolved, featureTableName(asOf), key))).rows[0];
  if (!row) return { kind: 'rfm', segmentId: REST, resolved, why: null };
  const segmentId = toText(row[0]);
  const [r = 0, f = 0, m = 0, recency = 0, frequency = 0, monetary = 0] = row
    .slice(1)
    .map(toNumber);
  const why = explainRfm(segmentId, facts, { recency, frequency, monetary }, { r, f, m });
  return { kind: 'rfm', segmentId, resolved, why };
}

async function explainedTags(
  session: DatasetSession,
  { def }: Of<'tags'>,
  context: SegmentationContext,
  key: number,
): Promise<Explanation> {
  const tags = context.tags.filter(({ id }) => def.tags.includes(id));
  const { rows } = await runOne(session, tagsOf(tags, context.joined ?? false, key));
  const carried = def.tags.filter((id) => rows.some(([tag]) => tag === id));
  const nameOf = (id: string) => tags.find((tag) => tag.id === id)?.name ?? id;
  return { kind: 'tags', segmentId: carried[0] ?? REST, carried: carried.map(nameOf) };
}

async function explainedRules(
  session: DatasetSession,
  { def }: Of<'rules'>,
  context: SegmentationContext,
  key: number,
): Promise<Explanation> {
  const reader = context.rules;
  if (!reader) return fail(appError('segmentation-invalid', { measure: 'rules', problem: 'rule' }));
  const readable = def.rules.map(({ rule }) => rule);
  const where = need(await reader.rows(readable, context));
  const row = readable.length === 0 ? [] : await oneRow(session, rulesOf(def, where, key));
  const met = def.rules.filter((_, i) => row[i] === true).map(({ id }) => id);
  const why = rulesReason(def, met);
  return { kind: 'rules', def, segmentId: why.segmentId, why };
}

async function explainedCross(
  session: DatasetSession,
  { def }: Of<'cross'>,
  context: SegmentationContext,
  key: number,
): Promise<Explanation> {
  const explain = async (id: string) => {
    const other = need(referenced(context, id));
    const segmented = need(await computeSegmentation(session, other.def, other.context));
    return explained(session, segmented, other.context, key);
  };
  const [first, second] = [await explain(def.first), await explain(def.second)];
  const segmentId = cellSegment(def, first.segmentId, second.segmentId);
  return { kind: 'cross', segmentId, def, first, second };
}
