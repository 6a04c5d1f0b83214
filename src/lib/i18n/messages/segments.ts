import { sentence, text, type Message } from '../message';

/** Names of segments by id, as marketers say them. */
export const segmentNames: Readonly<Record<string, Message>> = {
  champions: text('Champions', 'Champions'),
  loyal: text('Fidèles', 'Loyal'),
  potential_loyalist: text('Fidèles potentiels', 'Potential loyalists'),
  new: text('Nouveaux', 'New'),
  recent: text('Récents', 'Recent'),
  promising: text('Prometteurs', 'Promising'),
  need_attention: text('À surveiller', 'Need attention'),
  about_to_sleep: text('Sur le point de s’endormir', 'About to sleep'),
  at_risk: text('À risque', 'At risk'),
  cannot_lose: text('À ne pas perdre', 'Can’t lose them'),
  hibernating: text('En sommeil', 'Hibernating'),
  lost: text('Perdus', 'Lost'),
  unassigned: text('Hors grille', 'Outside the grid'),
  none: text('Sans achat sur la période', 'No purchase in the period'),
};

/** What makes a customer belong to a segment, in a few words. */
export const segmentMeanings: Readonly<Record<string, Message>> = {
  champions: text(
    'Ont acheté récemment, souvent, et beaucoup.',
    'Bought recently, often, and a lot.',
  ),
  loyal: text('Achètent régulièrement, avec un bon panier.', 'Buy regularly, with a good basket.'),
  potential_loyalist: text(
    'Achats récents et répétés\u00a0: à fidéliser.',
    'Recent, repeated purchases: to be made loyal.',
  ),
  new: text(
    'Premiers achats récents, encore peu nombreux.',
    'First purchases, recent and still few.',
  ),
  recent: text(
    'Un achat très récent, le premier ou presque.',
    'A very recent purchase, the first or nearly.',
  ),
  promising: text(
    'Peu d’achats, mais récents et d’un montant élevé.',
    'Few purchases, but recent and of a high amount.',
  ),
  need_attention: text(
    'Au-dessus de la moyenne, mais s’espacent.',
    'Above average, but buying less often.',
  ),
  about_to_sleep: text(
    'En dessous de la moyenne et de moins en moins récents.',
    'Below average and less and less recent.',
  ),
  at_risk: text(
    'Achetaient souvent, n’ont rien acheté depuis longtemps.',
    'Used to buy often, have not bought for a long time.',
  ),
  cannot_lose: text(
    'Gros acheteurs d’hier qui ne viennent plus.',
    'Big buyers of yesterday who no longer come.',
  ),
  hibernating: text('Derniers achats anciens, peu nombreux.', 'Last purchases long ago, and few.'),
  lost: text('Les plus anciens et les moins actifs.', 'The longest gone and the least active.'),
  unassigned: text(
    'Aucune règle de la grille choisie ne les décrit.',
    'No rule of the chosen grid describes them.',
  ),
  none: text('Aucun achat dans la fenêtre choisie.', 'No purchase in the chosen window.'),
};

export const schemeNames: Readonly<Record<string, Message>> = {
  partition_125: text('125 codes', '125 codes'),
  rf_grid: text('Grille R × F', 'R × F grid'),
  putler_grid: text('Putler', 'Putler'),
  r_rfm_vignette: text('Paquet rfm de R', 'R’s rfm package'),
};

export const measureNames = {
  recency: text('Récence', 'Recency'),
  frequency: text('Fréquence', 'Frequency'),
  monetary: text('Montant', 'Monetary'),
};

export const measureUnits = {
  recency: text('jours depuis le dernier achat', 'days since the last purchase'),
  orders: text('commandes', 'orders'),
  days: text('jours d’achat', 'purchase days'),
  sum: text('montant net cumulé', 'total net amount'),
  mean: text('montant net par achat', 'net amount per purchase'),
};

export const segments = {
  question: text('Qui sont vos meilleurs clients\u00a0?', 'Who are your best customers?'),
  answer: sentence<
    [
      best: { name: string; count: number; share: number; revenueShare: number },
      gone: { count: number; revenue: string; days: number } | null,
    ]
  >(
    (f, best, gone) =>
      `**${f.number(best.count)} ${f.plural(best.count, 'client', 'clients')} «\u00a0${best.name}\u00a0»**, soit ${f.percent(best.share)} de la base, ${f.plural(best.count, 'fait', 'font')} **${f.percent(best.revenueShare)} du chiffre d’affaires**.` +
      (gone
        ? ` **${f.number(gone.count)} ${f.plural(gone.count, 'bon client', 'bons clients')}** ${f.plural(gone.count, 'n’a', 'n’ont')} rien acheté depuis ${f.number(gone.days)} jours en moyenne et ${f.plural(gone.count, 'pèse', 'pèsent')} encore **${gone.revenue}**.`
        : ''),
    (f, best, gone) =>
      `**${f.number(best.count)} “${best.name}” ${f.plural(best.count, 'customer', 'customers')}**, ${f.percent(best.share)} of the base, ${f.plural(best.count, 'makes', 'make')} **${f.percent(best.revenueShare)} of revenue**.` +
      (gone
        ? ` **${f.number(gone.count)} good ${f.plural(gone.count, 'customer', 'customers')}** ${f.plural(gone.count, 'has', 'have')} bought nothing for ${f.number(gone.days)} days on average and still ${f.plural(gone.count, 'weighs', 'weigh')} **${gone.revenue}**.`
        : ''),
  ),
  leftOut: sentence<[count: number]>(
    (f, n) =>
      `${f.number(n)} ${f.plural(n, 'client n’a', 'clients n’ont')} aucun achat sur la période\u00a0: hors segments.`,
    (f, n) =>
      `${f.number(n)} ${f.plural(n, 'customer has', 'customers have')} no purchase in the period: outside the segments.`,
  ),
  see: text('Les voir', 'See them'),
  heatmapTitle: text('Récence × fréquence', 'Recency × frequency'),
  heatmapSubtitle: text(
    'Clients par case, et panier moyen',
    'Customers in each cell, and average basket',
  ),
  heatmapRows: text('Récence', 'Recency'),
  heatmapColumns: text('Fréquence', 'Frequency'),
  averageBasketOf: sentence<[money: string]>(
    (_, money) => `panier ${money}`,
    (_, money) => `basket ${money}`,
  ),
  colourBy: text('Couleur', 'Colour'),
  byShare: text('Effectif', 'Size'),
  bySegment: text('Segment', 'Segment'),
  treemapTitle: sentence<[count: number]>(
    (f, n) => `${f.number(n)} ${f.plural(n, 'segment', 'segments')}`,
    (f, n) => `${f.number(n)} ${f.plural(n, 'segment', 'segments')}`,
  ),
  areaCustomers: text('Surface = nombre de clients', 'Area = number of customers'),
  areaRevenue: text('Surface = chiffre d’affaires net', 'Area = net revenue'),
  settings: text('Réglages', 'Settings'),
  settingsHint: text('Tout se recalcule en direct', 'Everything is recomputed live'),
  scheme: text('Grille', 'Grid'),
  frequency: text('Fréquence', 'Frequency'),
  monetary: text('Montant', 'Amount'),
  ties: text('Ex æquo', 'Ties'),
  tiesTogether: text('même note', 'same score'),
  tiesSplit: text('départagés (NTILE)', 'split (NTILE)'),
  window: text('Fenêtre', 'Window'),
  windowAll: text('tout l’historique', 'all history'),
  windowMonths: sentence<[months: number]>(
    (f, n) => `${f.number(n)} mois`,
    (f, n) => `${f.number(n)} months`,
  ),
  cutsTitle: text('Où coupe-t-on\u00a0?', 'Where are the cuts?'),
  cutsHint: text('Glissez une borne\u00a0: tout suit.', 'Drag a cut: everything follows.'),
  bins: text('Bornes', 'Cuts'),
  binsQuantile: text('quantiles', 'quantiles'),
  binsFixed: text('fixes', 'fixed'),
  binsRhythm: text('rythme d’achat', 'purchase rhythm'),
  levels: text('Niveaux', 'Levels'),
  levelsOf: sentence<[levels: number]>(
    (f, n) => `${f.number(n)} niveaux`,
    (f, n) => `${f.number(n)} levels`,
  ),
  backToQuantiles: text('Revenir aux quantiles', 'Back to quantiles'),
  tableTitle: text('Segments', 'Segments'),
  columnSegment: text('Segment', 'Segment'),
  columnCustomers: text('Clients', 'Customers'),
  columnShare: text('Part', 'Share'),
  columnRevenue: text('CA net', 'Net revenue'),
  columnRevenueShare: text('Part du CA', 'Revenue share'),
  columnBasket: text('Panier moyen', 'Avg. basket'),
  columnRecency: text('Dernier achat', 'Last purchase'),
  daysAgo: sentence<[days: number]>(
    (f, n) => `${f.number(n)}\u00a0j`,
    (f, n) => `${f.number(n)}\u00a0d`,
  ),
  total: text('Ensemble', 'All'),
  fewLevels: sentence<[measure: string, found: number, asked: number]>(
    (f, measure, found, asked) =>
      `${measure}\u00a0: ${f.number(found)} ${f.plural(found, 'niveau', 'niveaux')} sur ${f.number(asked)} seulement, faute de valeurs distinctes.`,
    (f, measure, found, asked) =>
      `${measure}: only ${f.number(found)} of ${f.number(asked)} levels, for lack of distinct values.`,
  ),
  useLevels: sentence<[levels: number]>(
    (f, n) => `Passer à ${f.number(n)} niveaux`,
    (f, n) => `Use ${f.number(n)} levels`,
  ),
  oneTimers: sentence<[share: number]>(
    (f, share) =>
      `**${f.percent(share)} des clients n’ont acheté qu’une fois**\u00a0: des niveaux de fréquence se confondent.`,
    (f, share) =>
      `**${f.percent(share)} of customers bought only once**: some frequency levels cannot be told apart.`,
  ),
  tieTitle: text('Clients à égalité', 'Tied customers'),
  tieCount: sentence<[count: number, total: number]>(
    (f, n, total) =>
      `${f.number(n)} clients sur ${f.number(total)} auraient, à valeur égale, une autre note que leurs semblables si on les départageait.`,
    (f, n, total) =>
      `${f.number(n)} of ${f.number(total)} customers would, with an equal value, get another score than their equals if ties were split.`,
  ),
  tieChanged: sentence<[count: number]>(
    (f, n) =>
      `**${f.number(n)} ${f.plural(n, 'client changerait', 'clients changeraient')} de segment** en départageant les ex æquo.`,
    (f, n) =>
      `**${f.number(n)} ${f.plural(n, 'customer', 'customers')} would change segment** if ties were split.`,
  ),
  fitOverlap: sentence<[codes: number, customers: number]>(
    (f, codes, customers) =>
      `Cette grille se recouvre\u00a0: ${f.number(codes)} codes répondent à plusieurs règles (${f.number(customers)} clients)\u00a0; la première l’emporte.`,
    (f, codes, customers) =>
      `This grid overlaps: ${f.number(codes)} codes match several rules (${f.number(customers)} customers); the first one wins.`,
  ),
  fitUncovered: sentence<[codes: number, customers: number]>(
    (f, codes, customers) =>
      `${f.number(codes)} codes n’ont aucune règle\u00a0: ${f.number(customers)} clients restent hors grille.`,
    (f, codes, customers) =>
      `${f.number(codes)} codes have no rule: ${f.number(customers)} customers stay outside the grid.`,
  ),
  fitPartition: text(
    'Chaque code appartient à un seul segment.',
    'Each code belongs to exactly one segment.',
  ),
  howTitle: text('Comment est-ce calculé\u00a0?', 'How is this computed?'),
  howMeasures: sentence<[date: string, window: string, frequency: string, monetary: string]>(
    (_, date, window, frequency, monetary) =>
      `Au **${date}**, sur **${window}**\u00a0: la récence est le nombre de jours depuis le dernier achat\u00a0; la fréquence compte les **${frequency}**\u00a0; le montant est le **${monetary}** (retours déduits).`,
    (_, date, window, frequency, monetary) =>
      `On **${date}**, over **${window}**: recency is the number of days since the last purchase; frequency counts **${frequency}**; the amount is the **${monetary}** (returns subtracted).`,
  ),
  howScores: text(
    'Chaque mesure est découpée en niveaux\u00a0; une valeur égale à une borne reste en dessous. Le niveau le plus haut est le meilleur (pour la récence, le plus récent). Les trois notes forment un code, et la grille choisie donne un segment à chaque code.',
    'Each measure is cut into levels; a value equal to a cut stays below it. The highest level is the best (for recency, the most recent). The three scores make a code, and the chosen grid gives each code a segment.',
  ),
  howPlusOne: text(
    'Bornes du paquet rfm de R\u00a0: quantile de type 7 plus 1, borne exclue.',
    'Cuts of R’s rfm package: type-7 quantile plus 1, bound excluded.',
  ),
  howSql: text('La requête exécutée', 'The statement that ran'),
  cutsOf: sentence<[measure: string, cuts: string]>(
    (_, m, cuts) => `${m}\u00a0: ${cuts}`,
    (_, m, cuts) => `${m}: ${cuts}`,
  ),
  upTo: sentence<[value: string]>(
    (_, v) => `≤\u00a0${v}`,
    (_, v) => `≤\u00a0${v}`,
  ),
  atLeast: sentence<[value: string]>(
    (_, v) => `${v} et plus`,
    (_, v) => `${v} or more`,
  ),
  above: sentence<[value: string]>(
    (_, v) => `>\u00a0${v}`,
    (_, v) => `>\u00a0${v}`,
  ),
  sourceDefinition: sentence<[scheme: string]>(
    (_, s) => `RFM, ${s}`,
    (_, s) => `RFM, ${s}`,
  ),
};
