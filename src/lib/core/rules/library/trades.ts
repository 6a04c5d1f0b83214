import { roundFigure } from './figures';
import { rulesFor } from './library';
import {
  all,
  ALWAYS,
  between,
  bought,
  days,
  filled,
  lastMonths,
  longAgo,
  monthsAgo,
  neverBought,
  number,
  olderThanMonths,
  oneOf,
  top,
  year,
} from './make';

const business = rulesFor('business');
const bank = rulesFor('bank');
const insurance = rulesFor('insurance');
const charity = rulesFor('charity');

/** Rules of some trades; a purchase stands for an operation, a contract or a gift. */
export const TRADE_RULES = [
  business(
    'companies',
    ['person.company'],
    () => filled('company'),
    ['Entreprises', 'Clients dont la fiche porte un nom d’entreprise.'],
    ['Companies', 'Customers whose record bears the name of a company.'],
  ),
  business(
    'first-sector',
    ['person.sector'],
    ({ values: { sector: [a] = [] } }) => (a === undefined ? null : oneOf('sector', [a])),
    [
      'Votre premier secteur',
      'Le secteur d’activité le plus représenté\u00a0: un message à sa langue.',
    ],
    ['Your first sector', 'The sector with most customers: a message in its own language.'],
  ),
  business(
    'company-quiet',
    ['person.company'],
    () =>
      all(
        filled('company'),
        bought({ period: monthsAgo(12, 6) }),
        neverBought({ period: lastMonths(6) }),
      ),
    [
      'Comptes qui ne commandent plus',
      'Entreprises qui commandaient encore il y a six à douze mois\u00a0: à signaler au chargé de compte.',
    ],
    [
      'Accounts that stopped ordering',
      'Companies that still ordered six to twelve months ago: tell their account manager.',
    ],
  ),
  business(
    'company-every-quarter',
    ['person.company'],
    () =>
      all(
        filled('company'),
        bought({ period: lastMonths(3) }),
        bought({ period: monthsAgo(6, 3) }),
        bought({ period: monthsAgo(9, 6) }),
      ),
    [
      'Comptes réguliers',
      'Entreprises qui ont commandé dans chacun des trois derniers trimestres\u00a0: un contrat annuel les intéresse.',
    ],
    [
      'Regular accounts',
      'Companies that ordered in each of the last three quarters: a yearly contract may interest them.',
    ],
  ),
  bank(
    'single-product',
    ['line.product'],
    () => all(number('products', 'equal', 1), number('tenure', 'from', 365)),
    [
      'Mono-équipés',
      'Un seul produit depuis plus d’un an\u00a0: le deuxième est celui qui retient.',
    ],
    [
      'Single-product holders',
      'One product only for more than a year: the second is the one that holds.',
    ],
  ),
  bank(
    'dormant',
    [],
    () =>
      all(
        days({ period: olderThanMonths(12) }, 'from', 3),
        neverBought({ period: lastMonths(12) }),
      ),
    ['Comptes dormants', 'Au moins trois jours d’opération auparavant, aucun depuis un an.'],
    ['Dormant accounts', 'At least three days with an operation before, none for a year.'],
  ),
  bank(
    'young-to-equip',
    ['person.birth_date', 'line.product'],
    () => all(between('age', 18, 25), number('products', 'upTo', 1)),
    [
      'Jeunes à équiper',
      'De 18 à 25 ans, avec un seul produit\u00a0: les premiers projets arrivent.',
    ],
    ['Young customers to equip', 'Aged 18 to 25 with one product: the first projects are coming.'],
  ),
  bank(
    'wealth',
    ['person.birth_date'],
    () => all(number('age', 'from', 55), top('monetary_sum', 0.1)),
    ['Conseil patrimonial', '55 ans et plus, parmi les 10\u00a0% aux montants les plus élevés.'],
    ['Wealth advice', '55 and over, among the 10% with the highest amounts.'],
  ),
  insurance(
    'one-contract',
    ['line.category'],
    () => all(number('categories', 'equal', 1), bought({ period: lastMonths(12) })),
    [
      'Un seul type de contrat',
      'Assurés de l’année dans une seule branche\u00a0: auto sans habitation, ou l’inverse.',
    ],
    [
      'One type of contract',
      'Insured this year in one line only: car without home, or the reverse.',
    ],
  ),
  insurance(
    'renewal',
    [],
    () => all(bought({ period: monthsAgo(12, 10) }), neverBought({ period: lastMonths(10) })),
    [
      'Échéance dans les deux mois',
      'Dernier paiement il y a dix à douze mois\u00a0: l’échéance annuelle approche, parlez-en avant un concurrent.',
    ],
    [
      'Due within two months',
      'Last payment ten to twelve months ago: the yearly due date comes near, speak before a competitor does.',
    ],
  ),
  insurance(
    'no-contact',
    ['interactions'],
    () => all(number('tenure', 'from', 1095), longAgo('last_interaction', 12)),
    [
      'Anciens sans nouvelles',
      'Clients depuis trois ans, sans échange depuis un an\u00a0: un point sur leurs besoins.',
    ],
    [
      'Long-standing, no contact',
      'Customers for three years without an exchange for one: review their needs.',
    ],
  ),
  charity(
    'last-year-not-this',
    [],
    () => all(bought({ period: year(1) }), neverBought({ period: year(0) })),
    [
      'Donateurs de l’an dernier, pas encore de cette année',
      'Ils ont donné l’année civile dernière et pas celle-ci (LYBUNT)\u00a0: la relance la plus rentable.',
    ],
    [
      'Gave last year, not yet this year',
      'They gave in the last calendar year and not in this one (LYBUNT): the appeal that pays best.',
    ],
  ),
  charity(
    'some-years-not-this',
    [],
    () =>
      all(
        bought({ period: ALWAYS }),
        neverBought({ period: year(1) }),
        neverBought({ period: year(0) }),
      ),
    [
      'Anciens donateurs',
      'Ils ont donné autrefois, ni l’an dernier ni cette année (SYBUNT)\u00a0: rappelez ce que leur don a permis.',
    ],
    [
      'Former donors',
      'They gave in the past, neither last year nor this one (SYBUNT): recall what their gift made possible.',
    ],
  ),
  charity(
    'every-year',
    [],
    () =>
      all(
        bought({ period: year(1) }),
        bought({ period: year(2) }),
        bought({ period: lastMonths(12) }),
      ),
    [
      'Donateurs réguliers',
      'Un don au moins chacune des deux dernières années civiles et dans les douze derniers mois\u00a0: le prélèvement mensuel leur convient.',
    ],
    [
      'Regular donors',
      'At least one gift in each of the last two calendar years and in the last twelve months: monthly giving suits them.',
    ],
  ),
  charity(
    'upgrade',
    [],
    ({ quantiles: { average_basket: basket } }) =>
      basket === undefined
        ? null
        : all(
            days({ period: lastMonths(24) }, 'from', 2),
            between(
              'average_basket',
              roundFigure(basket.p50),
              Math.max(roundFigure(basket.p80), roundFigure(basket.p50)),
            ),
          ),
    [
      'Prêts à donner un peu plus',
      'Au moins deux dons en deux ans, d’un montant moyen au-dessus du milieu de la base\u00a0: proposez le palier suivant.',
    ],
    [
      'Ready to give a little more',
      'At least two gifts in two years, of a mean amount above the middle of the base: offer the next step.',
    ],
  ),
  charity(
    'legacy',
    ['person.birth_date'],
    () =>
      all(
        number('age', 'from', 65),
        days({ period: ALWAYS }, 'from', 5),
        number('tenure', 'from', 1095),
      ),
    [
      'À qui parler de legs',
      '65 ans et plus, au moins cinq dons, depuis trois ans ou plus\u00a0: une brochure, avec tact.',
    ],
    [
      'To speak of legacies with',
      '65 and over, at least five gifts, for three years or more: a leaflet, with tact.',
    ],
  ),
] as const;
