import type { Accounts } from './accounts';
import { FIRST_DAY, LAST_DAY } from './days';
import type { Person } from './people';
import type { Random } from './random';
import type { Ticket, Till } from './sales';
import type { Planner, Visit } from './visits';

const ANONYMOUS_SHARE = 0.075;

/** Every receipt of the three years, in the order the tills printed them. */
export function makeJournal(
  people: readonly Person[],
  visits: readonly (readonly Visit[])[],
  accounts: Accounts,
  planner: Planner,
  till: Till,
  random: Random,
): Ticket[] {
  const tickets: Ticket[] = [];
  people.forEach((person, i) => {
    for (const visit of visits[i] ?? []) {
      tickets.push(till.sell(visit, person, accounts.used(i, visit.day, random)));
    }
  });
  for (let left = Math.round(tickets.length * ANONYMOUS_SHARE); left > 0; left--) {
    tickets.push(till.sell(planner.passerBy(), null, null));
  }
  for (const day of [FIRST_DAY, LAST_DAY])
    tickets.push(till.sell(planner.passerBy(day), null, null));
  const returns = tickets
    .map((ticket) => till.takeBack(ticket))
    .filter((ticket) => ticket !== null);
  return [...tickets, ...returns].sort(
    (a, b) => a.visit.day - b.visit.day || a.visit.minute - b.visit.minute,
  );
}

/** Receipt numbers: one series a store, `LYO-000123`. */
export function numberTickets(journal: readonly Ticket[]): Map<Ticket, string> {
  const last = new Map<string, number>();
  return new Map(
    journal.map((ticket) => {
      const { store, channel } = ticket.visit;
      const series = channel === 'marketplace' ? 'MKP' : store;
      const next = (last.get(series) ?? 0) + 1;
      last.set(series, next);
      return [ticket, `${series}-${String(next).padStart(6, '0')}`];
    }),
  );
}
