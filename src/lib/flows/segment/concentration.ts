import type { DatasetSession } from '../../contracts/engine';
import type { Result } from '../../core/result';
import type { TiersDef } from '../../core/segmentation/tiers/definition';
import { tierInputs } from '../../core/segmentation/tiers/tier';
import { inputColumn } from '../../sql/segments/inputs';
import { giniCoefficient, lorenzPoints, tierRows } from '../../sql/segments/tiers';
import { attempt, oneRow, runOne, toNumber } from '../run';
import type { Segmented } from './compute';

/** A point of the Lorenz curve: the poorest `customers` (share) make `revenue` (share). */
export interface LorenzPoint {
  readonly customers: number;
  readonly revenue: number;
}

/** How unequally buyers share revenue; a net amount below zero counts as zero. */
export interface Concentration {
  /** From (0, 0) to (1, 1). */
  readonly points: readonly LorenzPoint[];
  /** Gini coefficient, 0 (all alike) to nearly 1 (one makes all); null without revenue. */
  readonly gini: number | null;
}

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
