import type { Feature } from '../../core/features/feature';
import { monthAhead } from '../../core/rules/period';
import type { FeatureRule } from '../../core/rules/rule';
import type { Comparison } from '../../core/rules/tests';
import { FORMATS } from '../formats';
import { compared, duration, moneyBetween, or, quoted } from './fr-words';
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

const f = FORMATS.fr;

function numberPhrase(
  feature: Feature,
  test: Extract<FeatureRule['test'], { kind: 'number' }>,
  names: RuleNames,
): Phrase {
  const noun =
    NUMBER_NOUNS[feature.id]?.[0] ??
    SELF_NOUNS[feature.id] ??
    `un indicateur ${quoted(feature.label.fr)}`;
  if (test.is === 'filled' || test.is === 'empty') return filledPhrase(feature, test.is);
  const top = TOP_PHRASES[feature.id]?.[0];
  if (test.is === 'top' && top) return says(`est parmi les ${f.percent(test.share)} ${top}`);
  if (test.is === 'top' || test.is === 'bottom')
    return says(
      `a ${noun} parmi les ${f.percent(test.share)} les plus ${test.is === 'top' ? 'élevés' : 'bas'} de la base`,
    );
  const comparison = test as Comparison;
  const counts = COUNT_NOUNS[feature.id]?.fr;
  if (counts) return says(`compte ${compared(comparison, (v) => counted(v, counts, f))}`);
  const value = (v: number) => numberText(feature, v, names, f);
  const said = compared(comparison, value);
  switch (feature.id) {
    case 'recency':
      return recencyPhrase(comparison, value);
    case 'frequency_orders':
      return says(`a passé ${said}`);
    case 'frequency_days':
      return says(
        `a acheté ${compared(comparison, (v) => counted(v, ['jour', 'jours différents'], f))}`,
      );
    case 'monetary_sum':
      return says(`a dépensé ${moneyBetween(comparison, value)}`);
    case 'age':
      if (comparison.is === 'from') return says(`a ${value(comparison.value)} ou plus`);
      return says(
        comparison.is === 'between'
          ? `a entre ${f.number(comparison.from)} et ${value(comparison.to)}`
          : `a ${said}`,
      );
    case 'tenure':
      return says(`est client depuis ${said}`);
    case 'lateness':
      return denies(
        `n’est pas revenu depuis ${compared(comparison, (v) => f.number(v, 2))} fois son intervalle habituel`,
      );
    case 'trend_6m':
      return says(
        `a dépensé en six mois ${compared(comparison, (v) => f.number(v, 2))} fois autant que les six mois d’avant`,
      );
    case 'next_birthday':
      if (comparison.is === 'upTo')
        return says(`fête son anniversaire d’ici ${value(comparison.value)}`);
      return says(`fête son anniversaire dans ${said}`);
  }
  return says(`a ${noun} ${ofCompared(comparison, value)}`);
}

const SELF_NOUNS: Readonly<Record<string, string>> = {
  monetary_sum: 'un montant net',
  frequency_orders: 'un nombre de commandes',
  frequency_days: 'un nombre de jours d’achat',
  recency: 'un nombre de jours sans achat',
  tenure: 'une ancienneté',
  age: 'un âge',
};

/** `d’au moins 50 €`, after a noun. */
function ofCompared(test: Comparison, value: (v: number) => string): string {
  if (test.is === 'equal') return `de ${value(test.value)} exactement`;
  if (test.is === 'not') return `autre que ${value(test.value)}`;
  if (test.is === 'between') return `de ${value(test.from)} à ${value(test.to)}`;
  return test.is === 'from' || test.is === 'upTo'
    ? `d’${compared(test, value)}`
    : `de ${compared(test, value)}`;
}

function recencyPhrase(test: Comparison, value: (v: number) => string): Phrase {
  if (test.is === 'above' || test.is === 'from')
    return denies(`n’a rien acheté depuis ${compared(test, value)}`);
  return says(
    `a acheté pour la dernière fois il y a ${test.is === 'between' ? `${f.number(test.from)} à ${value(test.to)}` : compared(test, value)}`,
  );
}

function filledPhrase(feature: Feature, is: 'filled' | 'empty'): Phrase {
  if (feature.id === 'company')
    return is === 'filled' ? says('est une entreprise') : denies('n’est pas une entreprise');
  const label = quoted(feature.label.fr);
  return is === 'filled'
    ? says(`est connu pour ${label}`)
    : denies(`n’est pas connu pour ${label}`);
}

function categoryPhrase(
  feature: Feature,
  test: Extract<FeatureRule['test'], { kind: 'category' }>,
  names: RuleNames,
): Phrase {
  const before = CATEGORY_PHRASES[feature.id]?.in[0] ?? `a pour ${quoted(feature.label.fr)}`;
  if (test.is === 'monthAhead')
    return says(`${before} ${monthName(monthAhead(names.referenceDate, test.ahead), f)}`);
  if (!('values' in test)) return filledPhrase(feature, test.is);
  const values = or(test.values.map((v) => categoryText(feature, v, f)));
  if (test.is === 'contains')
    return says(
      `a pour ${quoted(feature.label.fr)} un texte qui contient ${or(test.values.map(quoted))}`,
    );
  if (feature.id === 'gender')
    return says(test.is === 'in' ? `est ${values}` : `n’est pas ${values}`);
  if (feature.id === 'age_band')
    return says(test.is === 'in' ? `a ${values}` : `n’a pas ${values}`);
  if (test.is === 'in') return says(`${before} ${values}`);
  const other = CATEGORY_PHRASES[feature.id]?.notIn[0] ?? `${before} autre chose que`;
  return says(`${other} ${values}`);
}

function datePhrase(
  feature: Feature,
  test: Extract<FeatureRule['test'], { kind: 'date' }>,
  names: RuleNames,
): Phrase {
  const known = DATE_PHRASES[feature.id]?.[0];
  const before = known ?? `a pour ${quoted(feature.label.fr)} une date`;
  switch (test.is) {
    case 'filled':
    case 'empty':
      return filledPhrase(feature, test.is);
    case 'before':
      return says(`${before} avant le ${f.date(test.on)}`);
    case 'after':
      return says(`${before} après le ${f.date(test.on)}`);
    case 'between':
      return says(`${before} entre le ${f.date(test.from)} et le ${f.date(test.to)}`);
    case 'last':
      return says(`${before} il y a moins de ${duration(test)}`);
    case 'notLast':
      return says(`${before} il y a plus de ${duration(test)}`);
    case 'next':
      return says(
        `${before}, dont l’anniversaire tombe d’ici ${counted(test.days, ['jour', 'jours'], f)}`,
      );
    case 'month':
      return says(
        `${before} en ${either(
          test.months.map((m) => monthName(m, f)),
          'ou',
        )}`,
      );
    case 'monthAhead':
      return says(
        `${before} un mois de ${monthName(monthAhead(names.referenceDate, test.ahead), f)}`,
      );
  }
}

/** A condition on a feature. */
export function featurePhrase(rule: FeatureRule, names: RuleNames): Phrase {
  const feature = names.feature(rule.feature);
  if (!feature) return says(`remplit une condition sur ${quoted(rule.feature)}, qui n’existe plus`);
  switch (rule.test.kind) {
    case 'number':
      return numberPhrase(feature, rule.test, names);
    case 'date':
      return datePhrase(feature, rule.test, names);
    case 'category':
      return categoryPhrase(feature, rule.test, names);
    case 'flag': {
      if (rule.test.is === 'empty') return filledPhrase(feature, 'empty');
      const known = FLAG_PHRASES[feature.id]?.[rule.test.is][0];
      const label = quoted(feature.label.fr);
      return says(known ?? (rule.test.is === 'yes' ? `a ${label}` : `n’a pas ${label}`));
    }
  }
}
