import type { DatasetSession } from '../../contracts/engine';
import type { DatasetSummary } from '../../core/dataset';
import { minusMonths, type IsoDate } from '../../core/dates';
import type { Result } from '../../core/result';
import type { SegmentationDef } from '../../core/segmentation/definition';
import type { Input } from '../../core/segmentation/input';
import { commonInputs } from '../../core/segmentation/kinds';
import type { ResponseEffect, ResponseFound, ResponsePeriod } from '../../core/validity/passport';
import { BOUGHT, type ValiditySettings } from '../../core/validity/settings';
import { inputColumn, inputTables } from '../../sql/segments/inputs';
import { sql } from '../../sql/text';
import { boughtBy, groupOf } from '../../sql/validity/groups';
import { frequentValues, numberSums, valueCounts, type Judged } from '../../sql/validity/response';
import { attempt, need, runOne, toNumber, toText } from '../run';
import { computeSegmentation } from '../segment/compute';
import type { SegmentationContext } from '../segment/context';
import { categoryEffect, numberEffects, type CountRow, type SumRow } from './effects';
import { knownResponses } from './known';

/** Values of a category that are told apart; the others count together. */
const MOST_VALUES = 10;

/** Days of the first and of the last purchase. */
export type Span = Pick<DatasetSummary, 'firstOrder' | 'lastOrder'>;

/**
 * The days that a segmentation is judged by: after the reference date while the base goes on that
 * long, else segments made a period before its end, else the same period.
 */
function responsePeriod(
  referenceDate: IsoDate,
  { firstOrder, lastOrder }: Span,
  months: number,
): ResponsePeriod {
  const after = minusMonths(referenceDate, -months);
  if (after <= lastOrder) return { by: 'after', made: referenceDate, until: after };
  const until = referenceDate < lastOrder ? referenceDate : lastOrder;
  const made = minusMonths(until, months);
  if (made > firstOrder) return { by: 'before', made, until };
  return { by: 'same', made: referenceDate, until: referenceDate };
}

/**
 * How differently segments respond. Customers who had not bought by the day of the segments are
 * left out: they were none of them yet. Errors as computeSegmentation.
 */
export function responseOf(
  session: DatasetSession,
  def: SegmentationDef,
  context: SegmentationContext,
  span: Span,
  settings: Pick<ValiditySettings, 'months' | 'responses'>,
): Promise<Result<ResponseFound>> {
  return attempt(async () => {
    const { months } = settings;
    const period = responsePeriod(context.referenceDate, span, months);
    const made = need(
      await computeSegmentation(session, def, { ...context, referenceDate: period.made }),
    );
    const asked = knownResponses(settings.responses, context);
    const wanted = [...new Set(['frequency_days', ...asked.filter((id) => id !== BOUGHT)])];
    const inputs = [...commonInputs(null), ...wanted.map((id): Input => inPeriod(id, months))];
    const { tables, frame } = inputTables(context.columns, period.until, inputs);
    for (const { name, create } of tables) need(await session.derive(name, create));
    const judged: Judged = {
      members: made.members.name,
      frame,
      group: groupOf(made.totals.customers),
      counts: boughtBy(period.made, period.until),
    };
    const sums = numbersOf(asked, context, months);
    const rows = (await runOne(session, numberSums(judged, sums.columns))).rows.map(sumRow);
    const [bought, ...numbers] = numberEffects(rows, sums.ids);
    const effects: ResponseEffect[] = [];
    for (const id of asked) {
      const known = id === BOUGHT ? bought : numbers.find((effect) => effect.id === id);
      effects.push(known ?? (await categoryOf(session, judged, id, months)));
    }
    const segments = bought?.segments ?? [];
    return {
      period,
      customers: bought?.customers ?? 0,
      effects,
      rates: new Map(segments.map(({ segmentId, value }) => [segmentId, value ?? 0])),
    };
  });
}

const inPeriod = (feature: string, windowMonths: number): Input => ({ feature, windowMonths });

/** Whether they bought again comes first, asked or not: the size of campaigns needs it. */
function numbersOf(asked: readonly string[], context: SegmentationContext, months: number) {
  const numeric = asked.flatMap((id) => {
    const kind = context.kindOf(id);
    return id !== BOUGHT && (kind === 'number' || kind === 'flag') ? [{ id, kind } as const] : [];
  });
  const column = (id: string) => sql`f.${inputColumn(inPeriod(id, months))}`;
  return {
    ids: [{ id: BOUGHT, kind: 'flag' } as const, ...numeric],
    columns: [
      sql`(coalesce(${column('frequency_days')}, 0) > 0)::INTEGER`,
      ...numeric.map(({ id, kind }) =>
        kind === 'flag' ? sql`${column(id)}::INTEGER` : column(id),
      ),
    ],
  };
}

const sumRow = (row: readonly unknown[]): SumRow => ({
  group: String(row[0]),
  segmentId: String(row[1]),
  sums: row.slice(2).map((cell) => (typeof cell === 'number' ? cell : 0)),
});

async function categoryOf(
  session: DatasetSession,
  judged: Judged,
  id: string,
  months: number,
): Promise<ResponseEffect> {
  const value = sql`f.${inputColumn(inPeriod(id, months))}`;
  const frequent = await runOne(session, frequentValues(judged, value, MOST_VALUES));
  const values = frequent.rows.map(([v]) => toText(v));
  const { rows } = await runOne(session, valueCounts(judged, value, values));
  const counts = rows.map(([group, segmentId, place, customers]): CountRow => ({
    group: toText(group),
    segmentId: toText(segmentId),
    place: toNumber(place),
    customers: toNumber(customers),
  }));
  return categoryEffect(id, counts, values);
}
