import type { Cell, DatasetSession } from '../../contracts/engine';
import type { DatasetSummary } from '../../core/dataset';
import { featureById } from '../../core/features/catalogue';
import { unmet } from '../../core/features/feature';
import type { NamedTag } from '../../core/features/tags';
import type { Result } from '../../core/result';
import {
  QUANTILE_FEATURES,
  tagsOfNote,
  VALUE_FEATURES,
  type BaseFigures,
} from '../../core/rules/library/figures';
import { medianGap } from '../../sql/features/table';
import {
  featureQuantiles,
  heldDimensions,
  topCategories,
  topValues,
} from '../../sql/rules/figures';
import type { Sql } from '../../contracts/sql';
import { attempt, oneRow, runOne, toNumber, toText } from '../run';
import { frameOf, type RuleBase } from './frame';

/** What a base says of itself, for ready rules to fit it. Errors of the engine. */
export function baseFigures(
  session: DatasetSession,
  base: RuleBase & { readonly dataset: DatasetSummary },
  tags: readonly NamedTag[],
): Promise<Result<BaseFigures>> {
  return attempt(async () => {
    const [gap] = await oneRow(session, medianGap(base.asOf));
    return {
      rhythmDays: typeof gap === 'number' && gap > 0 ? gap : null,
      quantiles: await quantilesOf(session, base),
      bought: await grouped(session, topValues(heldDimensions(base.dataset.lineFields), base.asOf)),
      values: await valuesOf(session, base),
      ...tagsOfNote(tags),
    };
  });
}

async function quantilesOf(
  session: DatasetSession,
  base: RuleBase,
): Promise<BaseFigures['quantiles']> {
  const frame = await frameOf(session, base, QUANTILE_FEATURES);
  const row = await oneRow(session, featureQuantiles(frame, QUANTILE_FEATURES));
  return Object.fromEntries(
    QUANTILE_FEATURES.flatMap((id, i) => {
      const list: readonly Cell[] = Array.isArray(row[i]) ? (row[i] as readonly Cell[]) : [];
      const [p10 = 0, p50 = 0, p80 = 0, p90 = 0] = list.map(toNumber);
      return list.length === 0 ? [] : [[id, { p10, p50, p80, p90 }]];
    }),
  );
}

async function valuesOf(
  session: DatasetSession,
  base: RuleBase & { readonly dataset: DatasetSummary },
): Promise<BaseFigures['values']> {
  const held = VALUE_FEATURES.filter((id) => {
    const feature = featureById(id, base.dataset);
    return feature !== null && unmet(feature, base.dataset).length === 0;
  });
  if (held.length === 0) return {};
  return grouped(session, topCategories(await frameOf(session, base, held), held));
}

/** Rows (key, value) as the values of each key, in their order. */
async function grouped<K extends string>(
  session: DatasetSession,
  statement: Sql | null,
): Promise<Readonly<Partial<Record<K, readonly string[]>>>> {
  const found: Partial<Record<K, readonly string[]>> = {};
  if (statement === null) return found;
  const { rows } = await runOne(session, statement);
  for (const [key, value] of rows) {
    const of = toText(key) as K;
    found[of] = [...(found[of] ?? []), toText(value)];
  }
  return found;
}
