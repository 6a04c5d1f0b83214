import { Random } from '../../src/lib/demo/random';
import { names } from '../../src/lib/demo/words/fr/names';

/** Columns of the table `person`, in the order of the cells. */
export const PERSON_COLUMNS = [
  'customer_id',
  'source',
  'first_name',
  'last_name',
  'full_name',
  'email',
  'phone',
  'birth_date',
  'postcode',
  'city',
  'address',
  'civility',
  'loyalty',
] as const;

export type PersonRecord = Readonly<Record<(typeof PERSON_COLUMNS)[number], string>>;

/** How the second record of a person differs from the first. */
export const CHANGES = ['case', 'typo', 'swapped', 'moved', 'maiden', 'birth', 'contact'] as const;
export type Change = (typeof CHANGES)[number];

export interface Base {
  readonly records: readonly PersonRecord[];
  /** Who is behind each identifier. */
  readonly truth: ReadonlyMap<string, number>;
  /** Identifiers of a second record, with what changed. */
  readonly changes: ReadonlyMap<string, Change>;
}

interface Human {
  readonly female: boolean;
  readonly first: string;
  readonly last: string;
  readonly birth: string;
  readonly email: string;
  readonly phone: string;
  readonly postcode: string;
  readonly address: string;
}

const MIDDLES = ['', 'a', 'o', 'ri', 'le', 'ma', 'ta', 'no', 'ber', 'vi', 'sé', 'lan', 'du', 'gui'];
const STREETS = [...'ABCDEFGHIJKLMNOPRSTV'].flatMap((c) =>
  ['rue de la Grange', 'avenue du Moulin', 'bd des Tilleuls', 'chemin du Puits'].map(
    (street) => `${street} ${c}${'aeiou'.charAt(c.charCodeAt(0) % 5)}rnay`,
  ),
);
const MAILS = ['mail.example', 'poste.example', 'fibre.example', 'libre.example'];

/**
 * Two files of a retailer: `size` records each, of which `overlap` are of people in both.
 * Three people in ten live with the one before them (partners, twins, father and son of one
 * name), with a mailbox, a phone or both in common at times.
 */
export function generateBase(size: number, seed: number, overlap = 0.6): Base {
  const random = new Random(seed, 'matching');
  const both = Math.round(size * overlap);
  const people = makePeople(size + size - both, random);
  const truth = new Map<string, number>();
  const changes = new Map<string, Change>();
  const records = people.flatMap((human, i) => {
    const made: PersonRecord[] = [];
    const add = (source: string, written: PersonRecord) => {
      const customer_id = `${source}-${String(random.int(0, 99_999))}-${i}`;
      truth.set(customer_id, i);
      made.push({ ...written, customer_id, source });
      return customer_id;
    };
    if (i < size) add('shop', write(human, random));
    if (i < both) {
      const change = CHANGES[random.weighted([25, 22, 6, 17, 10, 8, 12])] ?? 'case';
      changes.set(add('till', rewrite(human, change, random)), change);
    } else if (i >= size) add('till', write(human, random));
    return made;
  });
  return { records, truth, changes };
}

function makePeople(count: number, random: Random): Human[] {
  const people: Human[] = [];
  const mailboxes = new Set<string>();
  for (let i = 0; i < count; i++) {
    const before = people[random.int(Math.max(0, i - 3), Math.max(0, i - 1))];
    const own = makeHuman(i, mailboxes, random);
    people.push(
      before && random.chance(0.3)
        ? { ...own, ...kin(before, own, people.slice(-12), random) }
        : own,
    );
  }
  // People of one home must not always be in the same files.
  for (let i = people.length - 1; i > 0; i--) {
    const j = random.int(0, i);
    const [a, b] = [people[i], people[j]];
    if (a && b) [people[i], people[j]] = [b, a];
  }
  return people;
}

function makeHuman(i: number, mailboxes: Set<string>, random: Random): Human {
  const female = random.chance(0.6);
  const first = firstName(female, random);
  const last = lastName(random);
  const day = (n: number) => String(n).padStart(2, '0');
  const box = random.chance(0.6)
    ? `${plain(first)}.${plain(last)}${random.chance(0.7) ? random.int(1, 999) : ''}`
    : `${random.pick(['chat', 'lune', 'moto', 'jardin', 'velo', 'plume'])}${i}`;
  let email = `${box}@${random.pick(MAILS)}`;
  while (mailboxes.has(email)) email = `${box}.${random.int(1, 9999)}@${random.pick(MAILS)}`;
  mailboxes.add(email);
  return {
    female,
    first,
    last,
    birth: `${random.int(1940, 2004)}-${day(random.int(1, 12))}-${day(random.int(1, 28))}`,
    email,
    phone: `0${random.int(6, 7)}${String(random.int(0, 99_999_999)).padStart(8, '0')}`,
    postcode: postcode(random),
    address: `${random.int(1, 140)} ${random.pick(STREETS)}`,
  };
}

/** Somebody of the same home; of the same full name only as father and son, one time in two hundred. */
function kin(other: Human, own: Human, near: readonly Human[], random: Random): Partial<Human> {
  const home = { postcode: other.postcode, address: other.address };
  const shared = {
    ...(random.chance(0.25) ? { email: other.email } : {}),
    ...(random.chance(0.4) ? { phone: other.phone } : {}),
  };
  const kind = random.weighted([70, 5, 0.5, 24.5]);
  if (kind === 2) return { ...home, last: other.last, first: other.first, female: other.female };
  const last = kind === 3 ? own.last : other.last;
  let { first } = own;
  while (near.some((p) => p.last === last && p.first === first))
    first = firstName(own.female, random);
  return { ...home, ...shared, last, first, ...(kind === 1 ? { birth: other.birth } : {}) };
}

function firstName(female: boolean, random: Random): string {
  const common = random.pick(female ? names.female : names.male, 2);
  if (random.chance(0.75)) return common;
  const start = random.pick(['An', 'Ber', 'Cor', 'Dan', 'El', 'Flor', 'Gil', 'Is', 'Jul', 'Lor']);
  const middle = random.pick(['i', 'e', 'a', 'o', 'ian', 'ber', 'ett']);
  return start + middle + random.pick(female ? ['ne', 'lle', 'sa', 'da'] : ['n', 'rt', 'l', 'c']);
}

function lastName(random: Random): string {
  if (random.chance(0.05)) return random.pick(names.surnames);
  const skew = random.chance(0.3) ? 3 : 1;
  const middle = skew === 3 ? '' : random.pick(MIDDLES);
  return random.pick(names.surnameStarts, skew) + middle + random.pick(names.surnameEnds, skew);
}

function postcode(random: Random): string {
  const area = String(random.int(1, 95)).padStart(2, '0');
  return `${area}${String(random.pick([0, 10, 20, 30, 100, 120, 150, 200, 230, 250, 300, 340, 400, 450, 500, 560, 600, 700, 800, 910], 2)).padStart(3, '0')}`;
}

/** One record as a form keeps it: some fields empty. */
function write(human: Human, random: Random): PersonRecord {
  const { first, last, female } = human;
  const kept = (value: string, chance: number) => (random.chance(chance) ? value : '');
  const full = random.chance(0.1);
  return {
    customer_id: '',
    source: '',
    first_name: full ? '' : first,
    last_name: full ? '' : last,
    full_name: full
      ? random.pick([`${first} ${last}`, `${last.toUpperCase()} ${first}`, `${last}, ${first}`])
      : '',
    email: kept(human.email, 0.85),
    phone: kept(human.phone, 0.7),
    birth_date: kept(human.birth, 0.8),
    postcode: kept(human.postcode, 0.95),
    city: '',
    address: kept(human.address, 0.85),
    civility: kept(female ? random.pick(['Mme', 'Mlle', 'MME']) : random.pick(['M.', 'Mr']), 0.85),
    loyalty: '',
  };
}

/** The second record of a person: one change of a kind, and other writing habits. */
function rewrite(human: Human, change: Change, random: Random): PersonRecord {
  const changed: Human = { ...human, ...difference(human, change, random) };
  const record = write(changed, random);
  const upper = random.chance(0.4);
  return {
    ...record,
    first_name: upper ? plain(record.first_name).toUpperCase() : record.first_name,
    last_name: upper ? record.last_name.toUpperCase() : record.last_name,
    phone: rephrase(record.phone, random),
    address: record.address.replace('avenue', 'av.').replace('rue', random.pick(['R', 'rue'])),
  };
}

function difference(human: Human, change: Change, random: Random): Partial<Human> {
  switch (change) {
    case 'case':
      return {};
    case 'typo':
      return random.chance(0.6)
        ? { last: mistype(human.last, random) }
        : { first: mistype(human.first, random) };
    case 'swapped':
      return { first: human.last, last: human.first };
    case 'moved':
      return {
        postcode: postcode(random),
        address: `${random.int(1, 140)} ${random.pick(STREETS)}`,
      };
    case 'maiden':
      return human.female ? { last: lastName(random) } : { last: mistype(human.last, random) };
    case 'birth': {
      const [year = '', month = '', day = ''] = human.birth.split('-');
      const wrong = String(((Number(day) + random.int(0, 2)) % 9) + 10);
      return { birth: Number(day) <= 12 ? `${year}-${day}-${month}` : `${year}-${month}-${wrong}` };
    }
    case 'contact':
      return {
        email: `${plain(human.first).slice(0, 1)}${plain(human.last)}${random.int(1, 99)}@${random.pick(MAILS)}`,
        phone: `06${String(random.int(0, 99_999_999)).padStart(8, '0')}`,
      };
  }
}

function rephrase(phone: string, random: Random): string {
  if (phone === '') return '';
  const pairs = phone.match(/../g)?.join(' ') ?? phone;
  return random.pick([phone, pairs, `+33${phone.slice(1)}`, `0033 ${pairs.slice(1)}`]);
}

/** A letter lost, doubled, replaced or exchanged with the next. */
function mistype(text: string, random: Random): string {
  const at = random.int(1, Math.max(1, text.length - 2));
  const [start, letter, end] = [text.slice(0, at), text.charAt(at), text.slice(at + 1)];
  switch (random.int(0, 3)) {
    case 0:
      return start + end;
    case 1:
      return start + letter + letter + end;
    case 2:
      return start + random.pick([...'aeiourstnl']) + end;
    default:
      return start + end.charAt(0) + letter + end.slice(1);
  }
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}

/** The records as a tab-separated text for the engine (no cell holds a tab). */
export function baseText(records: readonly PersonRecord[]): string {
  return records.map((r) => PERSON_COLUMNS.map((c) => r[c]).join('\t')).join('\n') + '\n';
}
