import { describe, expect, it } from 'vitest';
import { isoDate } from '../core/dates';
import { FORMATS } from './formats';

const { fr, en } = FORMATS;

describe('formats', () => {
  it('writes money as each country does', () => {
    expect(fr.money(1234.5, 'EUR', true)).toBe('1\u00a0234,50\u00a0€');
    expect(en.money(1234.5, 'EUR', true)).toBe('€1,234.50');
    expect(fr.money(412_800, 'EUR')).toBe('412\u00a0800\u00a0€');
    expect(en.money(-3.2, 'GBP')).toBe('-£3.20');
  });

  it('writes shares with a decimal only when small', () => {
    expect(fr.percent(0.31)).toBe('31\u00a0%');
    expect(fr.percent(0.034)).toBe('3,4\u00a0%');
    expect(en.percent(0.034)).toBe('3.4%');
    expect(en.percent(0.0996)).toBe('10%');
    expect(en.percent(0)).toBe('0%');
  });

  it('writes days', () => {
    expect(fr.date(isoDate('2026-03-12'))).toBe('12 mars 2026');
    expect(fr.date(isoDate('2026-01-01'))).toBe('1er janvier 2026');
    expect(en.date(isoDate('2026-03-12'))).toBe('12 March 2026');
  });

  it('counts as each language does: nought is singular in French', () => {
    expect(fr.plural(0, 'client', 'clients')).toBe('client');
    expect(en.plural(0, 'customer', 'customers')).toBe('customers');
  });

  it('writes sizes', () => {
    expect(fr.bytes(1_240_000)).toBe('1,2\u00a0Mo');
    expect(en.bytes(512)).toBe('512\u00a0B');
  });
});
