import type { Segment, SegmentLabel } from '../core/segmentation/definition';
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
      return plainText(label.value);
    case 'flag':
      return render(label.yes ? words.yes : words.no, f);
    case 'band':
      return bandLabel(label.from, label.below, f);
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

/** Whole edges say the last value that is in: 15 to 25 for [15, 26). */
function bandLabel(from: number | null, below: number | null, f: Formats): string {
  const number = (value: number) => f.number(value, 2);
  if (from === null)
    return below === null ? render(words.everything, f) : render(words.bandBelow, f, number(below));
  if (below === null) return render(words.bandFrom, f, number(from));
  const whole = Number.isInteger(from) && Number.isInteger(below);
  const last = whole ? below - 1 : below;
  return last === from ? number(from) : render(words.bandBetween, f, number(from), number(last));
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
