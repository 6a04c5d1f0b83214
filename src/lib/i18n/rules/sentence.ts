import { isGroup, type GroupRule, type Leaf, type Rule } from '../../core/rules/rule';
import type { Language } from '../formats';
import { ENGLISH } from './en';
import { FRENCH } from './fr';
import type { Grammar, Phrase, RuleNames } from './grammar';

const GRAMMARS: Readonly<Record<Language, Grammar>> = { fr: FRENCH, en: ENGLISH };

/** A rule as a marketer would say it, about one customer: "a acheté au moins 2 fois…, mais n’a jamais…". */
export function describeRule(rule: Rule, names: RuleNames, language: Language): string {
  return phraseOf(rule, names, GRAMMARS[language], true).text;
}

function phraseOf(rule: Rule, names: RuleNames, grammar: Grammar, root: boolean): Phrase {
  return isGroup(rule) ? groupPhrase(rule, names, grammar, root) : leafPhrase(rule, names, grammar);
}

function groupPhrase(group: GroupRule, names: RuleNames, grammar: Grammar, root: boolean): Phrase {
  const [single] = group.rules;
  if (single && group.rules.length === 1 && group.of !== 'none')
    return phraseOf(single, names, grammar, root);
  const inner = (rule: Rule) => phraseOf(rule, names, grammar, false);
  const said = (text: string): Phrase => ({ text: root ? text : `(${text})`, negative: false });
  switch (group.of) {
    case 'all':
      return group.rules.length === 0
        ? said(grammar.nothing.all)
        : said(allText(group, names, grammar));
    case 'any':
      return group.rules.length === 0
        ? said(grammar.nothing.any)
        : said(grammar.any(group.rules.map((rule) => inner(rule).text)));
    case 'none':
      return group.rules.length === 0
        ? said(grammar.nothing.all)
        : said(
            grammar.none(
              group.rules.map((rule) => inner(rule).text),
              true,
            ),
          );
  }
}

/** What all ask, then the exceptions. */
function allText(group: GroupRule, names: RuleNames, grammar: Grammar): string {
  const isException = (rule: Rule): rule is GroupRule =>
    rule.of === 'none' && rule.rules.length > 0;
  const asked = group.rules.filter((rule) => !isException(rule));
  const exceptions = group.rules.filter(isException).flatMap((rule) => rule.rules);
  const parts = asked.map((rule) => phraseOf(rule, names, grammar, false));
  const except = exceptions.map((rule) => phraseOf(rule, names, grammar, false).text);
  if (except.length === 0) return grammar.all(parts);
  if (parts.length === 0) return grammar.none(except, true);
  return `${grammar.all(parts)}, ${grammar.none(except, false)}`;
}

function leafPhrase(rule: Leaf, names: RuleNames, grammar: Grammar): Phrase {
  switch (rule.of) {
    case 'feature':
      return grammar.feature(rule, names);
    case 'purchases':
      return grammar.purchases(rule, names);
    case 'interactions':
      return grammar.interactions(rule, names);
    case 'tag':
      return grammar.tag(rule, names);
    case 'segment':
      return grammar.segment(rule, names);
  }
}
