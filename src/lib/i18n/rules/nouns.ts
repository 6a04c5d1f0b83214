/** How figures are called within "a …", "has …". */
export const NUMBER_NOUNS: Readonly<Record<string, readonly [fr: string, en: string]>> = {
  monetary_mean: ['un montant moyen par jour d’achat', 'a mean amount per purchase day'],
  average_basket: ['un panier moyen', 'an average basket'],
  items_per_order: ['un nombre d’articles par commande', 'a number of items per order'],
  rhythm: ['un rythme personnel', 'a personal rhythm'],
  regularity: ['une irrégularité', 'an irregularity'],
  lateness: ['un retard sur son rythme', 'a lateness by their own rhythm'],
  trend_6m: ['une tendance sur six mois', 'a six-month trend'],
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
  categories: ['un nombre de catégories', 'a number of categories'],
  brands: ['un nombre de marques', 'a number of brands'],
  products: ['un nombre de produits', 'a number of products'],
  channels: ['un nombre de canaux', 'a number of channels'],
  stores: ['un nombre de magasins', 'a number of stores'],
  other_stores: ['un nombre d’autres magasins', 'a number of other stores'],
  engagement_score: ['un score d’engagement', 'an engagement score'],
  opens: ['un nombre d’ouvertures', 'a number of opens'],
  clicks: ['un nombre de clics', 'a number of clicks'],
  visits: ['un nombre de visites', 'a number of visits'],
  store_visits: ['un nombre de visites en magasin', 'a number of store visits'],
  events: ['un nombre d’événements', 'a number of events'],
  card_uses: ['un nombre d’usages de la carte', 'a number of card uses'],
  surveys: ['un nombre de réponses', 'a number of answers'],
  reviews: ['un nombre d’avis', 'a number of reviews'],
  referrals: ['un nombre de recommandations', 'a number of referrals'],
  complaints: ['un nombre de réclamations', 'a number of complaints'],
  unsubscriptions: ['un nombre de désinscriptions', 'a number of unsubscriptions'],
  nps: ['une note de recommandation', 'a recommendation score'],
  tags_count: ['un nombre d’étiquettes', 'a number of tags'],
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

/** What comes before the values of a category. */
export const CATEGORY_PHRASES: Readonly<Record<string, Both>> = {
  country: ['habite dans le pays', 'lives in the country'],
  region: ['habite la région', 'lives in the region'],
  department: ['habite le département', 'lives in the department'],
  city: ['habite à', 'lives in'],
  postcode_area: ['habite la zone postale', 'lives in the postcode area'],
  home_store: ['est rattaché au magasin', 'belongs to the store'],
  sector: ['travaille dans le secteur', 'works in the sector'],
  birthday_month: ['fête son anniversaire en', 'has a birthday in'],
  top_category: ['a pour catégorie favorite', 'has as favourite category'],
  top_brand: ['a pour marque favorite', 'has as favourite brand'],
  top_product: ['a pour produit favori', 'has as favourite product'],
  top_channel: ['a pour canal favori', 'has as favourite channel'],
  top_store: ['a pour magasin favori', 'has as favourite store'],
  top_month: ['achète surtout en', 'buys mostly in'],
  top_weekday: ['achète surtout le', 'buys mostly on a'],
  first_category: ['est entré par la catégorie', 'entered by the category'],
  first_channel: ['est entré par le canal', 'entered by the channel'],
};

/** A date, as something that happened. */
export const DATE_PHRASES: Readonly<Record<string, Both>> = {
  first_purchase: ['a fait son premier achat', 'made the first purchase'],
  last_purchase: ['a fait son dernier achat', 'made the last purchase'],
  last_interaction: ['a eu son dernier échange', 'had the last exchange'],
  created_on: ['est entré dans la base', 'entered the base'],
};
