import type { StepWords } from '../core/history/words';
import type { SegmentationKind } from '../core/segmentation/definition';
import type { Formats } from './formats';
import { render } from './message';
import { changedParts, rfmParts, stepTexts } from './messages/history';
import { kindNames } from './messages/kinds';
import { segmentNames } from './messages/segments';
import { quote } from './quote';

/** What a step is called, in one language. */
export function stepName(words: StepWords, f: Formats): string {
  switch (words.kind) {
    case 'project-renamed':
      return render(stepTexts['project-renamed'], f, words.name);
    case 'currency':
      return render(stepTexts.currency, f, words.currency);
    case 'reference-date':
      return render(
        stepTexts['reference-date'],
        f,
        words.date === null ? null : f.date(words.date),
      );
    case 'rfm':
      return render(words.part === null ? stepTexts.rfm : rfmParts[words.part], f);
    case 'segmentation-added':
    case 'segmentation-removed':
    case 'segmentation-renamed':
      return render(stepTexts[words.kind], f, called(words, f));
    case 'segmentation-changed':
      return render(changedParts[words.part], f, called(words, f));
    case 'tag-added':
    case 'tag-removed':
      return render(stepTexts[words.kind], f, words.name);
    case 'tag-renamed':
      return render(stepTexts[words.kind], f, words.from, words.name);
    case 'tag-put':
    case 'tag-taken':
    case 'tag-noted':
      return render(stepTexts[words.kind], f, words.name, words.customers);
    case 'playbook': {
      const known = Object.hasOwn(segmentNames, words.segment) && segmentNames[words.segment];
      return known
        ? render(stepTexts.playbook, f, render(known, f))
        : render(stepTexts.playbookOther, f);
    }
    case 'figures':
      return render(words.reset ? stepTexts.figuresReset : stepTexts.figures, f);
    case 'validity':
      return render(words.reset ? stepTexts.validityReset : stepTexts.validity, f);
    case 'data':
      return render(stepTexts[words.why], f);
    case 'restored':
      return render(stepTexts.restored, f, words.at);
    case 'settings-opened':
    case 'other':
      return render(stepTexts[words.kind], f);
  }
}

/** The quoted name of a segmentation, by its kind where it has none of its own. */
function called(
  { of, name }: { readonly of: SegmentationKind; readonly name: string | null },
  f: Formats,
): string {
  return quote(f, name ?? render(kindNames[of].name, f));
}
