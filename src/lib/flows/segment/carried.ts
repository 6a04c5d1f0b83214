import type { SegmentationContext } from './context';
import type { Segmented } from './compute';
import type { Split } from '../../core/segmentation/attribute/definition';
import { lifecycleFacts } from '../../core/segmentation/lifecycle/state';
import type { Resolved } from '../../core/segmentation/resolved';
import type { Framed } from '../../sql/segments/membership';

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What a split asks of the base: where bands are cut does not matter. */
const asked = (split: Split) => (split.as === 'bands' ? [split.as, split.feature] : split);

/**
 * What a changed definition comes to where a former result of the same base and date already
 * knows it, so that a cut under the hand asks the base nothing twice; null where it does not.
 */
export function carriedFacts(
  def: Framed['def'],
  { referenceDate }: SegmentationContext,
  known: Pick<Segmented, 'referenceDate' | 'resolved'> | undefined,
): Framed | null {
  if (known?.referenceDate !== referenceDate) return null;
  const former: Resolved = known.resolved;
  if (def.kind === 'lifecycle' && former.kind === 'lifecycle') {
    if (def.by === 'rhythm' && former.def.by !== 'rhythm') return null;
    const facts = lifecycleFacts(def, referenceDate, former.facts.baseGap);
    return { kind: def.kind, def, facts };
  }
  if (def.kind === 'tiers' && former.kind === 'tiers') {
    const counted = ({ measure, windowMonths }: typeof def) => [measure, windowMonths];
    if (def.cuts.by !== 'amounts' || !same(counted(def), counted(former.def))) return null;
    return { kind: def.kind, def, facts: def.cuts.from };
  }
  if (def.kind === 'value-engagement' && former.kind === 'value-engagement') {
    if (def.valueCuts.by === 'amounts' && same(def.activity, former.def.activity)) {
      const facts = { ...former.facts, floors: def.valueCuts.from };
      return { kind: def.kind, def, facts };
    }
    const ranked = ({ valueMonths, valueCuts, activity }: typeof def) => [
      valueMonths,
      valueCuts,
      activity,
    ];
    return same(ranked(def), ranked(former.def))
      ? { kind: def.kind, def, facts: former.facts }
      : null;
  }
  if (def.kind === 'attribute' && former.kind === 'attribute')
    return same(def.by.map(asked), former.def.by.map(asked))
      ? { kind: def.kind, def, facts: former.facts }
      : null;
  return null;
}
