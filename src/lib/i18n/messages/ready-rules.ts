import type { Purpose } from '../../core/rules/library/library';
import { sentence, text, type Message } from '../message';

/** What ready rules are for. */
export const purposeNames: Readonly<Record<Purpose, Message>> = {
  keep: text('Garder', 'Keep'),
  'win-back': text('Reconquérir', 'Win back'),
  reward: text('Récompenser', 'Reward'),
  'cross-sell': text('Vendre autre chose', 'Cross-sell'),
  seasonal: text('Saisons', 'Seasons'),
  birthday: text('Anniversaires', 'Birthdays'),
  people: text('Âges et profils', 'Ages and profiles'),
  store: text('Magasins', 'Stores'),
  geography: text('Lieux', 'Places'),
  price: text('Prix', 'Price'),
  business: text('Clients professionnels', 'Business customers'),
  bank: text('Banque', 'Bank'),
  insurance: text('Assurance', 'Insurance'),
  tourism: text('Tourisme', 'Tourism'),
  charity: text('Associations', 'Charity'),
  exclusions: text('À exclure', 'To leave out'),
};

export const readyRules = {
  tab: text('Règles prêtes', 'Ready rules'),
  question: text('À qui parler en premier\u00a0?', 'Whom to talk to first?'),
  answer: sentence<[rules: number, customers: number, title: string, revenue: string]>(
    (f, rules, customers, title, revenue) =>
      `**${f.number(rules)} règles** prêtes s’appliquent à votre base. «\u00a0${title}\u00a0»\u00a0: **${f.number(customers)} ${f.plural(customers, 'client', 'clients')}**, qui ${f.plural(customers, 'pèse', 'pèsent')} **${revenue}**.`,
    (f, rules, customers, title, revenue) =>
      `**${f.number(rules)} ready rules** fit your base. “${title}”: **${f.number(customers)} ${f.plural(customers, 'customer', 'customers')}**, who ${f.plural(customers, 'weighs', 'weigh')} **${revenue}**.`,
  ),
  answerShort: sentence<[rules: number]>(
    (f, rules) => `**${f.number(rules)} règles** prêtes s’appliquent à votre base.`,
    (f, rules) => `**${f.number(rules)} ready rules** fit your base.`,
  ),
  counted: sentence<[customers: number, revenue: string]>(
    (f, n, revenue) => `${f.number(n)}\u00a0${f.plural(n, 'client', 'clients')} · ${revenue}`,
    (f, n, revenue) => `${f.number(n)} ${f.plural(n, 'customer', 'customers')} · ${revenue}`,
  ),
  customer: text('Un client qui', 'A customer who'),
  rule: text('Règle', 'Rule'),
  lacking: sentence<[rules: number]>(
    (f, n) =>
      `${f.number(n)} ${f.plural(n, 'autre règle demande', 'autres règles demandent')} des données que vos fichiers n’ont pas\u00a0:`,
    (f, n) =>
      `${f.number(n)} more ${f.plural(n, 'rule needs', 'rules need')} data that your files do not have:`,
  ),
  how: text(
    'Chaque règle prend ses seuils dans votre base\u00a0: rythme habituel, quantiles des montants, catégories les plus achetées. Une condition sur une valeur inconnue n’est pas remplie.',
    'Each rule takes its thresholds from your base: usual rhythm, quantiles of amounts, most bought categories. A condition on an unknown value is not met.',
  ),
};
