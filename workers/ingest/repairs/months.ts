import { MONTH_NAMES } from '../../../src/lib/core/month-names';

/** The first day of the month that a label names, or null. Without a year there is no day. */
export function monthOfLabel(label: string): string | null {
  const text = label
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  const [, year, month] = /^(\d{4})[-/. ](\d{1,2})(?:[-/. ]0?1)?(?: 00:00:00)?$/.exec(text) ?? [];
  if (year !== undefined) return day(year, Number(month));
  const [, first, second] = /^(?:0?1[-/.])?(\d{1,2})[-/. ](\d{4})$/.exec(text) ?? [];
  if (second !== undefined) return day(second, Number(first));
  const [, name = '', short = ''] = /^([a-z]+)\.?[-/ .]*(?:20|')?(\d{2})$/.exec(text) ?? [];
  const index = MONTH_NAMES.findIndex((names) => names.includes(name));
  return index < 0 ? null : day(`20${short}`, index + 1);
}

function day(year: string, month: number): string | null {
  return month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}-01` : null;
}
