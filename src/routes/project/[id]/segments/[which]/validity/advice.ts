import type { Advice } from '$lib/core/validity/advice';
import { t } from '$lib/i18n/language.svelte';
import { validityAdvice as words } from '$lib/i18n/messages/validity-advice';
import type { Names } from './names';

/** What would improve a condition, as a sentence; null where nothing has to. */
export function adviceText(advice: Advice, names: Names): string | null {
  switch (advice.code) {
    case 'none':
      return null;
    case 'longer-history':
      return t(words.longerHistory, advice.months);
    case 'other-responses':
      return t(words.otherResponses);
    case 'too-few-customers':
      return t(words.tooFewCustomers);
    case 'alike':
      return t(
        words.alike,
        names.segment(advice.first),
        names.segment(advice.second),
        names.response(advice.response),
      );
    case 'merge-small':
      return t(words.mergeSmall, advice.segments.map(names.segment), advice.customers);
    case 'more-control':
      return t(
        words.moreControl,
        names.segment(advice.segment),
        advice.share,
        advice.from,
        advice.to,
      );
    case 'fill-in':
      return t(words.fillIn, names.criterion(advice.criterion), advice.without);
    case 'never-bought':
      return t(words.neverBought, advice.share);
    case 'freshen':
      return t(words.freshen, advice.share);
    case 'ask-consent':
      return t(words.askConsent, advice.customers, advice.share);
    case 'no-consent':
      return t(words.noConsent);
    case 'find-addresses':
      return t(words.findAddresses);
    case 'merge-moving': {
      const { from, to, customers } = advice.move;
      return t(words.mergeMoving, names.segment(from), names.segment(to), customers, advice.share);
    }
    case 'fewer-segments':
      return t(words.fewerSegments, advice.over);
    case 'more-segments':
      return t(words.moreSegments);
    case 'fewer-criteria':
      return t(words.fewerCriteria, advice.over);
    case 'cover-more':
      return t(words.coverMore, advice.outside);
    case 'less-overlap':
      return t(words.lessOverlap, advice.share);
  }
}
