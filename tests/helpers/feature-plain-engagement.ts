import type { Cell } from '../../src/lib/contracts/engine';
import { dayNumber, isoDate, type IsoDate } from '../../src/lib/core/dates';
import type { InteractionKind } from '../../src/lib/core/features/interactions';
import type { FeatureSettings } from '../../src/lib/core/features/settings';
import type { AsOf } from '../../src/lib/sql/features/table';
import { isReturn, type Base, type BaseLine } from './feature-base';
import { gapsOf, inside, variationOf } from './feature-plain';

/** How files write things, and what a person would take them for. */
export const WRITTEN: readonly (readonly [string | null, InteractionKind | null])[] = [
  ['Ouverture', 'open'],
  ['email_opened', 'open'],
  ['Clic', 'click'],
  ['visite site', 'visit'],
  ['Visite en magasin', 'store-visit'],
  ['Réclamation', 'complaint'],
  ['unsubscribe', 'unsubscribe'],
  ['NPS', 'nps'],
  ['Envoi', null],
  [null, null],
];
const kindOf = (written: string | null) => WRITTEN.find(([w]) => w === written)?.[1] ?? null;
const round = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits;

/** Interactions and reachability of one customer. */
export function plainEngagement(base: Base, key: number, at: AsOf): Record<string, Cell> {
  const until = base.interactions.filter(
    (i) => i.customer === key && i.at.slice(0, 10) <= at.referenceDate,
  );
  const own = until.filter((i) => inside(i.at.slice(0, 10), at));
  const count = (kind: InteractionKind) => own.filter((i) => kindOf(i.kind) === kind).length;
  const ratings: Readonly<Record<string, number>> = { '0': 0, '10': 10, '9/10': 9, '7,5': 7 };
  const rated = own
    .filter((i) => kindOf(i.kind) === 'nps' && i.value !== undefined && i.value in ratings)
    .map((i) => ({ at: i.at, rating: ratings[i.value ?? ''] ?? 0 }))
    .sort((a, b) => (a.at === b.at ? b.rating - a.rating : a.at < b.at ? 1 : -1));
  const gone = until.some((i) => kindOf(i.kind) === 'unsubscribe');
  const { email, phone, consent_email, consent_sms } = base.customers[key - 1] ?? {};
  const mobile = typeof phone === 'string' && /^(06|\+33 7)/.test(phone);
  return {
    last_interaction:
      own
        .map((i) => i.at.slice(0, 10))
        .sort()
        .at(-1) ?? null,
    opens: count('open'),
    clicks: count('click'),
    visits: count('visit'),
    store_visits: count('store-visit'),
    complaints: count('complaint'),
    unsubscriptions: count('unsubscribe'),
    nps: rated[0]?.rating ?? null,
    ...(base.customers.some((c) => 'email' in c) && base.customers.some((c) => 'consent_email' in c)
      ? { reachable_email: email === 'a@example.com' && consent_email === true && !gone }
      : {}),
    ...(base.customers.some((c) => 'phone' in c) && base.customers.some((c) => 'consent_sms' in c)
      ? { reachable_sms: mobile && consent_sms === true }
      : {}),
  };
}

/** Points of everybody from interactions. */
export function plainPoints(
  base: Base,
  { engagement }: FeatureSettings,
  on: IsoDate,
): readonly number[] {
  return base.customers.map((_, i) => {
    const own = base.interactions.filter((a) => a.customer === i + 1 && a.at.slice(0, 10) <= on);
    const points = own.reduce((sum, { at, kind }) => {
      const is = kindOf(kind);
      const age = dayNumber(on) - dayNumber(isoDate(at.slice(0, 10)));
      return sum + (is ? engagement.weights[is] : 0) * 0.5 ** (age / engagement.halfLifeDays);
    }, 0);
    return round(points, 9);
  });
}

/** Points of everybody from purchases: for each sign, how many stand below less how many above. */
export function plainProxy(base: Base, at: AsOf): readonly number[] {
  const facts = base.customers.map((_, i) => {
    const bought = base.lines.filter(
      (l) => l.customer === i + 1 && inside(l.day, at) && !isReturn(l),
    );
    const days = [...new Set(bought.map((l) => l.day))].sort();
    const first = days[0];
    if (first === undefined) return null;
    const sum = (lines: readonly BaseLine[]) =>
      lines.reduce((all, l) => all + Math.round(l.amount * 100), 0);
    const full = bought.filter((l) => (l.discount ?? 0) === 0);
    const variation = variationOf(gapsOf(days));
    return [
      variation === null ? null : -round(variation, 9),
      -dayNumber(first),
      base.lines.some((l) => l.category !== undefined)
        ? new Set(bought.flatMap((l) => l.category ?? [])).size
        : 0,
      base.lines.some((l) => l.channel !== undefined)
        ? new Set(bought.flatMap((l) => l.channel ?? [])).size
        : 0,
      base.lines.some((l) => l.discount !== undefined)
        ? sum(bought) === 0
          ? null
          : round(sum(full) / sum(bought), 9)
        : 0,
    ];
  });
  const low = (value: number | null | undefined) => value ?? Number.NEGATIVE_INFINITY;
  return facts.map((own) =>
    (own ?? []).reduce<number>((points, value, sign) => {
      const others = facts.flatMap((f) => (f === null ? [] : [low(f[sign])]));
      const below = others.filter((other) => other < low(value)).length;
      const above = others.filter((other) => other > low(value)).length;
      return points + below - above;
    }, 0),
  );
}

export function ranked(points: readonly number[], highShare: number) {
  const positive = points.filter((p) => p > 0);
  return points.map((p) => {
    const more = positive.filter((other) => other > p).length;
    return p > 0
      ? {
          engagement_score: 100 * (1 - more / positive.length),
          engagement_level: more / positive.length < highShare ? 'high' : 'medium',
        }
      : { engagement_score: 0, engagement_level: 'low' };
  });
}
