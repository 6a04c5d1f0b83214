import type { DatasetSession } from '../../contracts/engine';
import { appError } from '../../core/errors';
import type { Result } from '../../core/result';
import { RFM_MEASURES, type RfmCuts, type RfmMeasure } from '../../core/segmentation/rfm/cuts';
import type { RfmDef } from '../../core/segmentation/rfm/definition';
import { lookupOf } from '../../core/segmentation/rfm/lookup';
import type { RfmCell } from '../../core/segmentation/rfm/result';
import { validateRfm } from '../../core/segmentation/rfm/validate';
import {
  createFeatureTable,
  featureTableFrom,
  featureTableName,
  type AsOf,
} from '../../sql/features/table';
import { measureHistogram, measureRange, RFM_FEATURES } from '../../sql/rfm/measures';
import { rfmCells } from '../../sql/rfm/scores';
import { changedByTies, splitTies } from '../../sql/rfm/ties';
import { attempt, fail, need, oneRow, runOne, toNumber } from '../run';
import { resolveCuts } from './cuts';

export interface RfmResult {
  readonly def: RfmDef;
  readonly asOf: AsOf;
  readonly cuts: RfmCuts;
  readonly cells: readonly RfmCell[];
}

/** Makes sure the features of a date and window are there. Errors of the engine. */
export function prepareFeatures(session: DatasetSession, asOf: AsOf): Promise<Result<void>> {
  const name = featureTableName(asOf);
  return session.derive(name, createFeatureTable(asOf, RFM_FEATURES, name));
}

/** The same, out of a table that already has these features of every customer in this window. */
export function shareFeatures(
  session: DatasetSession,
  asOf: AsOf,
  everybody: string,
): Promise<Result<void>> {
  const name = featureTableName(asOf);
  return session.derive(name, featureTableFrom(everybody, RFM_FEATURES, name));
}

/** RFM of every customer with a purchase in the window. Errors: segmentation-invalid, no-purchases, engine errors. */
export function computeRfm(
  session: DatasetSession,
  def: RfmDef,
  asOf: AsOf,
  known?: RfmCuts,
): Promise<Result<RfmResult>> {
  return attempt(async () => {
    const problem = validateRfm(def);
    if (problem) fail(problem);
    need(await prepareFeatures(session, asOf));
    const cuts = known ?? (await resolveCuts(session, def, asOf));
    const { rows } = await runOne(session, rfmCells(def, cuts, featureTableName(asOf)));
    if (rows.length === 0) fail(appError('no-purchases', { date: asOf.referenceDate }));
    const cells = rows.map((row): RfmCell => {
      const [r = 0, f = 0, m = 0, customers = 0, revenue = 0, orders = 0, recencyDays = 0] =
        row.map(toNumber);
      return { r, f, m, customers, revenue, orders, recencyDays };
    });
    return { def, asOf, cuts, cells };
  });
}

export interface MeasureShape {
  readonly min: number;
  readonly p99: number;
  readonly max: number;
  readonly distinct: number;
}

export function measureShape(
  session: DatasetSession,
  def: RfmDef,
  asOf: AsOf,
  measure: RfmMeasure,
): Promise<Result<MeasureShape>> {
  return attempt(async () => {
    need(await prepareFeatures(session, asOf));
    const row = await oneRow(session, measureRange(def, measure, featureTableName(asOf)));
    const [min = 0, p99 = 0, max = 0, distinct = 0] = row.map(toNumber);
    return { min, p99, max, distinct };
  });
}

/** Customers per bin [edge i, edge i+1); the first and last bins are open outwards. */
export function histogram(
  session: DatasetSession,
  def: RfmDef,
  asOf: AsOf,
  measure: RfmMeasure,
  edges: readonly number[],
): Promise<Result<readonly number[]>> {
  return attempt(async () => {
    need(await prepareFeatures(session, asOf));
    const { rows } = await runOne(
      session,
      measureHistogram(def, measure, edges, featureTableName(asOf)),
    );
    const counts = new Array<number>(Math.max(1, edges.length - 1)).fill(0);
    for (const row of rows) counts[toNumber(row[0])] = toNumber(row[1]);
    return counts;
  });
}

export interface TieMeter {
  readonly customers: number;
  /** Customers whose equal value would get different scores under row-order quantiles. */
  readonly split: Readonly<Record<RfmMeasure, number>>;
  /** Customers whose segment would change. */
  readonly changed: number;
}

export function measureTies(session: DatasetSession, result: RfmResult): Promise<Result<TieMeter>> {
  return attempt(async () => {
    const { def, asOf, cuts } = result;
    const features = featureTableName(asOf);
    need(await prepareFeatures(session, asOf));
    const split = { recency: 0, frequency: 0, monetary: 0 };
    let customers = 0;
    for (const measure of RFM_MEASURES) {
      const row = await oneRow(session, splitTies(def, measure, cuts, features));
      split[measure] = toNumber(row[0]);
      customers = toNumber(row[1]);
    }
    const changed = await oneRow(session, changedByTies(def, cuts, lookupOf(def.scheme), features));
    return { customers, split, changed: toNumber(changed[0]) };
  });
}
