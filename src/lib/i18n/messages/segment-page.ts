import { sentence, text } from '../message';

/** The page of one segment. */
export const segmentPage = {
  question: sentence<[name: string]>(
    (_, name) => `Qui sont vos clients «\u00a0${name}\u00a0»\u00a0?`,
    (_, name) => `Who are your “${name}” customers?`,
  ),
  answer: sentence<
    [size: { count: number; share: number; revenue: string; revenueShare: number }, apart: string[]]
  >(
    (f, s, apart) =>
      `**${f.number(s.count)} ${f.plural(s.count, 'client', 'clients')}**, ${f.percent(s.share)} de la base, ${f.plural(s.count, 'fait', 'font')} **${f.percent(s.revenueShare)} du CA** (${s.revenue}).` +
      (apart.length > 0 ? ` Ce qui les distingue\u00a0: ${f.list(apart)}.` : ''),
    (f, s, apart) =>
      `**${f.number(s.count)} ${f.plural(s.count, 'customer', 'customers')}**, ${f.percent(s.share)} of the base, ${f.plural(s.count, 'makes', 'make')} **${f.percent(s.revenueShare)} of revenue** (${s.revenue}).` +
      (apart.length > 0 ? ` What sets them apart: ${f.list(apart)}.` : ''),
  ),
  nobody: text(
    'Aucun client dans ce segment à cette date.',
    'No customer in this segment on this date.',
  ),
  gone: text(
    'Ce segment n’existe pas, ou plus, dans cette segmentation.',
    'This segmentation does not have this segment, or no longer has it.',
  ),
  back: sentence<[name: string]>(
    (_, name) => `Tous les segments\u00a0: ${name}`,
    (_, name) => `All segments: ${name}`,
  ),
  seeCustomers: sentence<[count: number]>(
    (f, n) => `Voir ${f.plural(n, 'le client', `les ${f.number(n)} clients`)}`,
    (f, n) => `See the ${f.plural(n, 'customer', `${f.number(n)} customers`)}`,
  ),
  otherSegment: text('Segment', 'Segment'),
  working: sentence<[done: number, of: number]>(
    (f, done, of) => `Lecture de la base\u00a0: ${f.number(done)} sur ${f.number(of)}`,
    (f, done, of) => `Reading the base: ${f.number(done)} of ${f.number(of)}`,
  ),
  waiting: text(
    'Produits préférés\u00a0: laissés de côté, la base a beaucoup de lignes d’achat.',
    'Favourite products are left aside: the base has many order lines.',
  ),
  compute: text('Les calculer', 'Compute them'),
  how: sentence<[date: string]>(
    (_, date) =>
      `Au **${date}**, sur tout l’historique sauf pour la taille et le CA, qui suivent la période de la segmentation. Chaque caractéristique du segment est comparée à celle de toute la base.`,
    (_, date) =>
      `On **${date}**, over all history, except for size and revenue, which follow the period of the segmentation. Each feature of the segment is compared with that of the whole base.`,
  ),
  howTest: text(
    'L’**écart à la base** dit combien de fois plus ou moins. La **valeur-test** dit si cet écart peut tenir au hasard\u00a0: de combien d’erreurs types le segment s’éloigne d’un tirage au sort dans la base. En dessous de 1,96 (dans un sens ou dans l’autre), l’écart n’est pas retenu. Source\u00a0: Lebart, Morineau et Piron, Statistique exploratoire multidimensionnelle.',
    'The **gap with the base** says how many times more or less. The **test value** says whether chance could explain it: how many standard errors the segment lies from a random draw of the base. Below 1.96 (either way) a gap is not kept. Source: Lebart, Morineau and Piron, Statistique exploratoire multidimensionnelle.',
  ),
  // Figures
  customers: text('Clients', 'Customers'),
  revenue: text('CA net', 'Net revenue'),
  orders: text('Commandes', 'Orders'),
  basket: text('Panier moyen', 'Average basket'),
  perCustomer: text('CA par client', 'Revenue per customer'),
  ofBase: sentence<[share: number]>(
    (f, share) => `${f.percent(share)} de la base`,
    (f, share) => `${f.percent(share)} of the base`,
  ),
  baseValue: sentence<[value: string]>(
    (_, value) => `base\u00a0: ${value}`,
    (_, value) => `base: ${value}`,
  ),
  // What sets it apart
  apart: text('Ce qui les distingue', 'What sets them apart'),
  apartHint: text(
    'Contre toute la base, le plus marqué d’abord.',
    'Against the whole base, the most marked first.',
  ),
  more: text('Plus que la base', 'More than the base'),
  less: text('Moins que la base', 'Less than the base'),
  none: text('Rien de marqué.', 'Nothing marked.'),
  nothingApart: text(
    'Rien ne les distingue du reste de la base au-delà du hasard.',
    'Nothing sets them apart from the rest of the base beyond chance.',
  ),
  criteria: text('Critères compris', 'With criteria'),
  withoutCriteria: text('Hors critères', 'Without criteria'),
  criteriaLabel: text('Caractéristiques montrées', 'Features shown'),
  criterion: text('critère', 'criterion'),
  criterionHint: text(
    'La segmentation est faite avec cette caractéristique\u00a0: l’écart va de soi.',
    'The segmentation is made with this feature: the gap is no surprise.',
  ),
  allTraits: sentence<[count: number]>(
    (f, n) =>
      `${f.plural(n, 'La caractéristique', `Les ${f.number(n)} caractéristiques`)}, avec leur valeur-test`,
    (f, n) => `${f.plural(n, 'The feature', `All ${f.number(n)} features`)}, with test values`,
  ),
  columnFeature: text('Caractéristique', 'Feature'),
  columnGroup: text('Thème', 'Theme'),
  columnSegment: text('Segment', 'Segment'),
  columnRest: text('Autres clients', 'Other customers'),
  columnBase: text('Base', 'Base'),
  columnGap: text('Écart', 'Gap'),
  columnTest: text('Valeur-test', 'Test value'),
  // Distributions
  distribution: text('Répartition', 'Distribution'),
  distributionOf: sentence<[feature: string]>(
    (_, feature) => `${feature}\u00a0: le segment et les autres`,
    (_, feature) => `${feature}: the segment and the others`,
  ),
  distributionHint: text(
    'Part des clients, de chaque côté',
    'Share of the customers, on each side',
  ),
  feature: text('Caractéristique', 'Feature'),
  theSegment: text('Le segment', 'The segment'),
  theOthers: text('Les autres clients', 'All other customers'),
  rare: text('Autres valeurs', 'Other values'),
  range: sentence<[from: string, to: string]>(
    (_, from, to) => `${from} à ${to}`,
    (_, from, to) => `${from} to ${to}`,
  ),
  andMore: sentence<[from: string]>(
    (_, from) => `${from} et plus`,
    (_, from) => `${from} and over`,
  ),
  bin: sentence<[range: string, own: number, rest: number]>(
    (f, range, own, rest) =>
      `${range}\u00a0: ${f.percent(own)} du segment, ${f.percent(rest)} des autres`,
    (f, range, own, rest) =>
      `${range}: ${f.percent(own)} of the segment, ${f.percent(rest)} of the others`,
  ),
  unknownFor: sentence<[count: number]>(
    (f, n) => `Sans valeur pour ${f.number(n)} ${f.plural(n, 'client', 'clients')} du segment.`,
    (f, n) =>
      `Not known for ${f.number(n)} ${f.plural(n, 'customer', 'customers')} of the segment.`,
  ),
  boxes: sentence<[feature: string]>(
    (_, feature) => `${feature}\u00a0: tous les segments`,
    (_, feature) => `${feature}: all segments`,
  ),
  boxesHint: text(
    'Trait\u00a0: médiane\u00a0; boîte\u00a0: la moitié du milieu\u00a0; moustaches\u00a0: neuf clients sur dix',
    'Line: median; box: the middle half; whiskers: nine customers in ten',
  ),
  median: text('Médiane', 'Median'),
  quarter: text('Un quart en dessous de', 'A quarter below'),
  threeQuarters: text('Trois quarts en dessous de', 'Three quarters below'),
  low: text('5\u00a0% en dessous de', '5% below'),
  high: text('5\u00a0% au-dessus de', '5% above'),
  box: sentence<[name: string, median: string, low: string, high: string]>(
    (_, name, median, low, high) =>
      `${name}\u00a0: médiane ${median}, la moitié entre ${low} et ${high}`,
    (_, name, median, low, high) => `${name}: median ${median}, half between ${low} and ${high}`,
  ),
  // Map
  map: text('Où ils habitent', 'Where they live'),
  mapHint: text(
    'Un carré par département, à peu près à sa place',
    'One square for each French department, about where it is',
  ),
  mapBy: text('Couleur', 'Colour'),
  byShare: text('Part du segment', 'Share of the segment'),
  byLift: text('Écart à la base', 'Gap with the base'),
  place: sentence<[name: string, code: string, count: number, share: number]>(
    (f, name, code, n, share) =>
      `${name} (${code})\u00a0: ${f.number(n)} ${f.plural(n, 'client', 'clients')}, ${f.percent(share)} du segment`,
    (f, name, code, n, share) =>
      `${name} (${code}): ${f.number(n)} ${f.plural(n, 'customer', 'customers')}, ${f.percent(share)} of the segment`,
  ),
  placeBase: sentence<[share: number, gap: string]>(
    (f, share, gap) => `${f.percent(share)} de la base${gap === '' ? '' : ` (${gap})`}`,
    (f, share, gap) => `${f.percent(share)} of the base${gap === '' ? '' : ` (${gap})`}`,
  ),
  department: text('Département', 'Department'),
  offMap: sentence<[count: number]>(
    (f, n) =>
      `${f.number(n)} ${f.plural(n, 'client', 'clients')} hors de la carte\u00a0: autre pays ou département non lu.`,
    (f, n) =>
      `${f.number(n)} ${f.plural(n, 'customer', 'customers')} off the map: another country, or a department that could not be read.`,
  ),
  least: text('moins que la base', 'less than the base'),
  most: text('plus que la base', 'more than the base'),
  // Favourites, moments, prices
  favourites: text('Leurs favoris', 'Their favourites'),
  favouritesHint: text(
    'Part des clients dont c’est le favori',
    'Share of customers whose favourite it is',
  ),
  favourite: text('Favori', 'Favourite'),
  moments: text('Leurs moments', 'Their moments'),
  momentsHint: text(
    'Part des clients qui achètent surtout alors',
    'Share of customers who buy mostly then',
  ),
  moment: text('Moment', 'Moment'),
  habits: text('Achats, prix et saisons', 'Purchases, prices and seasons'),
  habitsHint: text('En moyenne par client', 'On average for each customer'),
  // Similarity
  alike: text('Se ressemblent-ils\u00a0?', 'Are they alike?'),
  spread: sentence<[spread: number]>(
    (f, spread) =>
      spread < 0.995
        ? `Entre eux, ils diffèrent **${f.percent(1 - spread)} de moins** que deux clients pris au hasard dans la base.`
        : spread > 1.005
          ? `Entre eux, ils diffèrent **${f.percent(spread - 1)} de plus** que deux clients pris au hasard dans la base.`
          : 'Entre eux, ils diffèrent **autant** que deux clients pris au hasard dans la base.',
    (f, spread) =>
      spread < 0.995
        ? `Among themselves they differ **${f.percent(1 - spread)} less** than any two customers of the base.`
        : spread > 1.005
          ? `Among themselves they differ **${f.percent(spread - 1)} more** than any two customers of the base.`
          : 'Among themselves they differ **as much** as any two customers of the base.',
  ),
  silhouette: {
    strong: text(
      'Un groupe très net, loin de tous les autres.',
      'A very clear group, far from all others.',
    ),
    reasonable: text('Un groupe net.', 'A clear group.'),
    weak: text(
      'Un groupe aux contours flous\u00a0: une partie ressemble à d’autres segments.',
      'A group with blurred edges: some of it resembles other segments.',
    ),
    none: text(
      'Pas un groupe à part\u00a0: beaucoup sont plus proches du milieu d’un autre segment, ou à mi-chemin.',
      'Not a group of its own: many are nearer to the middle of another segment, or halfway.',
    ),
  },
  width: sentence<[width: number]>(
    (f, width) => `Silhouette\u00a0: ${f.number(width, 2)}`,
    (f, width) => `Silhouette: ${f.number(width, 2)}`,
  ),
  nearest: sentence<[name: string, by: string[]]>(
    (f, name, by) =>
      `Le plus proche\u00a0: **${name}**${by.length > 0 ? `\u00a0; l’écart tient surtout à ${f.list(by)}` : ''}.`,
    (f, name, by) =>
      `The most alike: **${name}**${by.length > 0 ? `; they differ mainly in ${f.list(by)}` : ''}.`,
  ),
  farthest: sentence<[name: string, by: string[]]>(
    (f, name, by) =>
      `Le plus différent\u00a0: **${name}**${by.length > 0 ? `\u00a0; l’écart tient surtout à ${f.list(by)}` : ''}.`,
    (f, name, by) =>
      `The most different: **${name}**${by.length > 0 ? `; they differ mainly in ${f.list(by)}` : ''}.`,
  ),
  distances: text('Du plus proche au plus différent', 'From the most alike to the most different'),
  columnDistance: text('Distance', 'Distance'),
  columnRead: text('Autrement dit', 'In words'),
  difference: {
    none: text('presque les mêmes', 'almost the same'),
    small: text('assez proches', 'rather close'),
    medium: text('différents', 'different'),
    large: text('très différents', 'very different'),
  },
  alikeHow: sentence<[features: string[]]>(
    (f, features) =>
      `Chaque client est décrit par ${f.list(features)}, ramenés à la même échelle (écart à la moyenne, en écarts types, trois au plus\u00a0; à la moyenne faute de valeur). La **distance** de deux segments est celle de leurs centres, par caractéristique\u00a0: elle se lit comme un écart standardisé (Cohen, 1988\u00a0: 0,2 petit, 0,5 moyen, 0,8 grand). La **silhouette** compare, client par client, la distance à son centre et au centre le plus proche d’un autre segment (Rousseeuw, 1987, forme simplifiée de Hruschka et al., 2006)\u00a0: de -1 à 1, nette au-dessus de 0,5 (Kaufman et Rousseeuw, 1990). Au-delà de 100\u00a0000 clients, elle est mesurée sur un échantillon.`,
    (f, features) =>
      `Each customer is described by ${f.list(features)}, brought to one scale (distance from the mean, in standard deviations, three at most; at the mean where there is no value). The **distance** of two segments is that of their centres, for each feature: it reads as a standardised difference (Cohen, 1988: 0.2 small, 0.5 medium, 0.8 large). The **silhouette** compares, customer by customer, the distance to their own centre and to the nearest centre of another segment (Rousseeuw, 1987, in the simplified form of Hruschka et al., 2006): from -1 to 1, clear above 0.5 (Kaufman and Rousseeuw, 1990). Beyond 100,000 customers it is measured on a sample.`,
  ),
  // Typical customers
  typical: text('Des clients typiques', 'Typical customers'),
  typicalHint: text(
    'Les plus proches du milieu du segment. Ouvrez leur fiche.',
    'Those nearest to the middle of the segment. Open their card.',
  ),
  customer: text('Client', 'Customer'),
};

/** The card of what is planned for a segment. */
export const playbookWords = {
  title: text('Plan d’action', 'Playbook'),
  hint: text(
    'Un point de départ\u00a0: écrivez par-dessus, tout s’enregistre.',
    'A starting point: write over it, everything is saved.',
  ),
  objective: text('Objectif', 'Objective'),
  message: text('Message', 'Message'),
  offer: text('Offre', 'Offer'),
  channel: text('Canal', 'Channel'),
  moment: text('Moment', 'Moment'),
  limited: text('Remise plafonnée', 'Discount is limited'),
  discountLimit: text('Remise maximale', 'Highest discount'),
  discountHint: text('0\u00a0: aucune remise.', '0: no discount.'),
  owner: text('Responsable', 'Owner'),
  note: text('Note', 'Note'),
  reset: text('Revenir au texte de départ', 'Back to the starting text'),
};
