import type { DatasetSession } from '../../contracts/engine';
import type { Result } from '../../core/result';
import type { Concentration } from '../../core/segmentation/tiers/concentration';
import type { TiersDef } from '../../core/segmentation/tiers/definition';
import { tierInputs } from '../../core/segmentation/tiers/tier';
import { inputColumn } from '../../sql/segments/inputs';
import { giniCoefficient, lorenzPoints, tierRows } from '../../sql/segments/tiers';
import { attempt, oneRow, runOne, toNumber } from '../run';
import type { Segmented } from './compute';

/** Lorenz curve and Gini coefficient behind value tiers. Errors of the engine. */
export function concentrationOf(
  session: DatasetSession,
  def: TiersDef,
  { frame }: Segmented,
): Promise<Result<Concentration>> {
  return attempt(async () => {
    const worth = inputColumn(tierInputs(def).worth);
    const rows = tierRows(def, frame);
    const gini = (await oneRow(session, giniCoefficient(worth, rows)))[0];
    const points = (await runOne(session, lorenzPoints(worth, rows))).rows.map((row) => ({
      customers: toNumber(row[0]),
      revenue: toNumber(row[1]),
    }));
    return {
      points: [{ customers: 0, revenue: 0 }, ...points],
      gini: typeof gini === 'number' ? gini : null,
    };
  });
}
