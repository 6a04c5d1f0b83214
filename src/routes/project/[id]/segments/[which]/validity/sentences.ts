import { ASSUMED_RATE } from '$lib/core/validity/advice';
import type {
  AccessibilityFound,
  Condition,
  PassportFound,
  ReadabilityFound,
  ResponseFound,
  SizeFound,
  StabilityFound,
} from '$lib/core/validity/passport';
import type { ValiditySettings } from '$lib/core/validity/settings';
import { actedOn } from '$lib/core/validity/verdicts';
import { formats, t } from '$lib/i18n/language.svelte';
import { validity as words } from '$lib/i18n/messages/validity';
import type { Names } from './names';

/** What was found of a condition, in plain sentences; none while it is not measured. */
export function sentencesOf(
  condition: Condition,
  found: PassportFound,
  settings: ValiditySettings,
  names: Names,
): readonly string[] {
  switch (condition) {
    case 'response':
      return found.response ? responseSentences(found.response, settings, names) : [];
    case 'size':
      return found.size ? sizeSentences(found.size, names) : [];
    case 'measurability':
      return found.measurability ? [t(words.complete, found.measurability)] : [];
    case 'accessibility':
      return found.accessibility ? reachSentences(found.accessibility, names) : [];
    case 'stability':
      return found.stability ? stabilitySentences(found.stability) : [];
    case 'readability':
      return found.readability ? readabilitySentences(found.readability) : [];
  }
}

function responseSentences(
  { period, effects }: ResponseFound,
  { months }: ValiditySettings,
  names: Names,
): string[] {
  const said = effects.flatMap(({ id, kind, effect, interval }) => {
    if (effect === null) return [];
    const shared = { share: effect, interval };
    return [
      t(kind === 'number' ? words.explains : words.linked, names.response(id), months, shared),
    ];
  });
  const made = formats().date(period.made);
  const when = {
    after: () => t(words.periodAfter, made, months),
    before: () => t(words.periodBefore, made, months),
    same: () => t(words.periodSame),
  }[period.by]();
  return [...(said.length > 0 ? said : [t(words.noEffect)]), when];
}

function sizeSentences({ segments, assumed }: SizeFound, names: Names): string[] {
  const [smallest] = [...actedOn(segments)].sort((a, b) => a.customers - b.customers);
  if (!smallest) return [t(words.noSegment)];
  const { segmentId, customers, lift, rate } = smallest;
  const said = t(words.smallest, names.segment(segmentId), customers, lift, rate ?? ASSUMED_RATE);
  return assumed ? [said, t(words.assumed, ASSUMED_RATE)] : [said];
}

function reachSentences(found: AccessibilityFound, names: Names): string[] {
  if (found.channels.length === 0) return [t(words.notReached)];
  const [least] = [...found.segments]
    .filter(({ customers }) => customers > 0)
    .sort((a, b) => a.share - b.share);
  const weakest =
    least && found.segments.length > 1
      ? { name: names.segment(least.segmentId), share: least.share }
      : null;
  return [t(words.reached, found, weakest)];
}

function stabilitySentences({ then, share, interval, adjustedRand }: StabilityFound): string[] {
  const date = formats().date(then);
  if (share === null) return [t(words.noPast, date)];
  return [
    t(words.stayed, date, { share, interval }),
    ...(adjustedRand === null ? [] : [t(words.same, adjustedRand)]),
  ];
}

function readabilitySentences(found: ReadabilityFound): string[] {
  return [
    t(words.readable, found.segments, found.criteria),
    ...(found.covered === null ? [] : [t(words.coveredOnes, found.covered)]),
    ...(found.overlap === null ? [] : [t(words.overlapping, found.overlap)]),
    ...(found.empty === 0 ? [] : [t(words.emptyOnes, found.empty)]),
  ];
}
