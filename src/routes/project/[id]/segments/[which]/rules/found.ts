import { isGroup, measuresOf, type Rule } from '$lib/core/rules/rule';
import type { TestedNode } from '$lib/flows/rules/customer';
import { featureValue } from '$lib/i18n/feature-words';
import { formats, t } from '$lib/i18n/language.svelte';
import { ruleEditor as words } from '$lib/i18n/messages/rule-editor';
import { measureCounts } from '$lib/i18n/messages/rule-fields';
import { plainText } from '$lib/i18n/quote';
import type { RuleNames } from '$lib/i18n/rules/grammar';

/** What a condition found in the customer on whom it is tried; null where there is nothing to say. */
export function foundText(
  rule: Rule,
  { found }: Pick<TestedNode, 'found'>,
  names: RuleNames,
): string | null {
  if (isGroup(rule)) return null;
  const f = formats();
  switch (rule.of) {
    case 'feature': {
      const feature = names.feature(rule.feature);
      if (found === null || typeof found === 'object' || !feature) return t(words.unknownValue);
      return t(words.foundValue, plainText(featureValue(feature, found, f, names.currency)));
    }
    case 'purchases': {
      if (!Array.isArray(found)) return t(words.nothingBought);
      const parts = measuresOf(rule).map(({ measure }, i) => {
        const value = typeof found[i] === 'number' ? found[i] : 0;
        return measure === 'amount'
          ? f.money(value, names.currency)
          : t(measureCounts[measure], value);
      });
      return t(words.foundValue, f.list(parts));
    }
    case 'interactions':
      return t(words.foundValue, t(words.times, typeof found === 'number' ? found : 0));
    case 'tag':
    case 'segment':
      return null;
  }
}
