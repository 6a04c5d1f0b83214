import { phoneNumber, type Mailboxes } from './contacts';
import { LAST_DAY, dayParts, toDay } from './days';
import type { Random } from './random';
import type { Profile } from './types';
import type { NameWords, Town, Words } from './words/types';

/** Letters at the end of a British postcode: never C, I, K, M, O or V. */
const INWARD = [...'ABDEFGHJLNPQRSTUWXYZ'];

/** What the account of a new customer says; `index` tells apart phone numbers. */
export function makeProfile(
  words: Words,
  random: Random,
  town: Town,
  index: number,
  mail: Mailboxes,
): Omit<Profile, 'created' | 'home'> {
  const { names, places } = words;
  const female = random.chance(0.64);
  const given = random.pick(female ? names.female : names.male);
  const surname = makeSurname(names, random);
  const age = 18 + Math.floor((random.unit() + random.unit()) * 32);
  const birth = toDay(dayParts(LAST_DAY).year - age, random.int(1, 12), random.int(1, 28));
  const address = random.pick(places.addresses).replace('{n}', String(random.int(1, 148)));
  const local = town.country === places.home;
  const email = random.chance(0.92) ? mail.open(given, surname, random) : '';
  return {
    civility: random.chance(0.04)
      ? ''
      : random.pick(female ? names.civilities.female : names.civilities.male),
    given,
    surname,
    birth: random.chance(0.2) ? null : birth,
    address: address.replace('{street}', random.pick(places.streets)),
    postcode: drawPattern(random.pick(town.postcodes), random),
    town: town.name,
    country: town.country,
    email,
    phone: local && random.chance(0.78) ? phoneNumber(names.phones, index) : '',
    emailConsent: email === '' ? null : consent(random, 0.64),
    smsConsent: consent(random, 0.38),
    profession: random.chance(0.4) ? '' : random.pick(names.professions),
  };
}

/** An invented surname, now and then a double one. */
export function makeSurname(names: NameWords, random: Random): string {
  if (random.chance(0.06)) return random.pick(names.surnames);
  const single = random.pick(names.surnameStarts) + random.pick(names.surnameEnds);
  return random.chance(0.06)
    ? `${single}-${random.pick(names.surnameStarts)}${random.pick(names.surnameEnds)}`
    : single;
}

function consent(random: Random, given: number): boolean | null {
  return random.chance(0.14) ? null : random.chance(given);
}

/** Draws the digits (`#`) and letters (`@`) a postcode leaves open. */
export function drawPattern(pattern: string, random: Random): string {
  return pattern
    .replaceAll('#', () => String(random.int(1, 9)))
    .replaceAll('@', () => random.pick(INWARD));
}

/** What two people of one home have in common; sometimes the e-mail too. */
export function sharedHome(other: Profile, random: Random): Partial<Profile> {
  const { surname, address, postcode, town, email } = other;
  const home = { surname, address, postcode, town };
  return email !== '' && random.chance(0.45) ? { ...home, email } : home;
}
