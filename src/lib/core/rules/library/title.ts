import type { Named } from '../../segmentation/definition';
import { isGroup, type Rule } from '../rule';
import type { LibraryRule } from './library';

/** The title of a ready rule, with the names that the base has in the place of A and B. */
export function titleOf({ title }: Pick<LibraryRule, 'title'>, rule: Rule): Named {
  // An article alone is no place to fill.
  if (!/\bA\b.*\bB\b/.test(title.fr)) return title;
  const [a, b] = namesIn(rule);
  const filled = (text: string) =>
    text.replace(/\b[AB]\b/g, (letter) => (letter === 'A' ? a : b) ?? letter);
  return { fr: filled(title.fr), en: filled(title.en) };
}

/** What purchases are chosen by, in order; several values of one condition are no single name. */
function namesIn(rule: Rule): readonly (string | undefined)[] {
  if (isGroup(rule)) return rule.rules.flatMap(namesIn);
  if (rule.of !== 'purchases') return [];
  return Object.values(rule.where.lists).map(({ values }) =>
    values.length === 1 ? values[0] : undefined,
  );
}
