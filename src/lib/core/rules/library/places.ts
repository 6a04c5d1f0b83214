import { rulesFor } from './library';
import {
  all,
  ALWAYS,
  any,
  bought,
  days,
  except,
  lastMonths,
  monthsAgo,
  neverBought,
  notOneOf,
  number,
  oneOf,
  only,
  yes,
} from './make';

const store = rulesFor('store');
const geography = rulesFor('geography');
const tourism = rulesFor('tourism');

/** Where customers buy and live. */
export const PLACE_RULES = [
  store(
    'several-stores',
    ['line.store'],
    () => yes('multi_store'),
    [
      'Achètent dans plusieurs magasins',
      'Ils connaissent l’enseigne, pas seulement leur magasin\u00a0: souvent les plus attachés.',
    ],
    [
      'Buy at several stores',
      'They know the brand, not only their store: often the most attached.',
    ],
  ),
  store(
    'one-store-only',
    ['line.store'],
    ({ bought: { store: [a] = [] } }) =>
      a === undefined
        ? null
        : all(
            days({ ...only('store', a), period: ALWAYS }, 'from', 2),
            neverBought({ ...except('store', a), period: ALWAYS }),
          ),
    [
      'Fidèles à votre premier magasin',
      'Au moins deux visites dans le magasin qui a le plus de clients, et jamais ailleurs.',
    ],
    [
      'Faithful to your first store',
      'At least two visits to the store with most customers, and never elsewhere.',
    ],
  ),
  store(
    'passed-once',
    ['person.region'],
    ({ values: { region: [a] = [] } }) =>
      a === undefined ? null : all(days({ period: ALWAYS }, 'equal', 1), notOneOf('region', [a])),
    [
      'Passés une fois, en voyage',
      'Un seul jour d’achat, et ils habitent hors de la région où vivent le plus de vos clients\u00a0: la boutique en ligne plutôt que le magasin.',
    ],
    [
      'Passed once while travelling',
      'A single purchase day, and they live outside the region where most of your customers do: the online shop rather than the store.',
    ],
  ),
  store(
    'left-first-store',
    ['line.store'],
    ({ bought: { store: [a] = [] } }) =>
      a === undefined
        ? null
        : all(
            bought({ ...only('store', a), period: monthsAgo(24, 6) }),
            neverBought({ ...only('store', a), period: lastMonths(6) }),
          ),
    [
      'Ne viennent plus au premier magasin',
      'Ils y achetaient, et plus depuis six mois. À donner à l’équipe du magasin.',
    ],
    [
      'No longer come to the first store',
      'They used to buy there, and have not for six months. For the store’s team.',
    ],
  ),
  store(
    'one-channel',
    ['line.channel'],
    ({ bought: { channel: [a, b] = [] } }) =>
      a === undefined || b === undefined
        ? null
        : all(
            bought({ ...only('channel', a), period: ALWAYS }),
            neverBought({ ...only('channel', b), period: ALWAYS }),
          ),
    [
      'Un canal, jamais l’autre',
      'Ils achètent par votre premier canal et n’ont jamais essayé le deuxième\u00a0: ceux qui font les deux achètent souvent plus.',
    ],
    [
      'One channel, never the other',
      'They buy through your first channel and never tried the second: those who do both often buy more.',
    ],
  ),
  geography(
    'abroad',
    ['person.country'],
    () => yes('lives_abroad'),
    [
      'Habitent à l’étranger',
      'D’après le pays de l’adresse\u00a0: frais de port, langue, droit applicable.',
    ],
    ['Live abroad', 'By the country of the address: postage, language, applicable law.'],
  ),
  geography(
    'first-department',
    ['person.department'],
    ({ values: { department: [a] = [] } }) => (a === undefined ? null : oneOf('department', [a])),
    ['Votre premier département', 'Le département où vivent le plus de vos clients.'],
    ['Your first department', 'The French department where most of your customers live.'],
  ),
  geography(
    'first-city',
    ['person.city'],
    ({ values: { city: [a] = [] } }) => (a === undefined ? null : oneOf('city', [a])),
    [
      'Votre première ville',
      'La ville où vivent le plus de vos clients\u00a0: un événement s’y remplit.',
    ],
    ['Your first city', 'The city where most of your customers live: an event fills up there.'],
  ),
  geography(
    'region-to-wake',
    ['person.region'],
    ({ values: { region: [a] = [] } }) =>
      a === undefined
        ? null
        : all(
            oneOf('region', [a]),
            bought({ period: ALWAYS }),
            neverBought({ period: lastMonths(12) }),
          ),
    [
      'À réveiller dans votre première région',
      'Clients de la région la plus représentée, sans achat depuis un an\u00a0: à inviter à une opération locale.',
    ],
    [
      'To wake up in your first region',
      'Customers of the region with most of them, without a purchase for a year: invite them to something local.',
    ],
  ),
  tourism(
    'abroad-once',
    ['person.country'],
    () => all(yes('lives_abroad'), days({ period: ALWAYS }, 'equal', 1)),
    [
      'Visiteurs étrangers de passage',
      'Ils habitent à l’étranger et n’ont acheté qu’un jour\u00a0: un souvenir à entretenir à distance.',
    ],
    [
      'Passing foreign visitors',
      'They live abroad and bought on one day only: a memory to keep alive from afar.',
    ],
  ),
  tourism(
    'same-season',
    [],
    () => all(bought({ period: monthsAgo(14, 10) }), bought({ period: monthsAgo(26, 22) })),
    [
      'Reviennent à la même saison',
      'Présents à cette période l’an dernier et l’année d’avant\u00a0: proposez les dates en avance.',
    ],
    [
      'Come back in the same season',
      'Here at this time last year and the year before: offer the dates early.',
    ],
  ),
  tourism(
    'never-in-summer',
    [],
    () => all(bought({ period: ALWAYS }), neverBought({ period: ALWAYS, months: [7, 8] })),
    [
      'Jamais en haute saison',
      'Ils achètent, mais jamais en juillet ni en août\u00a0: les clients des ailes de saison.',
    ],
    [
      'Never in high season',
      'They buy, but never in July or August: the customers of the quieter months.',
    ],
  ),
  tourism(
    'abroad-regular',
    ['person.country'],
    () =>
      all(
        yes('lives_abroad'),
        any(days({ period: ALWAYS }, 'from', 3), number('tenure', 'from', 730)),
      ),
    [
      'Étrangers devenus fidèles',
      'Ils habitent à l’étranger et sont revenus au moins trois jours, ou vous connaissent depuis deux ans.',
    ],
    [
      'Foreign customers turned faithful',
      'They live abroad and came back on at least three days, or have known you for two years.',
    ],
  ),
] as const;
