/** How figures are called within "a …", "has …". */
export const NUMBER_NOUNS: Readonly<Record<string, readonly [fr: string, en: string]>> = {
  monetary_mean: ['un montant moyen par jour d’achat', 'a mean amount per purchase day'],
  average_basket: ['un panier moyen', 'an average basket'],
  items_per_order: ['un nombre d’articles par commande', 'a number of items per order'],
  rhythm: ['un rythme personnel', 'a personal rhythm'],
  regularity: ['une irrégularité', 'an irregularity'],
  returned_amount: ['un montant rendu', 'a returned amount'],
  returns_rate: ['un taux de retour', 'a returns rate'],
  margin_sum: ['une marge', 'a margin'],
  margin_rate: ['un taux de marge', 'a margin rate'],
  promo_share: ['une part d’achats en promotion', 'a share bought on promotion'],
  full_price_share: ['une part d’achats au plein tarif', 'a share bought at full price'],
  discount_depth: ['une remise moyenne', 'a mean discount'],
  discount_sum: ['un total de remises', 'a total of discounts'],
  christmas_share: ['une part d’achats avant Noël', 'a share bought before Christmas'],
  sales_share: ['une part d’achats pendant les soldes', 'a share bought during the sales'],
  back_to_school_share: ['une part d’achats à la rentrée', 'a share bought at back-to-school time'],
  weekend_share: ['une part d’achats le week-end', 'a share bought at week-ends'],
  engagement_score: ['un score d’engagement', 'an engagement score'],
  nps: ['une note de recommandation', 'a recommendation score'],
};

/** What some features count, one and several. */
export const COUNT_NOUNS: Readonly<
  Record<string, { readonly fr: readonly [string, string]; readonly en: readonly [string, string] }>
> = {
  categories: { fr: ['catégorie', 'catégories'], en: ['category', 'categories'] },
  brands: { fr: ['marque', 'marques'], en: ['brand', 'brands'] },
  products: { fr: ['produit', 'produits'], en: ['product', 'products'] },
  channels: { fr: ['canal', 'canaux'], en: ['channel', 'channels'] },
  stores: { fr: ['magasin', 'magasins'], en: ['store', 'stores'] },
  other_stores: { fr: ['autre magasin', 'autres magasins'], en: ['other store', 'other stores'] },
  opens: { fr: ['ouverture', 'ouvertures'], en: ['open', 'opens'] },
  clicks: { fr: ['clic', 'clics'], en: ['click', 'clicks'] },
  visits: { fr: ['visite', 'visites'], en: ['visit', 'visits'] },
  store_visits: {
    fr: ['visite en magasin', 'visites en magasin'],
    en: ['store visit', 'store visits'],
  },
  events: { fr: ['événement', 'événements'], en: ['event', 'events'] },
  card_uses: { fr: ['usage de la carte', 'usages de la carte'], en: ['card use', 'card uses'] },
  surveys: { fr: ['réponse', 'réponses'], en: ['answer', 'answers'] },
  reviews: { fr: ['avis', 'avis'], en: ['review', 'reviews'] },
  referrals: { fr: ['recommandation', 'recommandations'], en: ['referral', 'referrals'] },
  complaints: { fr: ['réclamation', 'réclamations'], en: ['complaint', 'complaints'] },
  unsubscriptions: {
    fr: ['désinscription', 'désinscriptions'],
    en: ['unsubscription', 'unsubscriptions'],
  },
  tags_count: { fr: ['étiquette', 'étiquettes'], en: ['tag', 'tags'] },
};

/** Who stands at the top of the base for a feature. */
export const TOP_PHRASES: Readonly<Record<string, readonly [fr: string, en: string]>> = {
  monetary_sum: ['qui ont dépensé le plus', 'who spent the most'],
  frequency_days: ['qui achètent le plus souvent', 'who buy most often'],
  frequency_orders: ['qui commandent le plus souvent', 'who order most often'],
};

type Both = readonly [fr: string, en: string];

/** A flag that holds, and one that does not. */
export const FLAG_PHRASES: Readonly<Record<string, { readonly yes: Both; readonly no: Both }>> = {
  multi_store: {
    yes: ['achète dans plusieurs magasins', 'buys at several stores'],
    no: ['achète dans un seul magasin', 'buys at one store only'],
  },
  lives_abroad: {
    yes: ['habite à l’étranger', 'lives abroad'],
    no: ['n’habite pas à l’étranger', 'does not live abroad'],
  },
  seasonal_only: {
    yes: ['n’achète qu’à une saison', 'buys in one season only'],
    no: ['achète à plusieurs saisons', 'buys in several seasons'],
  },
  always_promo: {
    yes: ['n’achète qu’en promotion', 'buys only on promotion'],
    no: ['n’achète pas qu’en promotion', 'does not buy only on promotion'],
  },
  never_promo: {
    yes: ['n’achète jamais en promotion', 'never buys on promotion'],
    no: ['achète parfois en promotion', 'sometimes buys on promotion'],
  },
  reachable: {
    yes: ['est joignable par au moins un canal', 'can be reached by one channel at least'],
    no: ['n’est joignable par aucun canal', 'cannot be reached by any channel'],
  },
  reachable_email: {
    yes: ['est joignable par e-mail', 'can be reached by e-mail'],
    no: ['n’est pas joignable par e-mail', 'cannot be reached by e-mail'],
  },
  reachable_sms: {
    yes: ['est joignable par SMS', 'can be reached by text message'],
    no: ['n’est pas joignable par SMS', 'cannot be reached by text message'],
  },
  reachable_phone: {
    yes: ['est joignable par téléphone', 'can be reached by telephone'],
    no: ['n’est pas joignable par téléphone', 'cannot be reached by telephone'],
  },
  reachable_post: {
    yes: ['est joignable par courrier', 'can be reached by post'],
    no: ['n’est pas joignable par courrier', 'cannot be reached by post'],
  },
};

/** What comes before the values of a category that is among them, and of one that is not. */
export const CATEGORY_PHRASES: Readonly<
  Record<string, { readonly in: Both; readonly notIn: Both }>
> = {
  country: {
    in: ['habite ce pays\u00a0:', 'lives in'],
    notIn: ['habite un autre pays que', 'lives elsewhere than in'],
  },
  region: {
    in: ['habite la région', 'lives in the region'],
    notIn: ['habite hors de la région', 'lives outside the region'],
  },
  department: {
    in: ['habite le département', 'lives in the department'],
    notIn: ['habite hors du département', 'lives outside the department'],
  },
  city: {
    in: ['habite à', 'lives in'],
    notIn: ['habite ailleurs qu’à', 'lives elsewhere than in'],
  },
  postcode_area: {
    in: ['habite la zone postale', 'lives in the postcode area'],
    notIn: ['habite hors de la zone postale', 'lives outside the postcode area'],
  },
  home_store: {
    in: ['est rattaché au magasin', 'belongs to the store'],
    notIn: ['est rattaché à un autre magasin que', 'belongs to another store than'],
  },
  sector: {
    in: ['travaille dans le secteur', 'works in the sector'],
    notIn: ['travaille dans un autre secteur que', 'works in another sector than'],
  },
  birthday_month: {
    in: ['fête son anniversaire en', 'has a birthday in'],
    notIn: ['fête son anniversaire un autre mois que', 'has a birthday in another month than'],
  },
  top_category: {
    in: ['a pour catégorie favorite', 'has as favourite category'],
    notIn: ['a une autre catégorie favorite que', 'has another favourite category than'],
  },
  top_brand: {
    in: ['a pour marque favorite', 'has as favourite brand'],
    notIn: ['a une autre marque favorite que', 'has another favourite brand than'],
  },
  top_product: {
    in: ['a pour produit favori', 'has as favourite product'],
    notIn: ['a un autre produit favori que', 'has another favourite product than'],
  },
  top_channel: {
    in: ['a pour canal favori', 'has as favourite channel'],
    notIn: ['a un autre canal favori que', 'has another favourite channel than'],
  },
  top_store: {
    in: ['a pour magasin favori', 'has as favourite store'],
    notIn: ['a un autre magasin favori que', 'has another favourite store than'],
  },
  top_month: {
    in: ['achète surtout en', 'buys mostly in'],
    notIn: ['achète surtout un autre mois que', 'buys mostly in another month than'],
  },
  top_weekday: {
    in: ['achète surtout le', 'buys mostly on a'],
    notIn: ['achète surtout un autre jour que le', 'buys mostly on another day than'],
  },
  first_category: {
    in: ['est entré par la catégorie', 'entered by the category'],
    notIn: ['est entré par une autre catégorie que', 'entered by another category than'],
  },
  first_channel: {
    in: ['est entré par le canal', 'entered by the channel'],
    notIn: ['est entré par un autre canal que', 'entered by another channel than'],
  },
};

/** A date, as something that happened. */
export const DATE_PHRASES: Readonly<Record<string, Both>> = {
  first_purchase: ['a fait son premier achat', 'made the first purchase'],
  last_purchase: ['a fait son dernier achat', 'made the last purchase'],
  last_interaction: ['a eu son dernier échange', 'had the last exchange'],
  created_on: ['est entré dans la base', 'entered the base'],
};
