import { bandOf } from '../core/segmentation/rfm/bands';
import { splitsTies } from '../core/segmentation/rfm/edit';
import type { MeasureReason, RfmExplanation } from '../core/segmentation/rfm/explain';
import { toFive } from '../core/segmentation/rfm/lookup';
import type { Formats } from './formats';
import { bandText, measureValue, schemeName, type RfmFacts } from './measure-words';
import { render } from './message';
import { definition as words, measureFacts } from './messages/definition';
import { segmentNames } from './messages/segments';

/** Why a measure has its score; `**bold**` around the score. */
export function reasonText(
  { def, cuts }: RfmFacts,
  reason: MeasureReason,
  f: Formats,
  currency: string,
): string {
  const { measure, value, score, levels } = reason;
  const fact = measureFacts[measure === 'monetary' && def.monetary === 'mean' ? 'mean' : measure];
  const said = render(fact, f, measureValue(def, measure, value, f, currency));
  const note = render(words.score, f, score, levels);
  if (splitsTies(def, measure)) return render(words.becauseRank, f, said, note);
  return render(
    words.because,
    f,
    said,
    note,
    bandText(def, measure, bandOf(def, measure, score, cuts), f, currency),
  );
}

/** From the code of the three scores to the segment; `**bold**` around both. */
export function conclusionText({ def }: RfmFacts, why: RfmExplanation, f: Formats): string {
  const code = why.reasons.map((r) => toFive(r.score, r.levels)).join('-');
  const name = segmentNames[why.segmentId];
  return render(words.leadsTo, f, code, schemeName(def, f), name ? render(name, f) : why.segmentId);
}
