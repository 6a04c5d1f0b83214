import { measuresOf, type Measured, type PurchaseFilter } from '../../core/rules/rule';
import { holdsFor, type Comparison } from '../../core/rules/tests';
import { FORMATS } from '../formats';
import { featurePhrase } from './fr-features';
import { compared, moneyBetween, or, periodWords, quoted } from './fr-words';
import {
  denies,
  either,
  monthName,
  says,
  shown,
  words,
  type Grammar,
  type Phrase,
  type RuleNames,
} from './grammar';
import { counted, moneyText } from './values';

const f = FORMATS.fr;

const PLACES = {
  category: [
    'dans la catégorie',
    'dans les catégories',
    'hors de la catégorie',
    'hors des catégories',
  ],
  brand: ['de la marque', 'des marques', 'hors de la marque', 'hors des marques'],
  product: ['le produit', 'l’un des produits', 'autre chose que', 'autre chose que'],
  store: [
    'au magasin',
    'dans les magasins',
    'ailleurs qu’au magasin',
    'ailleurs que dans les magasins',
  ],
  channel: [
    'par le canal',
    'par les canaux',
    'autrement que par le canal',
    'autrement que par les canaux',
  ],
} as const;

function whereWords({ lists, price, occasion }: PurchaseFilter): string {
  const places = (['product', 'brand', 'category', 'store', 'channel'] as const).flatMap((d) => {
    const list = lists[d];
    if (!list) return [];
    const at = (list.except ? 2 : 0) + (list.values.length > 1 ? 1 : 0);
    return [`${PLACES[d][at] ?? ''} ${or(list.values.map(shown))}`];
  });
  return words([
    ...places,
    price === 'full' ? 'au plein tarif' : price === 'promotion' ? 'en promotion' : '',
    occasion === 'first'
      ? 'lors de son premier jour d’achat'
      : occasion === 'last'
        ? 'lors de son dernier jour d’achat'
        : '',
  ]);
}

function whenWords(where: PurchaseFilter, names: RuleNames): string {
  const months = where.months?.map((m) => monthName(m, f)) ?? [];
  return words([
    months.length === 0 ? '' : `en ${either(months, 'ou')}`,
    periodWords(where.period, names),
  ]);
}

const isNever = (test: Comparison) => holdsFor(test, 0) && !holdsFor(test, 1) && !holdsFor(test, 2);
const isOnce = (test: Comparison) =>
  !holdsFor(test, 0) &&
  holdsFor(test, 1) &&
  holdsFor(test, 2) &&
  test.is !== 'not' &&
  test.is !== 'between';

/** The verb and its measure: what stands first in the phrase. */
function headWords({ measure, test }: Measured, back: boolean, names: RuleNames): string {
  const verb = back ? 'a rendu' : 'a acheté';
  switch (measure) {
    case 'orders':
      return isOnce(test) ? verb : `${verb} ${compared(test, (v) => `${f.number(v)}\u00a0fois`)}`;
    case 'days':
      if (isOnce(test)) return verb;
      return test.is === 'equal' && test.value === 1
        ? `${verb} un seul jour`
        : `${verb} ${compared(test, (v) => counted(v, ['jour', 'jours différents'], f))}`;
    case 'lines':
      return `a ${compared(test, (v) => counted(v, ['ligne', 'lignes'], f))} ${back ? 'de retour' : 'de commande'}`;
    case 'quantity':
      return `${verb} ${compared(test, (v) => counted(v, ['article', 'articles'], f))}`;
    case 'amount':
      return `${back ? 'a rendu pour' : 'a dépensé'} ${moneyBetween(test, (v) => moneyText(v, names, f))}`;
  }
}

function extraWords({ measure, test }: Measured, names: RuleNames): string {
  switch (measure) {
    case 'orders':
      return `en ${compared(test, (v) => counted(v, ['commande', 'commandes'], f))}`;
    case 'days':
      return `sur ${compared(test, (v) => counted(v, ['jour', 'jours'], f))}`;
    case 'lines':
      return `en ${compared(test, (v) => counted(v, ['ligne', 'lignes'], f))}`;
    case 'quantity':
      return `à raison de ${compared(test, (v) => counted(v, ['article', 'articles'], f))} en tout`;
    case 'amount':
      return `pour ${moneyBetween(test, (v) => moneyText(v, names, f))}`;
  }
}

const COUNTS = new Set(['orders', 'days', 'lines']);

function purchasePhrase(rule: Parameters<Grammar['purchases']>[0], names: RuleNames): Phrase {
  const [first, ...others] = measuresOf(rule);
  const back = rule.where.returns === 'only';
  const tail = [
    whereWords(rule.where),
    ...others.map((m) => extraWords(m, names)),
    whenWords(rule.where, names),
  ];
  if (first && others.length === 0 && COUNTS.has(first.measure) && isNever(first.test)) {
    const never = rule.where.period.kind === 'always' ? 'jamais' : 'pas';
    const product = rule.where.lists.product !== undefined;
    return never === 'pas' && tail[0] === '' && !back
      ? denies(words(['n’a rien acheté', ...tail]))
      : denies(
          words([
            `n’a ${never} ${back ? 'rendu' : 'acheté'}`,
            back && !product ? 'd’article' : '',
            ...tail,
          ]),
        );
  }
  const simple = first !== undefined && COUNTS.has(first.measure) && isOnce(first.test);
  if (simple && others.length === 0 && !back) {
    if (tail.every((part) => part === '')) return says('a déjà acheté');
    if (rule.where.occasion && Object.keys(rule.where.lists).length === 0 && !rule.where.price) {
      const made =
        rule.where.occasion === 'first' ? 'a fait son premier achat' : 'a fait son dernier achat';
      return says(words([made, whenWords(rule.where, names)]));
    }
  }
  const net =
    rule.where.returns === 'in' && measuresOf(rule).some((m) => !COUNTS.has(m.measure))
      ? '(retours déduits)'
      : '';
  return says(words([first ? headWords(first, back, names) : '', ...tail, net]));
}

/** Conditions in French. */
export const FRENCH: Grammar = {
  purchases: purchasePhrase,
  feature: featurePhrase,
  interactions(rule, names) {
    const kinds = rule.kinds.length === 0 ? 'échange' : `échange ${or(rule.kinds.map(quoted))}`;
    const where = words([
      rule.channels.length === 0 ? '' : `par ${or(rule.channels.map(shown))}`,
      periodWords(rule.period, names),
    ]);
    if (isNever(rule.test)) return denies(words([`n’a eu aucun ${kinds}`, where]));
    return says(
      words([`a eu ${compared(rule.test, (v) => `${f.number(v)}\u00a0fois`)} un ${kinds}`, where]),
    );
  },
  tag(rule, names) {
    const tags = or(rule.tags.map((id) => quoted(names.tag(id))));
    const label = rule.tags.length > 1 ? 'l’une des étiquettes' : 'l’étiquette';
    return rule.has ? says(`porte ${label} ${tags}`) : denies(`ne porte pas ${label} ${tags}`);
  },
  segment(rule, names) {
    const segments = or(rule.segments.map((id) => shown(names.segment(rule.segmentation, id))));
    const place = `${rule.segments.length > 1 ? 'dans l’un des segments' : 'dans le segment'} ${segments} de ${quoted(names.segmentation(rule.segmentation))}`;
    return rule.in ? says(`est ${place}`) : denies(`n’est pas ${place}`);
  },
  all(parts) {
    const yes = parts.filter((p) => !p.negative).map((p) => p.text);
    const no = parts.filter((p) => p.negative).map((p) => p.text);
    if (yes.length === 0 || no.length === 0) return either([...yes, ...no], 'et');
    return `${either(yes, 'et')}, mais ${either(no, 'et')}`;
  },
  any: (parts) => either(parts, 'ou'),
  none: (parts, alone) =>
    `${alone ? 'n’importe quel client, ' : ''}sauf s’il ${either(parts, 'ou s’il')}`,
  nothing: { all: 'n’importe quel client', any: 'aucun client' },
};
