import { describe, expect, test } from 'vitest';
import { buildDemo } from './build';
import type { Persona } from './personas';
import { fromSlashes, readBack, toCents } from './testing';

interface Purchase {
  readonly customer: string;
  readonly day: string;
  readonly store: string;
  readonly channel: string;
  readonly reduced: boolean;
  readonly quantity: number;
  readonly cents: number;
}

describe.each(['fr', 'en'] as const)('the behaviour planted in %s', (language) => {
  const { files, truth } = buildDemo(language);
  const delimiter = language === 'fr' ? ';' : ',';
  const customers = readBack(files[0], language === 'fr' ? 'windows-1252' : 'utf-8', delimiter);
  const sales = readBack(files[1], 'utf-8', delimiter);
  const names = sales.header;
  const bought = sales.rows.flatMap((row): Purchase[] => {
    const at = (i: number): string => row[names[i] ?? ''] ?? '';
    const day = fromSlashes(at(1));
    const quantity = Number(at(10));
    if (day === null || !(quantity > 0)) return [];
    const [discount, cents] = [toCents(at(12)) ?? 0, toCents(at(13)) ?? 0];
    return [
      {
        customer: at(3),
        day,
        store: at(4),
        channel: at(5),
        reduced: discount > 0,
        quantity,
        cents,
      },
    ];
  });
  const of = (...personas: readonly Persona[]): Purchase[] =>
    bought.filter(({ customer }) =>
      personas.some((persona) => truth.personas.get(customer) === persona),
    );
  const profile = (id: string): readonly string[] =>
    Object.values(customers.rows.find((row) => Object.values(row)[0] === id) ?? {});
  const share = (list: readonly Purchase[], keep: (purchase: Purchase) => boolean): number =>
    list.filter(keep).length / list.length;

  test('every persona is there', () => {
    expect(new Set(truth.personas.values()).size).toBe(13);
  });

  test('Christmas is the peak, and the shops shut on 25 December', () => {
    const months = Array.from(
      { length: 12 },
      (_, i) => bought.filter(({ day }) => Number(day.slice(5, 7)) === i + 1).length,
    );
    const [december = 0] = months.slice(-1);
    expect(december).toBeGreaterThan(2 * (months.reduce((a, b) => a + b) / 12));
    const stores = bought.filter(
      ({ day, store: name }) => day.endsWith('-12-25') && !/shop/i.test(name),
    );
    expect(stores).toEqual([]);
  });

  test('promo hunters buy reduced, loyal customers at full price', () => {
    expect(share(of('promo-hunter'), ({ reduced }) => reduced)).toBeGreaterThan(0.9);
    expect(share(of('loyal'), ({ reduced }) => reduced)).toBeLessThan(0.12);
  });

  test('gift buyers come before Christmas only', () => {
    expect(
      of('gift-buyer').every(({ day }) => day.slice(5) >= '11-20' && day.slice(5) <= '12-24'),
    ).toBe(true);
  });

  test('tourists come once, online-only customers never to a shop, the never-bought never', () => {
    const days = new Map<string, Set<string>>();
    for (const { customer, day } of of('tourist'))
      days.set(customer, (days.get(customer) ?? new Set()).add(day));
    expect([...days.values()].every(({ size }) => size === 1)).toBe(true);
    expect(of('online-only').every(({ store }) => /shop/i.test(store))).toBe(true);
    expect(of('never-bought')).toEqual([]);
    expect(truth.neverBought.length).toBeGreaterThan(10);
  });

  test('high-value customers have gone quiet, newcomers have just come', () => {
    expect(of('quiet-high-value').every(({ day }) => day < '2025-04-01')).toBe(true);
    expect(of('newcomer').every(({ day }) => day >= '2025-09-01')).toBe(true);
    const spent = (persona: Persona): number => {
      const list = of(persona);
      return (
        list.reduce((sum, { cents }) => sum + cents, 0) /
        new Set(list.map(({ customer }) => customer)).size
      );
    };
    expect(spent('quiet-high-value')).toBeGreaterThan(3 * spent('regular'));
  });

  test('stores that open midway sell nothing before', () => {
    const [first, second] =
      language === 'fr' ? ['Rennes', 'Annecy'] : ["Newcastle Grey's Yard", 'Brighton'];
    const opening = (name: string | undefined): string =>
      bought.flatMap(({ store, day }) => (store === name ? [day] : [])).sort()[0] ?? '';
    expect(opening(first)).toMatch(/^2023-(09|10)/);
    expect(opening(second)).toMatch(/^2024-(10|11)/);
    expect(new Set(bought.map(({ store }) => store)).size).toBe(13);
  });

  test('one customer in thirty has a second account that still resembles the first', () => {
    expect(truth.duplicates).toHaveLength(240);
    expect(new Set(truth.duplicates.map(({ kind }) => kind)).size).toBe(5);
    for (const { original, copy } of truth.duplicates) {
      const [first, second] = [profile(original), profile(copy)];
      const same = first.filter((value, i) => i > 0 && value !== '' && value === second[i]);
      expect(same.length).toBeGreaterThanOrEqual(4);
      expect(truth.personas.get(copy)).toBe(truth.personas.get(original));
    }
    expect(truth.sharedEmails.length).toBeGreaterThan(20);
    for (const [one, other] of truth.sharedEmails) {
      expect(profile(one)[9]).toBe(profile(other)[9]);
    }
  });

  test('six lines in a hundred have no customer', () => {
    expect(truth.anonymousLines / truth.lines).toBeGreaterThan(0.05);
    expect(truth.anonymousLines / truth.lines).toBeLessThan(0.07);
  });
});
