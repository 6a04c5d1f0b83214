import { parseIsoDate } from '../dates';
import { isJson, type Json } from '../json';
import { DIMENSIONS, MEASURES, type Rule } from './rule';

type Check = (value: unknown) => boolean;

/** Groups within groups that a rule may have; deeper ones are no rule. */
const DEEPEST = 20;

/** Whether anything that was stored, or comes from elsewhere, has the shape of a rule; what it says may still be wrong. */
export function isRule(value: unknown, depth = 0): value is Rule {
  if (!isJson(value) || depth > DEEPEST) return false;
  switch (value['of']) {
    case 'all':
    case 'any':
    case 'none':
      return listOf((rule) => isRule(rule, depth + 1))(value['rules']);
    case 'feature':
      return isText(value['feature']) && isTest(value['test']);
    case 'purchases':
      return (
        isFilter(value['where']) && isMeasured(value) && optional(listOf(isMeasured))(value['and'])
      );
    case 'interactions':
      return (
        texts(value['kinds']) &&
        texts(value['channels']) &&
        isPeriod(value['period']) &&
        isComparison(value['test'])
      );
    case 'tag':
      return texts(value['tags']) && isFlag(value['has']);
    case 'segment':
      return isText(value['segmentation']) && texts(value['segments']) && isFlag(value['in']);
    default:
      return false;
  }
}

const isText: Check = (value) => typeof value === 'string';
const isFlag: Check = (value) => typeof value === 'boolean';
const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isDay: Check = (value) => typeof value === 'string' && parseIsoDate(value) !== null;
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const texts = listOf(isText);
const numbers = listOf(isNumber);
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const oneOf =
  (values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const openDay: Check = (value) => value === null || isDay(value);
const isUnit = oneOf(['days', 'months']);

const isAgo: Check = (value) => isJson(value) && isNumber(value['count']) && isUnit(value['unit']);

const isComparison: Check = (value) =>
  isJson(value) &&
  (value['is'] === 'between'
    ? isNumber(value['from']) && isNumber(value['to'])
    : oneOf(['equal', 'not', 'below', 'upTo', 'above', 'from'])(value['is']) &&
      isNumber(value['value']));

const isMeasured: Check = (value) =>
  isJson(value) && oneOf(MEASURES)(value['measure']) && isComparison(value['test']);

const isPeriod: Check = (value) => {
  if (!isJson(value)) return false;
  switch (value['kind']) {
    case 'always':
      return true;
    case 'dates':
      return openDay(value['from']) && openDay(value['to']);
    case 'last':
    case 'before':
      return isAgo(value);
    case 'window':
      return isAgo(value['from']) && isAgo(value['to']);
    case 'year':
      return isNumber(value['ago']);
    default:
      return false;
  }
};

const isList: Check = (value) =>
  isJson(value) && texts(value['values']) && optional(oneOf([true]))(value['except']);

const isFilter: Check = (value) =>
  isJson(value) &&
  isJson(value['lists']) &&
  Object.entries(value['lists']).every(([of, list]) => oneOf(DIMENSIONS)(of) && isList(list)) &&
  isPeriod(value['period']) &&
  optional(numbers)(value['months']) &&
  oneOf(['out', 'in', 'only'])(value['returns']) &&
  oneOf([undefined, 'first', 'last'])(value['occasion']) &&
  oneOf([undefined, 'full', 'promotion'])(value['price']);

const isKnown = oneOf(['filled', 'empty']);

const isTest: Check = (value) => {
  if (!isJson(value)) return false;
  const is = value['is'];
  switch (value['kind']) {
    case 'number':
      return (
        isKnown(is) ||
        (oneOf(['top', 'bottom'])(is) ? isNumber(value['share']) : isComparison(value))
      );
    case 'date':
      return isDateTest(value);
    case 'category':
      return (
        isKnown(is) ||
        (is === 'monthAhead'
          ? isNumber(value['ahead'])
          : oneOf(['in', 'notIn', 'contains'])(is) && texts(value['values']))
      );
    case 'flag':
      return oneOf(['yes', 'no', 'empty'])(is);
    default:
      return false;
  }
};

function isDateTest(value: Json): boolean {
  switch (value['is']) {
    case 'before':
    case 'after':
      return isDay(value['on']);
    case 'between':
      return isDay(value['from']) && isDay(value['to']);
    case 'last':
    case 'notLast':
      return isAgo(value);
    case 'next':
      return isNumber(value['days']);
    case 'month':
      return numbers(value['months']);
    case 'monthAhead':
      return isNumber(value['ahead']);
    default:
      return isKnown(value['is']);
  }
}
