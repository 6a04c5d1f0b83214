import type { SegmentationKind } from '../../core/segmentation/definition';
import { sentence, text, type Message } from '../message';
import { segmentMeanings, segmentNames } from './segments';

/** What a kind of segmentation is called, and what it answers. */
export const kindNames: Readonly<
  Record<SegmentationKind, { readonly name: Message; readonly sentence: Message }>
> = {
  rfm: {
    name: text('RFM', 'RFM'),
    sentence: text(
      'Qui a acheté récemment, souvent, pour beaucoup.',
      'Who bought recently, often, for a lot.',
    ),
  },
  'value-engagement': {
    name: text('360°\u00a0: valeur et engagement', '360°: value and engagement'),
    sentence: text(
      'Ce que chacun achète, croisé avec tout ce qu’il fait d’autre avec la marque.',
      'What each customer buys, crossed with everything else they do with the brand.',
    ),
  },
  lifecycle: {
    name: text('Cycle de vie', 'Lifecycle'),
    sentence: text(
      'Qui arrive, qui est actif, qui s’éloigne, qui est parti, qui revient.',
      'Who arrives, who is active, who drifts away, who has left, who comes back.',
    ),
  },
  tiers: {
    name: text('Niveaux de valeur', 'Value tiers'),
    sentence: text(
      'Combien pèsent les meilleurs clients\u00a0: petits, moyens et grands, ABC, déciles.',
      'How much the best customers weigh: small, medium and large, ABC, deciles.',
    ),
  },
  attribute: {
    name: text('Selon une caractéristique', 'By attribute'),
    sentence: text(
      'La base répartie selon une ou deux caractéristiques\u00a0: âge, ville, magasin…',
      'The base split by one or two attributes: age, city, store…',
    ),
  },
  cross: {
    name: text('Croisement', 'Cross'),
    sentence: text(
      'Deux segmentations croisées, case par case.',
      'Two segmentations crossed, cell by cell.',
    ),
  },
  tags: {
    name: text('Par étiquette', 'By tag'),
    sentence: text(
      'Selon les étiquettes posées à la main ou par un fichier.',
      'By the tags set by hand or from a file.',
    ),
  },
  rules: {
    name: text('Règles', 'Rules'),
    sentence: text(
      'Vos règles, dans l’ordre\u00a0: la première qui convient l’emporte.',
      'Your own rules, in order: the first that matches wins.',
    ),
  },
};

interface SegmentTexts {
  readonly name: Message;
  /** What makes a customer belong to it, in a few words. */
  readonly meaning: Message;
}

const said = (
  name: readonly [string, string],
  meaning: readonly [string, string],
): SegmentTexts => ({
  name: text(...name),
  meaning: text(...meaning),
});

const lifecycle: Readonly<Record<string, SegmentTexts>> = {
  active: said(
    ['Actifs', 'Active'],
    ['Achètent au rythme attendu.', 'Buy at the pace expected of them.'],
  ),
  new: said(
    ['Nouveaux', 'New'],
    [
      'Premier achat il y a peu, encore dans les temps.',
      'First purchase not long ago, still on time.',
    ],
  ),
  come_back: said(
    ['De retour', 'Come back'],
    ['Ont racheté après une longue absence.', 'Bought again after a long absence.'],
  ),
  slowing: said(
    ['En ralentissement', 'Slowing'],
    ['L’achat suivant se fait attendre.', 'The next purchase is late.'],
  ),
  at_risk: said(
    ['À risque', 'At risk'],
    ['Absents bien plus longtemps que d’habitude.', 'Away far longer than usual.'],
  ),
  inactive: said(
    ['Inactifs', 'Inactive'],
    ['N’achètent plus, sans être tout à fait perdus.', 'No longer buy, but are not quite lost.'],
  ),
  lost: said(
    ['Perdus', 'Lost'],
    [
      'Absents depuis trop longtemps pour revenir d’eux-mêmes.',
      'Gone too long to return by themselves.',
    ],
  ),
  prospect: said(
    ['Prospects', 'Prospects'],
    ['Dans la base, sans aucun achat.', 'In the base, without any purchase.'],
  ),
};

const noPurchase = said(
  ['Sans achat sur la période', 'No purchase in the period'],
  ['Aucun achat dans la période choisie.', 'No purchase in the chosen period.'],
);

const tier = (fr: string, en: string, frMeans: string, enMeans: string) =>
  said([fr, en], [frMeans, enMeans]);
const decile = (n: number): SegmentTexts => ({
  name: sentence(
    () => `Décile ${n}`,
    () => `Decile ${n}`,
  ),
  meaning:
    n === 1
      ? text('Les 10\u00a0% qui achètent le plus.', 'The 10% who buy the most.')
      : n === 10
        ? text('Les 10\u00a0% qui achètent le moins.', 'The 10% who buy the least.')
        : text(
            `De ${10 * (n - 1)} à ${10 * n}\u00a0% des clients, du plus gros au plus petit.`,
            `From ${10 * (n - 1)} to ${10 * n}% of customers, from the biggest to the smallest.`,
          ),
});

const tiers: Readonly<Record<string, SegmentTexts>> = {
  large: tier('Grands', 'Large', 'Les plus gros montants.', 'The greatest amounts.'),
  medium: tier('Moyens', 'Medium', 'Les montants intermédiaires.', 'The amounts in between.'),
  small: tier('Petits', 'Small', 'Les plus petits montants.', 'The smallest amounts.'),
  a: tier('A', 'A', 'Font l’essentiel du chiffre d’affaires.', 'Make most of the revenue.'),
  b: tier(
    'B',
    'B',
    'Font la part suivante du chiffre d’affaires.',
    'Make the next part of revenue.',
  ),
  c: tier('C', 'C', 'Font le reste du chiffre d’affaires.', 'Make the rest of revenue.'),
  ...Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`d${i + 1}`, decile(i + 1)])),
  rest: noPurchase,
};

const valueEngagement: Readonly<Record<string, SegmentTexts>> = {
  ambassadors: said(
    ['Ambassadeurs', 'Ambassadors'],
    ['Achètent beaucoup et font vivre la marque.', 'Buy a lot and keep the brand alive.'],
  ),
  established_loyals: said(
    ['Fidèles établis', 'Established loyals'],
    ['Achètent beaucoup, suivent la marque de loin.', 'Buy a lot, follow the brand from afar.'],
  ),
  rising_stars: said(
    ['Espoirs', 'Rising stars'],
    ['Très engagés, leur valeur peut grandir.', 'Highly engaged, their value can grow.'],
  ),
  regulars: said(
    ['Réguliers', 'Regulars'],
    ['Valeur et engagement moyens.', 'Medium value and engagement.'],
  ),
  small_basket_fans: said(
    ['Fans à petit panier', 'Small-basket fans'],
    ['Aiment la marque, achètent peu.', 'Love the brand, buy little.'],
  ),
  occasionals: said(
    ['Occasionnels', 'Occasionals'],
    ['Achètent peu, réagissent parfois.', 'Buy little, sometimes respond.'],
  ),
  opportunists: said(
    ['Opportunistes', 'Opportunists'],
    ['Achètent peu, sans lien avec la marque.', 'Buy little, without a tie to the brand.'],
  ),
  at_risk_actives: said(
    ['Actifs à risque', 'At-risk actives'],
    ['Achètent encore, mais par habitude seulement.', 'Still buy, but only out of habit.'],
  ),
  engaged_inactives: said(
    ['Inactifs engagés', 'Engaged inactives'],
    ['N’achètent plus, mais répondent encore.', 'No longer buy, but still respond.'],
  ),
  lost: said(['Perdus', 'Lost'], ['Ni achat ni réponse.', 'Neither purchase nor response.']),
};

const attribute: Readonly<Record<string, SegmentTexts>> = {
  '~other': said(
    ['Autres', 'Others'],
    ['Les valeurs plus rares, ensemble.', 'The rarer values, together.'],
  ),
  '~unknown': said(['Inconnu', 'Unknown'], ['La base ne le dit pas.', 'The base does not say.']),
};

const tags = {
  rest: said(
    ['Sans étiquette', 'Without a tag'],
    ['Aucune des étiquettes choisies.', 'None of the chosen tags.'],
  ),
};
const rules = {
  rest: said(
    ['Les autres', 'Everyone else'],
    ['Aucune règle ne leur convient.', 'No rule matches them.'],
  ),
};

/** Segments that kinds name themselves, by kind and id. */
const KNOWN: Readonly<Record<SegmentationKind, Readonly<Record<string, SegmentTexts>>>> = {
  rfm: { rest: noPurchase },
  lifecycle,
  tiers,
  'value-engagement': valueEngagement,
  attribute,
  cross: {},
  tags,
  rules,
};

/** Name and meaning of a segment that its kind names; RFM's are in `segments.ts`. */
export function knownSegment(kind: SegmentationKind, id: string): SegmentTexts | null {
  const own = KNOWN[kind];
  if (Object.hasOwn(own, id)) return own[id] ?? null;
  const [name, meaning] = kind === 'rfm' ? [segmentNames[id], segmentMeanings[id]] : [];
  return name && meaning ? { name, meaning } : null;
}

/** How names of segments are put together. */
export const segmentParts = {
  bandBetween: sentence<[from: string, to: string]>(
    (_, from, to) => `${from} à ${to}`,
    (_, from, to) => `${from} to ${to}`,
  ),
  bandUpTo: sentence<[from: string, below: string]>(
    (_, from, below) => `de ${from} à moins de ${below}`,
    (_, from, below) => `${from} to under ${below}`,
  ),
  bandFrom: sentence<[from: string]>(
    (_, from) => `${from} et plus`,
    (_, from) => `${from} and over`,
  ),
  bandBelow: sentence<[below: string]>(
    (_, below) => `moins de ${below}`,
    (_, below) => `under ${below}`,
  ),
  everything: text('Toutes les valeurs', 'All values'),
  yes: text('Oui', 'Yes'),
  no: text('Non', 'No'),
};
