import { quietMonths } from './figures';
import { rulesFor } from './library';
import {
  all,
  ALWAYS,
  any,
  between,
  bought,
  days,
  lastMonths,
  monthsAgo,
  neverBought,
  number,
  olderThanMonths,
  tagged,
  top,
  year,
  yes,
} from './make';

const keep = rulesFor('keep');
const back = rulesFor('win-back');
const reward = rulesFor('reward');

/** Customers to keep, to win back and to thank. */
export const LOYALTY_RULES = [
  keep(
    'late',
    [],
    () => all(days({ period: ALWAYS }, 'from', 3), between('lateness', 1.5, 3)),
    [
      'En retard sur leur rythme',
      'Ils viennent d’habitude régulièrement et tardent\u00a0: une fois et demie à trois fois leur propre intervalle. C’est le bon moment pour une attention, avant qu’ils ne partent.',
    ],
    [
      'Late by their own rhythm',
      'They usually come regularly and are late: one and a half to three times their own interval. The right moment for some attention, before they leave.',
    ],
  ),
  keep(
    'best-gone-quiet',
    [],
    (f) => all(top('monetary_sum', 0.2), neverBought({ period: lastMonths(quietMonths(f)) })),
    [
      'Meilleurs clients devenus silencieux',
      'Parmi les 20\u00a0% qui ont le plus dépensé, ceux qui n’achètent plus. Peu nombreux et précieux\u00a0: un appel vaut mieux qu’un e-mail.',
    ],
    [
      'Best customers gone quiet',
      'Among the 20% who spent the most, those who no longer buy. Few and precious: a call is better than an e-mail.',
    ],
  ),
  keep(
    'second-purchase',
    [],
    () => all(days({ period: ALWAYS }, 'equal', 1), bought({ period: lastMonths(3) })),
    [
      'À faire revenir une deuxième fois',
      'Un seul achat, il y a moins de trois mois. Le deuxième achat est celui qui fait un client\u00a0: donnez une raison de revenir vite.',
    ],
    [
      'To bring to a second purchase',
      'A single purchase, less than three months ago. The second purchase is the one that makes a customer: give a reason to come back soon.',
    ],
  ),
  keep(
    'new',
    [],
    () => bought({ period: lastMonths(3), occasion: 'first' }),
    [
      'Nouveaux clients',
      'Premier achat dans les trois derniers mois\u00a0: à accueillir et à guider.',
    ],
    ['New customers', 'First purchase in the last three months: to be welcomed and guided.'],
  ),
  keep(
    'falling',
    [],
    () => all(days({ period: ALWAYS }, 'from', 3), number('trend_6m', 'upTo', 0.5)),
    [
      'En baisse',
      'Ils ont dépensé ces six derniers mois au plus la moitié de ce qu’ils dépensaient les six mois d’avant.',
    ],
    [
      'Falling',
      'In the last six months they spent at most half of what they did in the six before.',
    ],
  ),
  back(
    'six-months',
    [],
    () => all(bought({ period: ALWAYS }), neverBought({ period: lastMonths(6) })),
    [
      'Aucun achat depuis six mois',
      'Clients connus dont le dernier achat remonte à plus de six mois\u00a0: la relance la plus simple.',
    ],
    [
      'No purchase for six months',
      'Known customers whose last purchase is more than six months old: the simplest reminder.',
    ],
  ),
  back(
    'quiet-for-this-base',
    [],
    (f) => all(bought({ period: ALWAYS }), neverBought({ period: lastMonths(quietMonths(f)) })),
    [
      'Silencieux pour votre activité',
      'Le délai est d’environ trois fois l’intervalle habituel entre deux achats chez vos clients\u00a0: au-delà, l’absence n’est plus normale.',
    ],
    [
      'Quiet for your trade',
      'The delay is about three times the usual interval between two purchases of your customers: beyond it, silence is no longer normal.',
    ],
  ),
  back(
    'once-last-year',
    [],
    () => all(days({ period: ALWAYS }, 'equal', 1), bought({ period: monthsAgo(24, 12) })),
    [
      'Venus une fois, l’année d’avant',
      'Un seul achat, il y a un à deux ans\u00a0: une offre ferme, puis on n’insiste pas.',
    ],
    [
      'Came once, the year before',
      'A single purchase, one to two years ago: one firm offer, then do not insist.',
    ],
  ),
  back(
    'came-back',
    [],
    () =>
      all(
        bought({ period: lastMonths(3) }),
        neverBought({ period: monthsAgo(15, 3) }),
        bought({ period: olderThanMonths(15) }),
      ),
    [
      'Revenus après un an d’absence',
      'De retour ces trois derniers mois après au moins douze mois sans achat\u00a0: à remercier d’être revenus.',
    ],
    [
      'Back after a year away',
      'Back in the last three months after at least twelve months without buying: to be thanked for it.',
    ],
  ),
  back(
    'left-after-complaint',
    ['interactions'],
    () => all(number('complaints', 'from', 1), neverBought({ period: lastMonths(6) })),
    [
      'Partis après une réclamation',
      'Ils se sont plaints et n’ont rien acheté depuis six mois\u00a0: une réponse personnelle d’abord, l’offre ensuite.',
    ],
    [
      'Gone after a complaint',
      'They complained and have bought nothing for six months: a personal answer first, an offer afterwards.',
    ],
  ),
  reward(
    'top-spenders',
    [],
    () => top('monetary_sum', 0.1),
    [
      'Les 10\u00a0% qui dépensent le plus',
      'Ceux qui portent le chiffre d’affaires\u00a0: à reconnaître, pas à solder.',
    ],
    [
      'The 10% who spend the most',
      'Those who carry the revenue: to be recognised, not discounted.',
    ],
  ),
  reward(
    'most-faithful',
    [],
    () => all(top('frequency_days', 0.1), bought({ period: lastMonths(12) })),
    [
      'Les plus assidus',
      'Les 10\u00a0% qui viennent le plus souvent et qui sont encore actifs, quel que soit leur panier.',
    ],
    [
      'The most frequent',
      'The 10% who come most often and are still active, whatever their basket.',
    ],
  ),
  reward(
    'three-years',
    [],
    () =>
      all(bought({ period: year(0) }), bought({ period: year(1) }), bought({ period: year(2) })),
    ['Fidèles depuis trois ans', 'Au moins un achat cette année et chacune des deux précédentes.'],
    ['Faithful for three years', 'At least one purchase this year and in each of the two before.'],
  ),
  reward(
    'influencers',
    ['interactions'],
    () => any(number('referrals', 'from', 1), number('reviews', 'from', 2)),
    [
      'Influenceurs, quoi qu’ils dépensent',
      'Ils recommandent ou donnent leur avis\u00a0: leur voix vaut plus que leur panier.',
    ],
    [
      'Influencers, whatever they spend',
      'They recommend you or write reviews: their voice is worth more than their basket.',
    ],
  ),
  reward(
    'tagged-influencers',
    ['tags'],
    ({ influential }) => (influential.length === 0 ? null : tagged(influential)),
    [
      'Influenceurs que vous avez étiquetés',
      'Prescripteurs, ambassadeurs, influenceurs marqués à la main, achats ou non.',
    ],
    [
      'Influencers that you tagged',
      'Recommenders, ambassadors, influencers marked by hand, buying or not.',
    ],
  ),
  reward(
    'full-price-faithful',
    ['line.discount'],
    () => all(yes('never_promo'), days({ period: lastMonths(12) }, 'from', 3)),
    [
      'Assidus au plein tarif',
      'Trois jours d’achat au moins en un an, jamais en promotion\u00a0: offrez un service, pas une remise.',
    ],
    [
      'Frequent at full price',
      'At least three purchase days in a year, never on promotion: offer a service, not a discount.',
    ],
  ),
] as const;
