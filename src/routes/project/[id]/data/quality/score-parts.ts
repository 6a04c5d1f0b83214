import { lastDays } from '$lib/core/quality/inputs';
import { LINKS, type Dimension } from '$lib/core/quality/scores';
import { formats, t } from '$lib/i18n/language.svelte';
import { linkNames, scoreParts } from '$lib/i18n/messages/quality-scores';
import { quote } from '$lib/i18n/quote';
import type { QualityReport } from '$lib/state/quality.svelte';

/** The numbers behind a score, one sentence each. */
export function partsOf(
  dimension: Dimension,
  { inputs, quality }: QualityReport,
): readonly string[] {
  switch (dimension) {
    case 'completeness': {
      const needed = inputs.completeness.filter((c) => c.needed).length;
      return [t(scoreParts.columns, inputs.completeness.length, needed)];
    }
    case 'validity':
      return [
        t(scoreParts.part, t(scoreParts.cells), inputs.validity.cells),
        t(scoreParts.part, t(scoreParts.lines), inputs.validity.lines),
      ];
    case 'consistency':
      return LINKS.flatMap((link) => {
        const part = inputs.consistency[link];
        return part ? [t(scoreParts.part, t(linkNames[link]), part)] : [];
      });
    case 'uniqueness':
      return [t(scoreParts.part, t(scoreParts.unique), inputs.uniqueness)];
    case 'freshness':
      return lastDays(quality).map(({ source, days }) =>
        t(scoreParts.behind, quote(formats(), source.fileName, 40), days),
      );
    case 'coverage':
      return [
        ...(inputs.coverage.rhythm.all > 0
          ? [t(scoreParts.part, t(scoreParts.rhythm), inputs.coverage.rhythm)]
          : []),
        t(scoreParts.history, inputs.coverage.days),
      ];
  }
}
