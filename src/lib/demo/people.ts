import { Mailboxes } from './contacts';
import { FIRST_DAY, LAST_DAY, toDay, type Day } from './days';
import { PERSONAS, type Persona, type Traits } from './personas';
import { makeProfile, sharedHome } from './profile';
import type { Random } from './random';
import type { Seasons } from './seasons';
import { openedBy } from './stores';
import type { Profile } from './types';
import type { PlaceWords, Town, Words } from './words/types';

/** Someone who exists once, however many accounts they opened. */
export interface Person {
  readonly persona: Persona;
  readonly profile: Profile;
  readonly place: Town;
  /** Stores they go to, the usual one first; empty for those who only buy online. */
  readonly stores: readonly string[];
  /** Weight of each product family in their choices. */
  readonly tastes: readonly number[];
  /** Place in the list of the person they live with, when that one is also a customer. */
  readonly partner: number | null;
}

const NAMES = Object.keys(PERSONAS) as Persona[];
const SHARES = NAMES.map((name) => PERSONAS[name].share);

/** Invents the people of a base, in no particular order. */
export function makePeople(
  words: Words,
  seasons: Seasons,
  random: Random,
  count: number,
): Person[] {
  const people: Person[] = [];
  const mail = new Mailboxes(words.names.emailDomains);
  for (let i = 0; i < count; i++) {
    const persona = NAMES[random.weighted(SHARES)] ?? 'regular';
    const traits = PERSONAS[persona];
    const before = people[i - 1];
    const couple =
      before !== undefined &&
      before.partner === null &&
      PERSONAS[before.persona].lives === 'near' &&
      traits.lives === 'near' &&
      random.chance(0.035);
    const place = couple ? before.place : random.pick(townsFor(traits, words.places));
    const own = makeProfile(words, random, place, i, mail);
    const created = joined(persona, traits, seasons, random);
    const stores = storesFor(traits, place, words.places, random);
    const home = stores.find((code) => openedBy(words.places, code, created)) ?? 'WEB';
    people.push({
      persona,
      profile: { ...own, ...(couple ? sharedHome(before.profile, random) : {}), created, home },
      place,
      stores,
      tastes: words.catalogue.families.map(
        () => random.exponential() * random.exponential() + 0.05,
      ),
      partner: couple ? i - 1 : null,
    });
    if (couple) people[i - 1] = { ...before, partner: i };
  }
  return people;
}

function townsFor(traits: Traits, places: PlaceWords): readonly Town[] {
  if (traits.lives === 'abroad') return places.abroad;
  return traits.lives === 'visiting' ? [...places.abroad, ...places.towns] : places.towns;
}

function storesFor(traits: Traits, town: Town, places: PlaceWords, random: Random): string[] {
  const shops = places.stores.filter((store) => store.visitors > 0);
  if (traits.lives === 'visiting' || traits.lives === 'abroad') {
    return [shops[random.weighted(shops.map((store) => store.visitors))]?.code ?? 'WEB'];
  }
  if (traits.online === 1 || town.store === 'WEB') return [];
  const others = Array.from({ length: traits.stores - 1 }, () => random.pick(shops).code);
  return [...new Set([town.store, ...others])];
}

function joined(persona: Persona, traits: Traits, seasons: Seasons, random: Random): Day {
  if (random.chance(traits.old)) {
    const oldest = toDay(2014, 1, 6);
    return FIRST_DAY - 1 - Math.floor((FIRST_DAY - oldest) * random.unit() * random.unit());
  }
  const table = seasons.table(traits.season, traits.online < 1);
  const from = traits.late ? table.timeAt(LAST_DAY - 120) : 0;
  const day = table.dayAt(from + (table.total - from) * random.unit());
  return persona === 'never-bought' ? Math.min(day, LAST_DAY - 30) : day;
}
