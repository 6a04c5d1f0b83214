import type { Cell } from '../../src/lib/contracts/engine';
import { dayNumber, isoDate, minusMonths, type IsoDate } from '../../src/lib/core/dates';
import type { FeatureSettings } from '../../src/lib/core/features/settings';
import type { AsOf } from '../../src/lib/sql/features/table';
import { isReturn, type Base, type BaseLine } from './feature-base';

/** Winter and summer sales as they were announced. */
const SALES: readonly (readonly [string, string])[] = [
  ['2022-01-12', '2022-02-08'],
  ['2022-06-22', '2022-07-19'],
  ['2023-01-11', '2023-02-07'],
  ['2023-06-28', '2023-07-25'],
  ['2024-01-10', '2024-02-06'],
  ['2024-06-26', '2024-07-23'],
  ['2025-01-08', '2025-02-04'],
];

type Figures = Record<string, Cell>;

/** Days up to the reference date and in the window. */
export function inside(date: string, { referenceDate, windowMonths }: AsOf): boolean {
  const from = windowMonths === null ? null : minusMonths(referenceDate, windowMonths);
  return date <= referenceDate && (from === null || date > from);
}

const cents = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + Math.round(value * 100), 0) / 100;
const amounts = (lines: readonly BaseLine[]) => cents(lines.map((l) => l.amount));
const ratio = (a: number, b: number) => (b === 0 ? null : a / b);

interface Day {
  readonly day: IsoDate;
  readonly orders: number;
  readonly gross: number;
}

/** Purchase and return days of one customer. */
function daysOf(lines: readonly BaseLine[]): readonly Day[] {
  return [...new Set(lines.map((l) => l.day))].sort().map((day) => {
    const bought = lines.filter((l) => l.day === day && !isReturn(l));
    const refs = new Set(bought.flatMap((l) => l.order ?? []));
    const orders = refs.size + bought.filter((l) => l.order === undefined).length;
    return { day, orders, gross: amounts(bought) };
  });
}

interface Spending {
  readonly value: string;
  readonly spent: number;
  readonly lines: number;
}

function spending(
  bought: readonly BaseLine[],
  field: 'category' | 'brand' | 'product' | 'store' | 'channel',
): readonly Spending[] {
  const values = new Set(bought.flatMap((l) => l[field] ?? []));
  return [...values]
    .map((value) => {
      const own = bought.filter((l) => l[field] === value);
      return { value, spent: amounts(own), lines: own.length };
    })
    .sort((a, b) => b.spent - a.spent || b.lines - a.lines || (a.value < b.value ? -1 : 1));
}

const mostOften = (values: readonly number[]): string | null => {
  const times = (v: number) => values.filter((other) => other === v).length;
  const best = [...new Set(values)].sort((a, b) => times(b) - times(a) || a - b)[0];
  return best === undefined ? null : String(best);
};

const utc = (day: IsoDate) => new Date(`${day}T00:00:00Z`);
const monthOf = (day: IsoDate) => Number(day.slice(5, 7));

export function gapsOf(days: readonly IsoDate[]): readonly number[] {
  return days.slice(1).map((day, i) => dayNumber(day) - dayNumber(days[i] ?? day));
}

export function variationOf(gaps: readonly number[]): number | null {
  if (gaps.length < 2) return null;
  const mean = gaps.reduce((a, b) => a + b, 0) / gaps.length;
  const variance = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length;
  return Math.sqrt(variance) / mean;
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const low = sorted[Math.floor(middle)];
  const high = sorted[Math.ceil(middle)];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** The purchase side of one customer, from the words of the catalogue. */
export function plainPurchases(
  base: Base,
  customer: number,
  at: AsOf,
  settings: FeatureSettings,
): Figures {
  const all = base.lines.filter((l) => l.customer === customer);
  const lines = all.filter((l) => inside(l.day, at));
  const bought = lines.filter((l) => !isReturn(l));
  const returned = amounts(lines.filter((l) => isReturn(l))) * -1 || 0;
  const occasions = daysOf(lines);
  const purchaseDays = occasions.filter((o) => o.orders > 0);
  const dates = purchaseDays.map((o) => o.day);
  const orders = purchaseDays.reduce((n, o) => n + o.orders, 0);
  const gross = amounts(bought);
  const net = amounts(lines);
  const first = dates[0];
  const last = dates.at(-1);
  const reference = dayNumber(at.referenceDate);
  const gaps = gapsOf(dates);
  const rhythm = median(gaps);
  const quantities = bought.flatMap((l) => l.quantity ?? []);
  const margins = lines.filter((l) => l.margin !== undefined);
  const half = minusMonths(at.referenceDate, 6);
  const year = { referenceDate: at.referenceDate, windowMonths: 12 };
  const lately = all.filter((l) => !isReturn(l) && inside(l.day, year));
  const share = (test: (day: IsoDate) => boolean) =>
    ratio(amounts(bought.filter((l) => test(l.day))), gross);
  const seasons = dates.map((day) => Math.floor((monthOf(day) % 12) / 3));
  const years = dates.map((day) => Number(day.slice(0, 4)) + (monthOf(day) === 12 ? 1 : 0));
  const yearly =
    ({ from, to }: { from: string; to: string }) =>
    (day: IsoDate) =>
      from <= to
        ? day.slice(5) >= from && day.slice(5) <= to
        : day.slice(5) >= from || day.slice(5) <= to;
  const reduced = bought.filter((l) => (l.discount ?? 0) !== 0);
  const off = cents(reduced.map((l) => Math.abs(l.discount ?? 0)));
  const opening = bought.filter((l) => l.day === first);
  const figures: Figures = {
    recency: last === undefined ? null : reference - dayNumber(last),
    frequency_orders: orders,
    frequency_days: dates.length,
    monetary_sum: net,
    monetary_mean: ratio(net, dates.length),
    average_basket: ratio(net, orders),
    items_per_order: quantities.length === 0 ? null : ratio(cents(quantities), orders),
    first_purchase: first ?? null,
    last_purchase: last ?? null,
    tenure: first === undefined ? null : reference - dayNumber(first),
    first_category: spending(opening, 'category')[0]?.value ?? null,
    first_channel: spending(opening, 'channel')[0]?.value ?? null,
    rhythm,
    regularity: variationOf(gaps),
    lateness: last === undefined || rhythm === null ? null : (reference - dayNumber(last)) / rhythm,
    trend_6m: ratio(
      amounts(lately.filter((l) => l.day > half)),
      amounts(lately.filter((l) => l.day <= half)),
    ),
    returned_amount: returned,
    returns_rate: ratio(returned, gross),
    margin_sum: margins.length === 0 ? null : cents(margins.map((l) => l.margin ?? 0)),
    margin_rate: ratio(cents(margins.map((l) => l.margin ?? 0)), amounts(margins)),
    promo_share: ratio(amounts(reduced), gross),
    full_price_share: ratio(gross - amounts(reduced), gross),
    discount_depth: reduced.length === 0 ? null : ratio(off, amounts(reduced) + off),
    discount_sum: off,
    always_promo: bought.length === 0 ? null : reduced.length === bought.length,
    never_promo: bought.length === 0 ? null : reduced.length === 0,
    christmas_share: share(yearly(settings.seasons.christmas)),
    back_to_school_share: share(yearly(settings.seasons.backToSchool)),
    sales_share: share((day) => SALES.some(([from, to]) => day >= from && day <= to)),
    weekend_share: share((day) => [0, 6].includes(utc(day).getUTCDay())),
    top_month: mostOften(dates.map(monthOf)),
    top_weekday: mostOften(dates.map((day) => utc(day).getUTCDay() || 7)),
    top_hour: mostOften(bought.flatMap((l) => l.hour ?? [])),
    seasonal_only:
      dates.length === 0 ? null : new Set(seasons).size === 1 && new Set(years).size > 1,
  };
  for (const [one, many] of [
    ['category', 'categories'],
    ['brand', 'brands'],
    ['product', 'products'],
    ['channel', 'channels'],
    ['store', 'stores'],
  ] as const) {
    const spent = spending(bought, one);
    figures[many] = spent.length;
    figures[`top_${one}`] = spent[0]?.value ?? null;
    figures[`top_${one}_share`] = ratio(spent[0]?.spent ?? 0, cents(spent.map((s) => s.spent)));
  }
  const stores = spending(bought, 'store');
  const home = base.customers[customer - 1]?.['home_store'];
  figures['multi_store'] = stores.length > 1;
  figures['other_stores'] =
    home === undefined || stores.length === 0
      ? null
      : stores.filter((s) => s.value !== home).length;
  const categories = spending(bought, 'category');
  figures['category_share:Rugs'] = ratio(
    categories.find((s) => s.value === 'Rugs')?.spent ?? 0,
    cents(categories.map((s) => s.spent)),
  );
  return figures;
}

/** Completed years and days to the next birthday, day by day; a 29 February of a common year is 1 March. */
export function plainBirthday(birth: string, referenceDate: IsoDate) {
  const [year = 0, month = 0, date = 0] = birth.split('-').map(Number);
  const birthday = (y: number) =>
    isoDate(new Date(Date.UTC(y, month - 1, date)).toISOString().slice(0, 10));
  let age = -1;
  for (let y = year; birthday(y) <= referenceDate; y += 1) age += 1;
  const thisYear = Number(referenceDate.slice(0, 4));
  const next = [birthday(thisYear), birthday(thisYear + 1)].find((day) => day >= referenceDate);
  return {
    age: age >= 0 && age <= 120 ? age : null,
    next: next === undefined ? null : dayNumber(next) - dayNumber(referenceDate),
  };
}
