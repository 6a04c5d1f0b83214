import { featuresIn, type Need } from './feature';

const price = featuresIn('price');
const DISCOUNT: readonly Need[] = ['line.discount'];

/** What a customer paid less for. A line without a discount is at full price; returns do not count. */
export const PRICE_FEATURES = [
  price(
    'promo_share',
    'number',
    'share',
    DISCOUNT,
    ['Part achetée en promotion', 'Part des dépenses sur des lignes avec remise.'],
    ['Share bought on promotion', 'Share of spending on lines with a discount.'],
  ),
  price(
    'full_price_share',
    'number',
    'share',
    DISCOUNT,
    ['Part au plein tarif', 'Part des dépenses sur des lignes sans remise.'],
    ['Full-price share', 'Share of spending on lines without a discount.'],
  ),
  price(
    'discount_depth',
    'number',
    'share',
    DISCOUNT,
    [
      'Remise moyenne',
      'Remises divisées par le montant avant remise des lignes achetées en promotion.',
    ],
    [
      'Mean discount depth',
      'Discounts divided by the amount before discount of the lines bought on promotion.',
    ],
  ),
  price(
    'discount_sum',
    'number',
    'money',
    DISCOUNT,
    ['Remises accordées', 'Somme des remises, retours exclus.'],
    ['Discounts given', 'Sum of discounts, returns excluded.'],
  ),
  price(
    'always_promo',
    'flag',
    'yes-no',
    DISCOUNT,
    ['Toujours en promotion', 'Toutes les lignes achetées avaient une remise.'],
    ['Always on promotion', 'Every line bought had a discount.'],
  ),
  price(
    'never_promo',
    'flag',
    'yes-no',
    DISCOUNT,
    ['Jamais en promotion', 'Aucune ligne achetée n’avait de remise.'],
    ['Never on promotion', 'No line bought had a discount.'],
  ),
] as const;
