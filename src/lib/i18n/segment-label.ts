import { isWhole } from '../core/features/feature';
import type { Segment, SegmentLabel } from '../core/segmentation/definition';
import { featureValue } from './feature-words';
import type { Formats } from './formats';
import { render } from './message';
import { knownSegment, segmentParts as words } from './messages/kinds';
import { plainText } from './quote';

/** The name of a segment of any kind, in one language. */
export function segmentLabel({ id, label }: Pick<Segment, 'id' | 'label'>, f: Formats): string {
  if (label === undefined) return known('rfm', id, f);
  switch (label.of) {
    case 'given':
      return plainText(label.name[f.language]);
    case 'kind':
      return known(label.kind, id, f);
    case 'value':
      return plainText(
        label.unit === undefined || label.unit === 'text'
          ? label.value
          : featureValue({ unit: label.unit }, label.value, f, ''),
      );
    case 'flag':
      return render(label.yes ? words.yes : words.no, f);
    case 'band':
      return bandLabel(label, f);
    case 'parts':
      return label.parts.map((part) => segmentLabel(part, f)).join(' × ');
  }
}

function known(
  kind: Extract<SegmentLabel, { of: 'kind' }>['kind'],
  id: string,
  f: Formats,
): string {
  const found = knownSegment(kind, id);
  return found ? render(found.name, f) : id;
}

/** Edges of whole numbers say the last value that is in: 15 to 25 for [15, 26). */
function bandLabel(
  { from, below, unit = 'years' }: Extract<SegmentLabel, { of: 'band' }>,
  f: Formats,
): string {
  const said = (value: number) => (unit === 'share' ? f.percent(value) : f.number(value, 2));
  if (from === null)
    return below === null ? render(words.everything, f) : render(words.bandBelow, f, said(below));
  if (below === null) return render(words.bandFrom, f, said(from));
  const whole = isWhole(unit) && Number.isInteger(from) && Number.isInteger(below);
  if (!whole) return render(words.bandUpTo, f, said(from), said(below));
  return below - 1 === from
    ? said(from)
    : render(words.bandBetween, f, said(from), said(below - 1));
}

/** What makes a customer belong to a segment, in a few words; null where its name says it all. */
export function segmentMeaning(
  { id, label }: Pick<Segment, 'id' | 'label'>,
  f: Formats,
): string | null {
  const kind = label === undefined ? 'rfm' : label.of === 'kind' ? label.kind : null;
  const found = kind === null ? null : knownSegment(kind, id);
  return found ? render(found.meaning, f) : null;
}
