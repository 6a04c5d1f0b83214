import { FIRST_DAY, LAST_DAY, dayParts, type Day } from './days';
import { salePeriods } from './sale-periods';
import type { DemoLanguage } from './types';

/** When someone likes to shop. */
export type Season = 'ordinary' | 'full-price' | 'bargain' | 'christmas' | 'holiday';

const MONTHS = [0.8, 0.75, 0.9, 0.95, 1, 0.95, 0.85, 0.7, 1, 1, 1.2, 1.75];
const STORE_WEEK = [0.8, 0.7, 0.8, 1.05, 0.9, 1.15, 1.9];
const ONLINE_WEEK = [1.3, 1.1, 1, 0.95, 0.95, 0.85, 0.85];
const CLOSED: Record<DemoLanguage, readonly string[]> = {
  fr: ['1-1', '5-1', '12-25'],
  en: ['1-1', '12-25'],
};

/** A flow of time that runs faster on the days when people shop more. */
export interface DayTable {
  /** Shopping time elapsed before a day begins. */
  timeAt(day: Day): number;
  /** The day reached at a shopping time below the total. */
  dayAt(time: number): Day;
  readonly total: number;
}

/** The calendar of one country's retailer over the demo's three years. */
export class Seasons {
  readonly #language: DemoLanguage;
  readonly #sales = new Map<Day, number>();
  readonly #tables = new Map<string, DayTable>();

  constructor(language: DemoLanguage) {
    this.#language = language;
    for (let year = 2022; year <= 2025; year++) {
      for (const period of salePeriods(language, year)) {
        for (let day = period.first; day <= period.last; day++)
          this.#sales.set(day, day - period.first);
      }
    }
  }

  onSale(day: Day): boolean {
    return this.#sales.has(day);
  }

  storeOpen(day: Day): boolean {
    return this.#weekday(day, true) > 0;
  }

  /** The shopping time of one season, in the shops or online; its mean speed is 1. */
  table(season: Season, inStore: boolean): DayTable {
    const key = `${season} ${inStore}`;
    const known = this.#tables.get(key);
    if (known) return known;
    const weights = Array.from({ length: LAST_DAY - FIRST_DAY + 1 }, (_, i) =>
      this.#weight(FIRST_DAY + i, season, inStore),
    );
    const table = dayTable(weights);
    this.#tables.set(key, table);
    return table;
  }

  #weight(day: Day, season: Season, inStore: boolean): number {
    const { month, date } = dayParts(day);
    const week = this.#weekday(day, inStore);
    const sinceSale = this.#sales.get(day);
    const sale = sinceSale === undefined ? 1 : sinceSale < 7 ? 2 : 1.4;
    if (season === 'christmas') {
      return (month === 11 && date >= 20) || (month === 12 && date <= 24) ? week : 0;
    }
    if (season === 'holiday')
      return week * (month === 7 || month === 8 ? 4 : month === 12 ? 1.5 : 0.4);
    const usual = week * (MONTHS[month - 1] ?? 1) * feast(month, date);
    if (season === 'full-price') return usual * (sale > 1 ? 0.55 : 1);
    if (season === 'bargain') return usual * (sale > 1 ? 4 * sale : 0.35);
    return usual * sale;
  }

  #weekday(day: Day, inStore: boolean): number {
    const { month, date, weekday } = dayParts(day);
    if (!inStore) return ONLINE_WEEK[weekday] ?? 1;
    if (CLOSED[this.#language].includes(`${month}-${date}`)) return 0;
    if (this.#language === 'fr' && weekday === 0 && month !== 12) return 0;
    return STORE_WEEK[weekday] ?? 1;
  }
}

/** Christmas shopping, the quiet days after it, and the return to school. */
function feast(month: number, date: number): number {
  if (month === 12) return date >= 25 ? 0.5 : date >= 8 ? 1.5 : 1.1;
  if ((month === 8 && date >= 24) || (month === 9 && date <= 12)) return 1.6;
  return 1;
}

function dayTable(weights: readonly number[]): DayTable {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const before = new Float64Array(weights.length + 1);
  weights.forEach((weight, i) => {
    before[i + 1] = (before[i] ?? 0) + (weight / sum) * weights.length;
  });
  return {
    total: weights.length,
    timeAt: (day) => before[Math.min(Math.max(day - FIRST_DAY, 0), weights.length)] ?? 0,
    dayAt(time) {
      let low = 0;
      let high = weights.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((before[middle + 1] ?? 0) > time) high = middle;
        else low = middle + 1;
      }
      return FIRST_DAY + low;
    },
  };
}
