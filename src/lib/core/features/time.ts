import { featuresIn } from './feature';

const time = featuresIn('time');

/** When a customer buys. Shares are of the amount bought, returns excluded. */
export const TIME_FEATURES = [
  time(
    'christmas_share',
    'number',
    'share',
    [],
    [
      'Part à Noël',
      'Part des achats faite avant Noël (du 15 novembre au 24 décembre, modifiable).',
    ],
    [
      'Share at Christmas',
      'Share of purchases made before Christmas (15 November to 24 December, can be changed).',
    ],
  ),
  time(
    'sales_share',
    'number',
    'share',
    [],
    [
      'Part pendant les soldes',
      'Part des achats faite pendant les soldes d’hiver et d’été\u00a0: dates légales en France, modifiables.',
    ],
    [
      'Share during the sales',
      'Share of purchases made during the winter and summer sales: legal dates in France, can be changed.',
    ],
  ),
  time(
    'back_to_school_share',
    'number',
    'share',
    [],
    [
      'Part à la rentrée',
      'Part des achats faite à la rentrée (du 15 août au 15 septembre, modifiable).',
    ],
    [
      'Share at back-to-school',
      'Share of purchases made at back-to-school (15 August to 15 September, can be changed).',
    ],
  ),
  time(
    'weekend_share',
    'number',
    'share',
    [],
    ['Part le week-end', 'Part des achats faite un samedi ou un dimanche.'],
    ['Share at week-ends', 'Share of purchases made on a Saturday or a Sunday.'],
  ),
  time(
    'top_month',
    'category',
    'month',
    [],
    [
      'Mois préféré',
      'Mois de l’année avec le plus de jours d’achat\u00a0; à égalité, le premier de l’année.',
    ],
    [
      'Favourite month',
      'Month of the year with the most purchase days; of equals, the first of the year.',
    ],
  ),
  time(
    'top_weekday',
    'category',
    'weekday',
    [],
    [
      'Jour préféré',
      'Jour de la semaine avec le plus de jours d’achat\u00a0; à égalité, le premier de la semaine.',
    ],
    [
      'Favourite weekday',
      'Day of the week with the most purchase days; of equals, the first of the week.',
    ],
  ),
  time(
    'top_hour',
    'category',
    'hour',
    ['line.hour'],
    [
      'Heure préférée',
      'Heure à laquelle le client a acheté le plus de lignes\u00a0; à égalité, la plus tôt.',
    ],
    [
      'Favourite hour',
      'Hour at which the customer bought the most lines; of equals, the earliest.',
    ],
  ),
  time(
    'seasonal_only',
    'flag',
    'yes-no',
    [],
    [
      'Saisonnier',
      'A acheté au moins deux années, toujours dans la même saison (hiver de décembre à février, printemps, été, automne).',
    ],
    [
      'Seasonal only',
      'Bought in at least two years, always in the same season (winter from December to February, spring, summer, autumn).',
    ],
  ),
  time(
    'next_birthday',
    'number',
    'days',
    ['person.birth_date'],
    [
      'Prochain anniversaire',
      'Jours entre la date de référence et le prochain anniversaire, 0 le jour même\u00a0; un 29 février se fête le 1er mars les années ordinaires.',
    ],
    [
      'Next birthday',
      'Days from the reference date to the next birthday, 0 on the day itself; 29 February falls on 1 March in common years.',
    ],
  ),
  time(
    'birthday_month',
    'category',
    'month',
    ['person.birth_date'],
    ['Mois d’anniversaire', 'Mois de naissance.'],
    ['Birthday month', 'Month of birth.'],
  ),
] as const;
