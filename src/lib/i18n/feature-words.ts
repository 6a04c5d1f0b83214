import type { Feature, Need } from '../core/features/feature';
import { parseIsoDate } from '../core/dates';
import type { Formats } from './formats';
import { render } from './message';
import { needNames, units, valueNames } from './messages/features';

/** A value of a feature as it leaves the engine, with its unit; `currency` is that of the project. */
export function featureValue(
  { unit }: Pick<Feature, 'unit'>,
  value: string | number | boolean,
  f: Formats,
  currency: string,
): string {
  if (typeof value === 'boolean') return render(value ? units.yes : units.no, f);
  return typeof value === 'number'
    ? numberValue(unit, value, f, currency)
    : textValue(unit, value, f);
}

function numberValue(unit: Feature['unit'], value: number, f: Formats, currency: string): string {
  switch (unit) {
    case 'days':
      return render(units.days, f, value);
    case 'years':
      return render(units.years, f, value);
    case 'note':
      return render(units.note, f, value);
    case 'score':
      return render(units.score, f, value);
    case 'money':
    case 'money-per-order':
      return f.money(value, currency, true);
    case 'share':
      return f.percent(value);
    default:
      return f.number(value, 2);
  }
}

/** 1 January 2024 was a Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;

function textValue(unit: Feature['unit'], value: string, f: Formats): string {
  switch (unit) {
    case 'date': {
      const date = parseIsoDate(value.slice(0, 10));
      return date === null ? value : f.date(date);
    }
    case 'month':
      return named(f, { month: 'long' }, Date.UTC(2024, Number(value) - 1, 1));
    case 'weekday':
      return named(f, { weekday: 'long' }, MONDAY + (Number(value) - 1) * DAY);
    case 'hour':
      return render(units.hour, f, value);
    case 'band':
      return bandName(value, f);
    case 'level':
    case 'gender': {
      const names = valueNames[unit];
      const name = Object.hasOwn(names, value) ? names[value] : undefined;
      return name ? render(name, f) : value;
    }
    default:
      return value;
  }
}

function named(f: Formats, part: Intl.DateTimeFormatOptions, time: number): string {
  return new Intl.DateTimeFormat(f.locale, { ...part, timeZone: 'UTC' }).format(time);
}

function bandName(band: string, f: Formats): string {
  if (band.startsWith('<')) return render(units.bandBelow, f, band.slice(1));
  if (band.endsWith('+')) return render(units.bandFrom, f, band.slice(0, -1));
  return render(units.band, f, band);
}

/** What a dataset lacks, as it stands in a list of needs. */
export function needName(need: Need, f: Formats): string {
  const name = needNames[need];
  return name ? render(name, f) : need;
}
