import { measuresOf, type Measured, type PurchaseFilter } from '../../core/rules/rule';
import { holdsFor, type Comparison } from '../../core/rules/tests';
import { FORMATS } from '../formats';
import { featurePhrase } from './en-features';
import { compared, moneyBetween, or, periodWords, quoted, TIMES } from './en-words';
import {
  denies,
  either,
  monthName,
  says,
  shown,
  words,
  type Grammar,
  type Phrase,
  type RuleNames,
} from './grammar';
import { counted, moneyText } from './values';

const f = FORMATS.en;

const PLACES = {
  category: [
    'in the category',
    'in the categories',
    'outside the category',
    'outside the categories',
  ],
  brand: ['of the brand', 'of the brands', 'outside the brand', 'outside the brands'],
  product: ['the product', 'one of the products', 'anything but', 'anything but'],
  store: [
    'at the store',
    'at the stores',
    'elsewhere than at the store',
    'elsewhere than at the stores',
  ],
  channel: [
    'through the channel',
    'through the channels',
    'otherwise than through the channel',
    'otherwise than through the channels',
  ],
} as const;

function whereWords({ lists, price, occasion }: PurchaseFilter): string {
  const places = (['product', 'brand', 'category', 'store', 'channel'] as const).flatMap((d) => {
    const list = lists[d];
    if (!list) return [];
    const at = (list.except ? 2 : 0) + (list.values.length > 1 ? 1 : 0);
    return [`${PLACES[d][at] ?? ''} ${or(list.values.map(shown))}`];
  });
  return words([
    ...places,
    price === 'full' ? 'at full price' : price === 'promotion' ? 'on promotion' : '',
    occasion === 'first'
      ? 'on the first purchase day'
      : occasion === 'last'
        ? 'on the last purchase day'
        : '',
  ]);
}

function whenWords(where: PurchaseFilter, names: RuleNames): string {
  const months = where.months?.map((m) => monthName(m, f)) ?? [];
  return words([
    months.length === 0 ? '' : `in ${either(months, 'or')}`,
    periodWords(where.period, names),
  ]);
}

const isNever = (test: Comparison) => holdsFor(test, 0) && !holdsFor(test, 1) && !holdsFor(test, 2);
const isOnce = (test: Comparison) =>
  !holdsFor(test, 0) &&
  holdsFor(test, 1) &&
  holdsFor(test, 2) &&
  test.is !== 'not' &&
  test.is !== 'between';

/** The verb and its measure: what stands first in the phrase, before and after the place. */
function headWords(
  { measure, test }: Measured,
  back: boolean,
  names: RuleNames,
): readonly [string, string] {
  const verb = back ? 'returned' : 'bought';
  switch (measure) {
    case 'orders':
      return isOnce(test) ? [verb, ''] : [verb, compared(test, TIMES)];
    case 'days':
      if (isOnce(test)) return [verb, ''];
      return test.is === 'equal' && test.value === 1
        ? [verb, 'on a single day']
        : [verb, `on ${compared(test, (v) => counted(v, ['day', 'different days'], f))}`];
    case 'lines':
      return [
        `has ${compared(test, (v) => counted(v, ['line', 'lines'], f))} of ${back ? 'returns' : 'orders'}`,
        '',
      ];
    case 'quantity':
      return [`${verb} ${compared(test, (v) => counted(v, ['item', 'items'], f))}`, ''];
    case 'amount':
      return [
        `${back ? 'returned for' : 'spent'} ${moneyBetween(test, (v) => moneyText(v, names, f))}`,
        '',
      ];
  }
}

function extraWords({ measure, test }: Measured, names: RuleNames): string {
  switch (measure) {
    case 'orders':
      return `in ${compared(test, (v) => counted(v, ['order', 'orders'], f))}`;
    case 'days':
      return `on ${compared(test, (v) => counted(v, ['day', 'days'], f))}`;
    case 'lines':
      return `in ${compared(test, (v) => counted(v, ['line', 'lines'], f))}`;
    case 'quantity':
      return `with ${compared(test, (v) => counted(v, ['item', 'items'], f))} in all`;
    case 'amount':
      return `for ${moneyBetween(test, (v) => moneyText(v, names, f))}`;
  }
}

const COUNTS = new Set(['orders', 'days', 'lines']);

function purchasePhrase(rule: Parameters<Grammar['purchases']>[0], names: RuleNames): Phrase {
  const [first, ...others] = measuresOf(rule);
  const back = rule.where.returns === 'only';
  const where = whereWords(rule.where);
  const tail = [...others.map((m) => extraWords(m, names)), whenWords(rule.where, names)];
  if (first && others.length === 0 && COUNTS.has(first.measure) && isNever(first.test)) {
    const verb = back ? 'returned' : 'bought';
    if (rule.where.period.kind === 'always')
      return denies(words([`never ${verb}`, back ? 'anything' : '', where, ...tail]));
    return denies(words([`${verb} nothing`, where, ...tail]));
  }
  const simple = first !== undefined && COUNTS.has(first.measure) && isOnce(first.test);
  if (simple && others.length === 0 && !back) {
    if (where === '' && tail.every((part) => part === '')) return says('has bought before');
    if (rule.where.occasion && Object.keys(rule.where.lists).length === 0 && !rule.where.price) {
      const made =
        rule.where.occasion === 'first' ? 'made the first purchase' : 'made the last purchase';
      return says(words([made, whenWords(rule.where, names)]));
    }
  }
  const net =
    rule.where.returns === 'in' && measuresOf(rule).some((m) => !COUNTS.has(m.measure))
      ? '(returns subtracted)'
      : '';
  const [verb, often] = first ? headWords(first, back, names) : ['', ''];
  const object = rule.where.lists.product !== undefined;
  return says(words([verb, ...(object ? [where, often] : [often, where]), ...tail, net]));
}

/** Conditions in English. */
export const ENGLISH: Grammar = {
  purchases: purchasePhrase,
  feature: featurePhrase,
  interactions(rule, names) {
    const kinds = rule.kinds.length === 0 ? '' : ` ${or(rule.kinds.map(quoted))}`;
    const where = words([
      rule.channels.length === 0 ? '' : `by ${or(rule.channels.map(shown))}`,
      periodWords(rule.period, names),
    ]);
    if (isNever(rule.test)) return denies(words([`had no interaction${kinds}`, where]));
    return says(words([`had an interaction${kinds} ${compared(rule.test, TIMES)}`, where]));
  },
  tag(rule, names) {
    const tags = or(rule.tags.map((id) => quoted(names.tag(id))));
    const label = rule.tags.length > 1 ? 'one of the tags' : 'the tag';
    return rule.has ? says(`has ${label} ${tags}`) : denies(`does not have ${label} ${tags}`);
  },
  segment(rule, names) {
    const segments = or(rule.segments.map((id) => shown(names.segment(rule.segmentation, id))));
    const place = `${rule.segments.length > 1 ? 'in one of the segments' : 'in the segment'} ${segments} of ${quoted(names.segmentation(rule.segmentation))}`;
    return rule.in ? says(`is ${place}`) : denies(`is not ${place}`);
  },
  all(parts) {
    const yes = parts.filter((p) => !p.negative).map((p) => p.text);
    const no = parts.filter((p) => p.negative).map((p) => p.text);
    if (yes.length === 0 || no.length === 0) return either([...yes, ...no], 'and');
    return `${either(yes, 'and')}, but ${either(no, 'and')}`;
  },
  any: (parts) => either(parts, 'or'),
  none: (parts, alone) =>
    `${alone ? 'any customer, ' : ''}except one who ${either(parts, 'or who')}`,
  nothing: { all: 'any customer', any: 'no customer' },
};
