import type { DatasetSession } from '../../contracts/engine';
import type { Result } from '../../core/result';
import type { SegmentationDef } from '../../core/segmentation/definition';
import type { Input } from '../../core/segmentation/input';
import { commonInputs } from '../../core/segmentation/kinds';
import { criteriaOf, isTold, type Criterion } from '../../core/validity/criteria';
import type { MeasurabilityFound } from '../../core/validity/passport';
import type { ValiditySettings } from '../../core/validity/settings';
import { inputColumn, inputTables } from '../../sql/segments/inputs';
import { sql } from '../../sql/text';
import { groupOf } from '../../sql/validity/groups';
import {
  heardOf,
  measuredColumns,
  measuredGroups,
  type AskedColumn,
} from '../../sql/validity/shares';
import { attempt, need, oneRow, toNumber } from '../run';
import type { Segmented } from '../segment/compute';
import type { SegmentationContext } from '../segment/context';
import { isRead } from './known';
import { shareOf } from './reach';

const RECENCY: Input = { feature: 'recency', windowMonths: null };
const SIGN_DAYS = ['last_interaction', 'created_on'];

/**
 * For how many customers every criterion is filled in, and fresh: what people told counts while
 * they were heard of lately (a purchase, an interaction, the day their record was made). Errors of
 * the engine.
 */
export function measurabilityOf(
  session: DatasetSession,
  def: SegmentationDef,
  segmented: Segmented,
  context: SegmentationContext,
  settings: Pick<ValiditySettings, 'freshMonths'>,
): Promise<Result<MeasurabilityFound>> {
  return attempt(async () => {
    const date = segmented.referenceDate;
    const criteria = criteriaOf(def, context.segmentations);
    const signs = SIGN_DAYS.filter((id) => isRead(id, context)).map((feature) => ({
      feature,
      windowMonths: null,
    }));
    const inputs = criteria.flatMap((one) => (one.of === 'feature' ? [ever(one.input)] : []));
    const { tables, frame } = inputTables(context.columns, date, [
      ...commonInputs(null),
      ...signs,
      ...inputs,
    ]);
    for (const { name, create } of tables) need(await session.derive(name, create));
    const column = (input: Input) => sql`f.${inputColumn(input)}`;
    const days = signs.map(column);
    const heard = heardOf({ recency: column(RECENCY), days }, date, settings.freshMonths);
    const asked = criteria.map((one) => askedOf(one, column));
    const group = groupOf(segmented.totals.customers);
    const measured = await shareOf(session, measuredGroups(frame, group, asked, heard));
    const [all = 0, lately = 0, ...each] = (
      await oneRow(session, measuredColumns(frame, asked, heard))
    ).map(toNumber);
    const share = (n: number | undefined) => (all === 0 ? 0 : (n ?? 0) / all);
    return {
      customers: all,
      share: measured.share ?? 0,
      interval: measured.interval,
      criteria: criteria.map((criterion, i) => ({
        criterion,
        filled: share(each[3 * i]),
        fresh: share(each[3 * i + 1]),
        without: share(each[3 * i + 2]),
      })),
      heard: asked.some(({ told }) => told) ? share(lately) : null,
    };
  });
}

/** Over all history: who bought nothing in a window is known not to have. */
const ever = ({ feature }: Input): Input => ({ feature, windowMonths: null });

/** Purchases, interactions and tags are known of everyone: none is a fact too. */
function askedOf(
  criterion: Criterion,
  column: (input: Input) => ReturnType<typeof sql>,
): AskedColumn {
  return criterion.of === 'feature'
    ? { value: column(ever(criterion.input)), told: isTold(criterion.input.feature) }
    : { value: sql`TRUE`, told: false };
}
