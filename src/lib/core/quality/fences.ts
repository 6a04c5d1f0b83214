import { dayNumber, isoDate, type IsoDate } from '../dates';
import type { Role } from '../roles';

export interface Fences {
  readonly low: number;
  readonly high: number;
}

const FAR = 3;
const YEAR = 366;
/** No till and no shop of today has an earlier sale; spreadsheets' empty dates (1900, 1970) are earlier. */
const FIRST_PLAUSIBLE = dayNumber(isoDate('1980-01-01'));
const OLDEST = 120;

/**
 * Outer fences of Tukey, Exploratory Data Analysis (1977), chapter 2: Q1 - 3 IQR and
 * Q3 + 3 IQR, beyond which a value is "far out". Null when the quartiles coincide: every
 * other value would be far out.
 */
export function farFences(q1: number, q3: number): Fences | null {
  const iqr = q3 - q1;
  return iqr > 0 ? { low: q1 - FAR * iqr, high: q3 + FAR * iqr } : null;
}

/**
 * Plausible days of a date column, in days since 1970-01-01. Births: within 120 years before
 * the last purchase. Other dates: not before 1980, and not beyond Tukey's far fences, which are
 * kept at least a year away from the quartiles so that a young or seasonal base accuses nobody;
 * the date a customer joined may be as old as it is.
 */
export function plausibleDays(
  role: Role | null,
  q1: number,
  q3: number,
  lastOrder: IsoDate,
): Fences {
  const end = dayNumber(lastOrder);
  if (role === 'birth_date') return { low: end - OLDEST * 365.25, high: end };
  const reach = Math.max(FAR * (q3 - q1), YEAR);
  return {
    low: role === 'created_on' ? FIRST_PLAUSIBLE : Math.max(FIRST_PLAUSIBLE, q1 - reach),
    high: q3 + reach,
  };
}
