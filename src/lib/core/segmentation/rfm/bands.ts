import { levelCount, scoreBounds, type Cuts, type RfmCuts, type RfmMeasure } from './cuts';
import type { RfmDef } from './definition';

/** The values that get one score, in whole steps of the measure's unit; null where it is open. */
export interface ScoreBand {
  readonly score: number;
  /** Greatest value of the next lower band; values of this one are above it. */
  readonly above: number | null;
  readonly upTo: number | null;
  /** Equal cuts leave this score to nobody. */
  readonly empty: boolean;
}

/** Greatest value, in steps of the measure's unit, that stays below a cut. */
function lastBelow(measure: RfmMeasure, def: RfmDef, cut: number, equal: Cuts['equal']): number {
  const perUnit = measure === 'monetary' ? 100 : 1;
  const steps = Math.round(cut * perUnit * 1e6) / 1e6;
  const mean = measure === 'monetary' && def.monetary === 'mean';
  const last = mean
    ? Math.round(steps)
    : equal === 'below'
      ? Math.floor(steps)
      : Math.ceil(steps) - 1;
  return last / perUnit;
}

/** The band of a score. */
export function bandOf(def: RfmDef, measure: RfmMeasure, score: number, cuts: RfmCuts): ScoreBand {
  const own = cuts[measure];
  const bounds = scoreBounds(measure, score, own);
  const below = (cut: number | null) =>
    cut === null ? null : lastBelow(measure, def, cut, own.equal);
  const [above, upTo] = [below(bounds.above), below(bounds.upTo)];
  return { score, above, upTo, empty: above !== null && upTo !== null && above >= upTo };
}

/** Every band of a measure, best score first. */
export function bandsOf(def: RfmDef, measure: RfmMeasure, cuts: RfmCuts): readonly ScoreBand[] {
  const levels = levelCount(cuts[measure]);
  return Array.from({ length: levels }, (_, i) => bandOf(def, measure, levels - i, cuts));
}
