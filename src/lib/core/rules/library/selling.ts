import { roundFigure } from './figures';
import { rulesFor } from './library';
import {
  all,
  ALWAYS,
  bought,
  boughtFor,
  days,
  lastMonths,
  neverBought,
  no,
  number,
  only,
  yes,
} from './make';

const cross = rulesFor('cross-sell');
const price = rulesFor('price');

/** What else to offer, and at which price. */
export const SELLING_RULES = [
  cross(
    'first-never-second',
    ['line.category'],
    ({ bought: { category: [a, b] = [] } }) =>
      a === undefined || b === undefined
        ? null
        : all(
            bought({ ...only('category', a), period: ALWAYS }),
            neverBought({ ...only('category', b), period: ALWAYS }),
          ),
    [
      'Ont acheté A, jamais B',
      'Clients de votre première catégorie qui n’ont jamais acheté la deuxième. Changez les deux noms à votre guise.',
    ],
    [
      'Bought A, never B',
      'Customers of your first category who have never bought the second. Change the two names as you like.',
    ],
  ),
  cross(
    'category-fans',
    ['line.category'],
    ({ bought: { category: [a] = [] }, quantiles }) =>
      a === undefined
        ? null
        : boughtFor(
            { ...only('category', a), period: lastMonths(12) },
            2,
            roundFigure(quantiles.average_basket?.p50 ?? 50),
          ),
    [
      'Passionnés d’une catégorie',
      'Deux achats au moins en un an dans votre première catégorie, pour plus d’un panier moyen\u00a0: à servir en avant-première.',
    ],
    [
      'Fans of a category',
      'At least two purchases in a year in your first category, for more than an average basket: show them what is new first.',
    ],
  ),
  cross(
    'one-category',
    ['line.category'],
    () => all(number('categories', 'equal', 1), days({ period: ALWAYS }, 'from', 2)),
    [
      'Une seule catégorie',
      'Ils reviennent, mais toujours au même rayon\u00a0: à faire découvrir ce qui l’entoure.',
    ],
    ['One category only', 'They come back, always to the same shelf: show them what is beside it.'],
  ),
  cross(
    'brand-fans',
    ['line.brand'],
    ({ bought: { brand: [a] = [] } }) =>
      a === undefined ? null : bought({ ...only('brand', a), period: lastMonths(24) }, 2),
    [
      'Attachés à une marque',
      'Au moins deux achats en deux ans de la marque que le plus de clients achètent.',
    ],
    [
      'Attached to a brand',
      'At least two purchases in two years of the brand that most customers buy.',
    ],
  ),
  cross(
    'entered-by',
    ['line.category'],
    ({ bought: { category: [a] = [] } }) =>
      a === undefined
        ? null
        : all(
            bought({ ...only('category', a), period: ALWAYS, occasion: 'first' }),
            days({ period: ALWAYS }, 'equal', 1),
          ),
    [
      'Entrés par votre première catégorie',
      'Leur premier achat, et le seul, y a été fait\u00a0: à orienter vers la suite naturelle.',
    ],
    [
      'Entered by your first category',
      'Their first purchase, and the only one, was made there: lead them to what naturally follows.',
    ],
  ),
  cross(
    'top-product',
    ['line.product'],
    ({ bought: { product: [a] = [] } }) =>
      a === undefined ? null : bought({ ...only('product', a), period: lastMonths(12) }),
    [
      'Acheteurs de votre produit phare',
      'Le produit que le plus de clients ont acheté, ces douze derniers mois\u00a0: accessoires, recharge, gamme au-dessus.',
    ],
    [
      'Buyers of your leading product',
      'The product that most customers bought, in the last twelve months: accessories, refill, the range above.',
    ],
  ),
  cross(
    'small-baskets',
    ['line.quantity'],
    () => all(number('items_per_order', 'upTo', 1.2), days({ period: ALWAYS }, 'from', 2)),
    [
      'Un article à la fois',
      'À peine plus d’un article par commande\u00a0: un lot ou un complément au bon moment.',
    ],
    [
      'One item at a time',
      'Hardly more than one item per order: a set, or an extra at the right moment.',
    ],
  ),
  price(
    'only-promotion',
    ['line.discount'],
    () => all(yes('always_promo'), days({ period: ALWAYS }, 'from', 2)),
    [
      'N’achètent qu’en promotion',
      'Plusieurs achats, tous remisés\u00a0: réservez-leur les fins de série plutôt que des remises de plus.',
    ],
    [
      'Buy only on promotion',
      'Several purchases, all discounted: keep end-of-line items for them rather than more discounts.',
    ],
  ),
  price(
    'full-price',
    ['line.discount'],
    () => all(yes('never_promo'), days({ period: ALWAYS }, 'from', 2)),
    [
      'Toujours au plein tarif',
      'Plusieurs achats, jamais de remise\u00a0: leur en envoyer coûterait sans rien rapporter.',
    ],
    [
      'Always at full price',
      'Several purchases, never a discount: sending one would cost and bring nothing.',
    ],
  ),
  price(
    'deep-discounts',
    ['line.discount'],
    () => number('discount_depth', 'from', 0.3),
    [
      'Chasseurs de grosses remises',
      'Quand ils achètent en promotion, c’est à 30\u00a0% de remise ou plus en moyenne.',
    ],
    [
      'Hunters of deep discounts',
      'When they buy on promotion, it is at 30% off or more on average.',
    ],
  ),
  price(
    'big-baskets',
    [],
    ({ quantiles }) => {
      const high = quantiles.average_basket;
      return high ? number('average_basket', 'from', roundFigure(high.p90)) : null;
    },
    [
      'Gros paniers',
      'Un panier moyen parmi les plus hauts de votre base, même s’ils viennent peu.',
    ],
    ['Big baskets', 'An average basket among the highest of your base, even if they seldom come.'],
  ),
  price(
    'small-and-often',
    [],
    ({ quantiles }) => {
      const basket = quantiles.average_basket;
      return basket
        ? all(
            number('average_basket', 'upTo', roundFigure(basket.p50)),
            days({ period: lastMonths(12) }, 'from', 4),
          )
        : null;
    },
    [
      'Petits paniers, souvent',
      'Au moins quatre jours d’achat en un an, pour des paniers sous la moyenne de la base\u00a0: un seuil de livraison offerte les fait monter.',
    ],
    [
      'Small baskets, often',
      'At least four purchase days in a year, with baskets below the middle of the base: a free delivery threshold lifts them.',
    ],
  ),
  price(
    'mixed-price',
    ['line.discount'],
    () =>
      all(
        no('always_promo'),
        no('never_promo'),
        bought({ period: lastMonths(12), price: 'full' }),
        bought({ period: lastMonths(12), price: 'promotion' }),
      ),
    [
      'Tantôt plein tarif, tantôt promotion',
      'Ils ont fait les deux dans l’année\u00a0: une petite remise suffit, gardez les grandes.',
    ],
    [
      'Now full price, now promotion',
      'They did both within the year: a small discount is enough, keep the large ones.',
    ],
  ),
] as const;
