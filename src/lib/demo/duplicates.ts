import { plain } from './contacts';
import { LAST_DAY, type Day } from './days';
import type { Person } from './people';
import { drawPattern, makeSurname } from './profile';
import type { Random } from './random';
import type { Profile } from './types';
import type { Visit } from './visits';
import type { Words } from './words/types';

/** How a second account of the same person came to differ from the first. */
export type DuplicateKind = 'typo' | 'swapped' | 'moved' | 'maiden' | 'household-email';

/** A second account, opened by mistake at a later purchase. */
export interface Copy {
  readonly person: number;
  readonly kind: DuplicateKind;
  readonly profile: Profile;
}

const KINDS: readonly DuplicateKind[] = [
  'typo',
  'swapped',
  'moved',
  'maiden',
  'typo',
  'household-email',
];
const SHARE = 0.03;

/** Opens second accounts for three people in a hundred, each at one of their later purchases. */
export function makeCopies(
  words: Words,
  people: readonly Person[],
  visits: readonly (readonly Visit[])[],
  random: Random,
): Copy[] {
  const copies = new Map<number, Copy>();
  const wanted = Math.round(people.length * SHARE);
  for (let attempt = 0; attempt < wanted * 60 && copies.size < wanted; attempt++) {
    const place = random.int(0, people.length - 1);
    const person = people[place];
    const opened = person && laterVisit(person, visits[place] ?? [], random);
    if (!person || !opened || copies.has(place)) continue;
    const kind = KINDS[copies.size % KINDS.length] ?? 'typo';
    const partner = person.partner === null ? undefined : people[person.partner];
    const changed = differ(kind, person.profile, partner?.profile, words, random);
    if (changed)
      copies.set(place, {
        person: place,
        kind,
        profile: { ...person.profile, ...changed, created: opened },
      });
  }
  return [...copies.values()];
}

/** The day of a purchase after the first account was opened. */
function laterVisit(person: Person, visits: readonly Visit[], random: Random): Day | null {
  const later = visits.filter(
    (visit) => visit.day > person.profile.created + 20 && visit.day < LAST_DAY,
  );
  return visits.length < 2 || later.length === 0 ? null : random.pick(later).day;
}

/** What the second account says differently; null when this kind cannot happen to this person. */
function differ(
  kind: DuplicateKind,
  profile: Profile,
  partner: Profile | undefined,
  words: Words,
  random: Random,
): Partial<Profile> | null {
  const { names, places } = words;
  switch (kind) {
    case 'typo':
      return random.chance(0.5)
        ? { surname: mistype(profile.surname, random), phone: '' }
        : {
            given: plainCase(profile.given),
            surname: profile.surname.toUpperCase(),
            email: mistypeMail(profile.email, random),
          };
    case 'swapped':
      return { given: profile.surname, surname: profile.given, profession: '' };
    case 'moved': {
      const town = random.pick(places.towns.filter(({ store }) => store !== 'WEB'));
      if (profile.email === '' || town.country !== profile.country) return null;
      const postcode = drawPattern(random.pick(town.postcodes), random);
      return {
        address: `${random.int(1, 90)} ${random.pick(places.streets)}`,
        postcode,
        town: town.name,
      };
    }
    case 'maiden': {
      const married = names.civilities.female.includes(profile.civility) && profile.birth !== null;
      if (!married || (profile.email === '' && profile.phone === '')) return null;
      return { surname: makeSurname(names, random) };
    }
    case 'household-email':
      if (!partner || partner.email === '' || partner.email === profile.email) return null;
      return { email: partner.email, phone: '', profession: '' };
  }
}

/** Two neighbouring letters exchanged. */
function mistype(text: string, random: Random): string {
  const at = random.int(1, text.length - 3);
  const swapped = text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
  return swapped === text ? `${text}s` : swapped;
}

function mistypeMail(email: string, random: Random): string {
  const [box = '', domain = ''] = email.split('@');
  return box.length < 4 ? '' : `${mistype(box, random)}@${domain}`;
}

/** As typed in a hurry: no accents. */
function plainCase(name: string): string {
  const letters = plain(name);
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}
