import type { DatasetSession, RunOptions } from '../../contracts/engine';
import type { Sql } from '../../contracts/sql';
import type { FeatureSettings } from '../../core/features/settings';
import type { Rule } from '../../core/rules/rule';
import { featuresIn } from '../../core/rules/walk';
import { featureColumns, type FeatureSource } from '../../sql/features/columns';
import { featureFrame, featureTables } from '../../sql/features/frame';
import type { AsOf } from '../../sql/features/table';
import type { TagTable } from '../../sql/features/tags';
import type { RuleFrame } from '../../sql/rules/condition';
import { REVENUE } from '../../sql/rules/counts';
import { NO_TAGS } from '../../sql/rules/events';
import { ident } from '../../sql/text';
import { need } from '../run';

/** A dataset at a date, with what a project knows about it. */
export interface RuleBase {
  readonly dataset: FeatureSource;
  readonly asOf: AsOf;
  readonly settings?: FeatureSettings;
  /** The table of the project's tags; null without any. */
  readonly tags: TagTable | null;
  /** Relation `(customer_key, segment_id)` of another segmentation, made beforehand. */
  readonly membership: (segmentation: string) => Sql;
}

/** Makes the features that some rules ask for, and revenue. Inside `attempt`. */
export async function ruleFrame(
  session: DatasetSession,
  base: RuleBase,
  rules: readonly Rule[],
  options?: RunOptions,
): Promise<RuleFrame> {
  return {
    asOf: base.asOf,
    features: await frameOf(session, base, [REVENUE, ...rules.flatMap(featuresIn)], options),
    tags: base.tags === null ? NO_TAGS : ident(base.tags.table),
    membership: base.membership,
    lineFields: base.dataset.lineFields,
  };
}

/** Rows of every customer with the features of these ids, made once. Inside `attempt`. */
export async function frameOf(
  session: DatasetSession,
  { dataset, asOf, settings, tags }: RuleBase,
  ids: readonly string[],
  options?: RunOptions,
): Promise<Sql> {
  const tables = featureTables(featureColumns(dataset, settings, tags), asOf, ids);
  for (const { name, create } of tables) need(await session.derive(name, create, options));
  return featureFrame(tables);
}
