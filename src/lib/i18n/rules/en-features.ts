import type { Feature } from '../../core/features/feature';
import { monthAhead } from '../../core/rules/period';
import type { FeatureRule } from '../../core/rules/rule';
import type { Comparison } from '../../core/rules/tests';
import { FORMATS } from '../formats';
import { compared, duration, moneyBetween, or, quoted } from './en-words';
import { denies, either, monthName, says, type Phrase, type RuleNames } from './grammar';
import {
  CATEGORY_PHRASES,
  COUNT_NOUNS,
  DATE_PHRASES,
  FLAG_PHRASES,
  NUMBER_NOUNS,
  TOP_PHRASES,
} from './nouns';
import { categoryText, counted, numberText } from './values';

const f = FORMATS.en;

const SELF_NOUNS: Readonly<Record<string, string>> = {
  monetary_sum: 'a net amount',
  frequency_orders: 'a number of orders',
  frequency_days: 'a number of purchase days',
  recency: 'a number of days without a purchase',
  tenure: 'a tenure',
  age: 'an age',
};

function numberPhrase(
  feature: Feature,
  test: Extract<FeatureRule['test'], { kind: 'number' }>,
  names: RuleNames,
): Phrase {
  const noun =
    NUMBER_NOUNS[feature.id]?.[1] ??
    SELF_NOUNS[feature.id] ??
    `a figure ${quoted(feature.label.en)}`;
  if (test.is === 'filled' || test.is === 'empty') return filledPhrase(feature, test.is);
  const top = TOP_PHRASES[feature.id]?.[1];
  if (test.is === 'top' && top) return says(`is among the ${f.percent(test.share)} ${top}`);
  if (test.is === 'top' || test.is === 'bottom')
    return says(
      `has ${noun} among the ${test.is === 'top' ? 'highest' : 'lowest'} ${f.percent(test.share)} of the base`,
    );
  const comparison = test as Comparison;
  const counts = COUNT_NOUNS[feature.id]?.en;
  if (counts) return says(`has ${compared(comparison, (v) => counted(v, counts, f))}`);
  const value = (v: number) => numberText(feature, v, names, f);
  const said = compared(comparison, value);
  switch (feature.id) {
    case 'recency':
      return recencyPhrase(comparison, value);
    case 'frequency_orders':
      return says(`placed ${said}`);
    case 'frequency_days':
      return says(
        `bought on ${compared(comparison, (v) => counted(v, ['day', 'different days'], f))}`,
      );
    case 'monetary_sum':
      return says(`spent ${moneyBetween(comparison, value)}`);
    case 'age':
      if (comparison.is === 'from') return says(`is ${f.number(comparison.value)} or over`);
      return says(
        comparison.is === 'between'
          ? `is between ${f.number(comparison.from)} and ${f.number(comparison.to)}`
          : `is ${compared(comparison, (v) => f.number(v))} years old`,
      );
    case 'tenure':
      return says(`has been a customer for ${said}`);
    case 'lateness':
      return denies(
        `has been away for ${compared(comparison, (v) => f.number(v, 2))} times the usual interval`,
      );
    case 'trend_6m':
      return says(
        `spent in six months ${compared(comparison, (v) => f.number(v, 2))} times as much as in the six before`,
      );
    case 'next_birthday':
      if (comparison.is === 'upTo') return says(`has a birthday within ${value(comparison.value)}`);
      return says(`has a birthday in ${said}`);
  }
  return says(`has ${noun} ${ofCompared(comparison, value)}`);
}

function ofCompared(test: Comparison, value: (v: number) => string): string {
  if (test.is === 'not') return `other than ${value(test.value)}`;
  return test.is === 'between'
    ? `of ${value(test.from)} to ${value(test.to)}`
    : `of ${compared(test, value)}`;
}

function recencyPhrase(test: Comparison, value: (v: number) => string): Phrase {
  if (test.is === 'above' || test.is === 'from')
    return denies(`bought nothing for ${compared(test, value)}`);
  return says(`made the last purchase ${compared(test, value)} ago`);
}

function filledPhrase(feature: Feature, is: 'filled' | 'empty'): Phrase {
  if (feature.id === 'company')
    return is === 'filled' ? says('is a company') : denies('is not a company');
  const label = quoted(feature.label.en);
  return is === 'filled' ? says(`has a known ${label}`) : denies(`has no known ${label}`);
}

function categoryPhrase(
  feature: Feature,
  test: Extract<FeatureRule['test'], { kind: 'category' }>,
  names: RuleNames,
): Phrase {
  const before = CATEGORY_PHRASES[feature.id]?.in[1] ?? `has as ${quoted(feature.label.en)}`;
  if (test.is === 'monthAhead')
    return says(`${before} ${monthName(monthAhead(names.referenceDate, test.ahead), f)}`);
  if (!('values' in test)) return filledPhrase(feature, test.is);
  const values = or(test.values.map((v) => categoryText(feature, v, f)));
  if (test.is === 'contains')
    return says(
      `has as ${quoted(feature.label.en)} a text that contains ${or(test.values.map(quoted))}`,
    );
  if (feature.id === 'gender') return says(test.is === 'in' ? `is ${values}` : `is not ${values}`);
  if (feature.id === 'age_band')
    return says(test.is === 'in' ? `is aged ${values}` : `is not aged ${values}`);
  if (test.is === 'in') return says(`${before} ${values}`);
  const other = CATEGORY_PHRASES[feature.id]?.notIn[1] ?? `${before} something other than`;
  return says(`${other} ${values}`);
}

function datePhrase(
  feature: Feature,
  test: Extract<FeatureRule['test'], { kind: 'date' }>,
  names: RuleNames,
): Phrase {
  const before = DATE_PHRASES[feature.id]?.[1] ?? `has as ${quoted(feature.label.en)} a date`;
  switch (test.is) {
    case 'filled':
    case 'empty':
      return filledPhrase(feature, test.is);
    case 'before':
      return says(`${before} before ${f.date(test.on)}`);
    case 'after':
      return says(`${before} after ${f.date(test.on)}`);
    case 'between':
      return says(`${before} between ${f.date(test.from)} and ${f.date(test.to)}`);
    case 'last':
      return says(`${before} less than ${duration(test)} ago`);
    case 'notLast':
      return says(`${before} more than ${duration(test)} ago`);
    case 'next':
      return says(
        `${before}, with its anniversary within ${counted(test.days, ['day', 'days'], f)}`,
      );
    case 'month':
      return says(
        `${before} in ${either(
          test.months.map((m) => monthName(m, f)),
          'or',
        )}`,
      );
    case 'monthAhead':
      return says(
        `${before} in a month of ${monthName(monthAhead(names.referenceDate, test.ahead), f)}`,
      );
  }
}

/** A condition on a feature. */
export function featurePhrase(rule: FeatureRule, names: RuleNames): Phrase {
  const feature = names.feature(rule.feature);
  if (!feature) return says(`meets a condition on ${quoted(rule.feature)}, which no longer exists`);
  switch (rule.test.kind) {
    case 'number':
      return numberPhrase(feature, rule.test, names);
    case 'date':
      return datePhrase(feature, rule.test, names);
    case 'category':
      return categoryPhrase(feature, rule.test, names);
    case 'flag': {
      if (rule.test.is === 'empty') return filledPhrase(feature, 'empty');
      const known = FLAG_PHRASES[feature.id]?.[rule.test.is][1];
      const label = quoted(feature.label.en);
      return says(known ?? (rule.test.is === 'yes' ? `has ${label}` : `does not have ${label}`));
    }
  }
}
