import { rulesFor } from './library';
import {
  all,
  ALWAYS,
  between,
  bought,
  dateMonth,
  days,
  lastMonths,
  monthFromNow,
  monthsAgo,
  neverBought,
  number,
  yes,
} from './make';

const season = rulesFor('seasonal');
const birthday = rulesFor('birthday');
const people = rulesFor('people');

/** The right moment, and the age of people. */
export const MOMENT_RULES = [
  season(
    'christmas',
    [],
    () => number('christmas_share', 'from', 0.5),
    [
      'Clients de Noël',
      'Au moins la moitié de leurs achats avant Noël\u00a0: à inviter en novembre, inutile de les solliciter en mars.',
    ],
    [
      'Christmas customers',
      'At least half of their spending before Christmas: invite them in November, no use in March.',
    ],
  ),
  season(
    'seasonal-only',
    [],
    () => yes('seasonal_only'),
    [
      'Une seule saison',
      'Tous leurs achats tombent dans la même saison\u00a0: ils ne sont pas perdus, ils attendent.',
    ],
    [
      'One season only',
      'All their purchases fall in the same season: they are not lost, they wait.',
    ],
  ),
  season(
    'this-time-last-year',
    [],
    () => all(bought({ period: monthsAgo(13, 11) }), neverBought({ period: lastMonths(2) })),
    [
      'Venus à cette période l’an dernier',
      'Ils ont acheté il y a onze à treize mois et pas encore cette fois-ci\u00a0: rappelez le rendez-vous.',
    ],
    [
      'Came at this time last year',
      'They bought eleven to thirteen months ago and not yet this time: remind them of the date.',
    ],
  ),
  season(
    'sales',
    [],
    () => number('sales_share', 'from', 0.5),
    [
      'Clients des soldes',
      'Au moins la moitié de leurs dépenses pendant les soldes\u00a0: l’invitation à la veille suffit.',
    ],
    [
      'Customers of the sales',
      'At least half of their spending during the sales: an invitation the day before is enough.',
    ],
  ),
  season(
    'back-to-school',
    [],
    () => number('back_to_school_share', 'from', 0.3),
    ['Clients de la rentrée', 'Près d’un tiers ou plus de leurs dépenses autour de la rentrée.'],
    [
      'Back-to-school customers',
      'Nearly a third or more of their spending around the start of school.',
    ],
  ),
  season(
    'week-end',
    [],
    () => all(number('weekend_share', 'from', 0.8), days({ period: ALWAYS }, 'from', 2)),
    [
      'Clients du week-end',
      'Ils achètent presque toujours le samedi ou le dimanche\u00a0: écrivez-leur le vendredi.',
    ],
    [
      'Week-end customers',
      'They nearly always buy on Saturday or Sunday: write to them on Friday.',
    ],
  ),
  birthday(
    'birthday-next-month',
    ['person.birth_date'],
    () => monthFromNow('birthday_month', 1),
    [
      'Anniversaire le mois prochain',
      'Nés le mois qui suit la date de référence\u00a0: le temps de préparer l’envoi.',
    ],
    [
      'Birthday next month',
      'Born in the month after the reference date: time enough to prepare the mailing.',
    ],
  ),
  birthday(
    'birthday-this-week',
    ['person.birth_date'],
    () => all(number('next_birthday', 'upTo', 7), bought({ period: lastMonths(12) })),
    [
      'Anniversaire dans les sept jours',
      'Clients actifs de l’année dont l’anniversaire tombe aujourd’hui ou dans la semaine.',
    ],
    [
      'Birthday within seven days',
      'Customers active this year whose birthday is today or within a week.',
    ],
  ),
  birthday(
    'customer-anniversary',
    [],
    () => all(number('tenure', 'from', 300), dateMonth('first_purchase', 1)),
    [
      'Anniversaire de client le mois prochain',
      'Leur premier achat a été fait le même mois, un an ou plus auparavant\u00a0: une occasion de remercier.',
    ],
    [
      'Customer anniversary next month',
      'Their first purchase was made in the same month, a year or more ago: an occasion to say thank you.',
    ],
  ),
  people(
    'young',
    ['person.birth_date'],
    () => between('age', 15, 25),
    ['15-25 ans', 'Les jeunes clients, d’après leur date de naissance.'],
    ['Aged 15-25', 'Young customers, by their date of birth.'],
  ),
  people(
    'over-60',
    ['person.birth_date'],
    () => number('age', 'from', 60),
    ['60 ans et plus', 'Les clients de 60 ans et plus, d’après leur date de naissance.'],
    ['60 and over', 'Customers of 60 and over, by their date of birth.'],
  ),
  people(
    'young-newcomers',
    ['person.birth_date'],
    () => all(between('age', 15, 25), bought({ period: lastMonths(12), occasion: 'first' })),
    [
      '15-25 ans arrivés cette année',
      'Jeunes clients dont le premier achat date de moins d’un an\u00a0: les habitudes se prennent maintenant.',
    ],
    [
      '15-25 who arrived this year',
      'Young customers whose first purchase is less than a year old: habits are formed now.',
    ],
  ),
] as const;
