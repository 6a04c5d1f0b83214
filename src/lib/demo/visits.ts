import { FIRST_DAY, LAST_DAY, dayParts, nextBirthday, type Day } from './days';
import type { Person } from './people';
import { PERSONAS, type Traits } from './personas';
import type { Random } from './random';
import type { Seasons } from './seasons';
import { openedBy } from './stores';
import type { Channel } from './types';
import type { PlaceWords } from './words/types';

/** One purchase by one person. */
export interface Visit {
  readonly day: Day;
  readonly minute: number;
  readonly channel: Channel;
  readonly store: string;
  /** Made with a birthday voucher. */
  readonly birthday: boolean;
}

const STORE_HOURS = [10, 11, 12, 13, 14, 15, 16, 17, 18];
const STORE_CROWD = [5, 9, 11, 7, 8, 11, 13, 15, 12];
const ONLINE_HOURS = [0, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23];
const ONLINE_CROWD = [2, 2, 4, 4, 5, 5, 9, 8, 5, 4, 4, 5, 6, 7, 12, 14, 11, 5];

/** Plans when everyone buys: a gamma rate each, a Poisson flow in shopping time, until they lapse. */
export class Planner {
  readonly #places: PlaceWords;
  readonly #seasons: Seasons;
  readonly #random: Random;

  constructor(places: PlaceWords, seasons: Seasons, random: Random) {
    this.#places = places;
    this.#seasons = seasons;
    this.#random = random;
  }

  /** One person's purchases, by day and minute. */
  visits(person: Person): Visit[] {
    const traits = PERSONAS[person.persona];
    if (person.persona === 'never-bought') return [];
    const start = Math.max(person.profile.created, FIRST_DAY);
    const end = this.#lapse(traits, start);
    const online = person.stores.length === 0 ? 1 : traits.online;
    const rate = (traits.rate * this.#random.gamma(traits.halves)) / 365;
    const days = [
      ...this.#flow(traits, true, rate * (1 - online), start, end),
      ...this.#flow(traits, false, rate * online, start, end),
    ];
    const visits = days.map(([day, inStore]) => this.#visit(person, day, inStore, false));
    if (person.profile.created >= FIRST_DAY) {
      visits.push(this.#visit(person, start, online < 1 && this.#seasons.storeOpen(start), false));
    } else if (visits.length === 0) {
      visits.push(this.#once(person, traits, online < 1, end));
    }
    if (traits.rate > 0.5 && traits.season !== 'christmas')
      visits.push(...this.#birthdays(person, start, end, online));
    return visits.sort((a, b) => a.day - b.day || a.minute - b.minute);
  }

  /** An unregistered passer-by in one of the shops. */
  passerBy(day?: Day): Visit {
    const table = this.#seasons.table('ordinary', true);
    const when = day ?? table.dayAt(table.total * this.#random.unit());
    const shops = this.#places.stores.filter(
      ({ code, visitors }) => visitors > 0 && openedBy(this.#places, code, when),
    );
    const store =
      shops[this.#random.weighted(shops.map(({ visitors }) => 1 + visitors / 2))]?.code ?? '';
    return {
      day: when,
      minute: this.#minute(when, true),
      channel: 'store',
      store,
      birthday: false,
    };
  }

  #lapse(traits: Traits, start: Day): Day {
    if (traits.stays === null) return LAST_DAY;
    if (traits.stays === 'sudden') return FIRST_DAY + this.#random.int(365, 800);
    return Math.min(LAST_DAY, start + Math.floor(traits.stays * 365 * this.#random.exponential()));
  }

  *#flow(
    traits: Traits,
    inStore: boolean,
    rate: number,
    start: Day,
    end: Day,
  ): Generator<[Day, boolean]> {
    if (rate <= 0) return;
    const table = this.#seasons.table(traits.season, inStore);
    const until = table.timeAt(end + 1);
    let time = table.timeAt(start);
    while ((time += this.#random.exponential() / rate) < until) yield [table.dayAt(time), inStore];
  }

  #once(person: Person, traits: Traits, inStore: boolean, end: Day): Visit {
    const table = this.#seasons.table(traits.season, inStore);
    return this.#visit(
      person,
      table.dayAt(table.timeAt(end + 1) * this.#random.unit()),
      inStore,
      false,
    );
  }

  *#birthdays(person: Person, start: Day, end: Day, online: number): Generator<Visit> {
    if (person.profile.birth === null) return;
    let from = start;
    while (from <= end) {
      const birthday = nextBirthday(person.profile.birth, from);
      const day = birthday + this.#random.int(-6, 3);
      if (this.#random.chance(0.12) && day >= start && day <= end) {
        yield this.#visit(person, day, online < 1 && this.#seasons.storeOpen(day), true);
      }
      from = birthday + 1;
    }
  }

  #visit(person: Person, day: Day, inStore: boolean, birthday: boolean): Visit {
    const store = inStore ? this.#store(person, day) : null;
    if (store !== null)
      return { day, minute: this.#minute(day, true), channel: 'store', store, birthday };
    const channel = !birthday && this.#random.chance(0.15) ? 'marketplace' : 'online';
    return { day, minute: this.#minute(day, false), channel, store: 'WEB', birthday };
  }

  /** The usual store two times in three; none before it opens. */
  #store(person: Person, day: Day): string | null {
    const open = person.stores.filter((code) => openedBy(this.#places, code, day));
    const usual = open[0];
    if (usual === undefined) return null;
    return this.#random.chance(0.6) ? usual : this.#random.pick(open);
  }

  #minute(day: Day, inStore: boolean): number {
    const sunday = dayParts(day).weekday === 0;
    const crowd =
      inStore && sunday
        ? STORE_CROWD.map((weight, i) => (i >= 1 && i <= 5 ? weight : 0))
        : STORE_CROWD;
    const hour = inStore
      ? STORE_HOURS[this.#random.weighted(crowd)]
      : ONLINE_HOURS[this.#random.weighted(ONLINE_CROWD)];
    return (hour ?? 12) * 60 + this.#random.int(0, 59);
  }
}
