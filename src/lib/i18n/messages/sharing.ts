import type { Quasi } from '../../core/privacy/copy';
import { sentence, text, type Message } from '../message';

/** Columns of the files of a copy. */
export const copyLabels: Readonly<Record<Quasi, Message>> = {
  age: text('tranche_age', 'age_band'),
  gender: text('genre', 'gender'),
  department: text('departement', 'department'),
  created: text('periode_creation', 'created_period'),
};

const gone = text('supprimé', 'removed');

/** What each level of a column still tells. */
export const copyLevels: Readonly<Record<Quasi, readonly Message[]>> = {
  age: [
    text('âge par tranches de 5 ans', 'age in bands of 5 years'),
    text('âge par tranches de 10 ans', 'age in bands of 10 years'),
    text('âge par tranches de 20 ans', 'age in bands of 20 years'),
    sentenceOf('âge', 'age'),
  ],
  gender: [text('genre tel quel', 'gender as it is'), sentenceOf('genre', 'gender')],
  department: [
    text('département au lieu du code postal', 'department in place of the postcode'),
    sentenceOf('code postal', 'postcode'),
  ],
  created: [
    text('mois de création de la fiche', 'month in which the record was created'),
    text('année de création de la fiche', 'year in which the record was created'),
    sentenceOf('date de création', 'date of creation'),
  ],
};

function sentenceOf(fr: string, en: string): Message {
  return text(`${fr}\u00a0: ${String(gone.fr)}`, `${en}: ${String(gone.en)}`);
}

interface Outcome {
  readonly customers: number;
  readonly people: number;
  readonly k: number;
  readonly suppressed: number;
}

/** A copy of the project for others. */
export const sharing = {
  title: text('Une copie à partager', 'A copy to share'),
  subtitle: text(
    'Un nouveau projet où chacun ressemble à d’autres.',
    'A new project in which everybody is like others.',
  ),
  how: text(
    'Noms, adresses, numéros, identifiants et autres colonnes libres ne sont pas copiés\u00a0; les identifiants sont tirés au hasard. Ce qui peut trahir quelqu’un (âge, genre, lieu, ancienneté) est rendu moins précis jusqu’à ce que chaque personne partage ses valeurs avec au moins k − 1 autres (k-anonymat, Samarati 2001, Sweeney 2002)\u00a0; celles qui restent trop rares sont laissées de côté. Les achats sont datés au mois. Limite à connaître\u00a0: qui connaît les achats exacts de quelqu’un peut encore le reconnaître à leur suite.',
    'Names, addresses, numbers, identifiers and other free columns are not copied; identifiers are drawn at random. What may give somebody away (age, gender, place, seniority) is made less precise until every person shares their values with at least k − 1 others (k-anonymity, Samarati 2001, Sweeney 2002); those who remain too rare are left out. Purchases are dated by month. A limit to know: who knows the exact purchases of somebody may still recognise them by their sequence.',
  ),
  k: text('Personnes semblables (k)', 'People alike (k)'),
  most: text('Laissées de côté au plus', 'Left out at most'),
  plan: text('Voir ce que la copie dirait', 'See what the copy would tell'),
  outcome: sentence<[Outcome]>(
    (f, o) =>
      o.customers === 0
        ? '**Personne** ne peut être copié\u00a0: la base compte trop peu de personnes semblables.'
        : `**${f.number(o.customers)} ${f.plural(o.customers, 'personne', 'personnes')}** sur ${f.number(o.people)} dans la copie, **${f.number(o.suppressed)}** de côté. Chacune ressemble à ${f.number(o.k - 1)} autres au moins (k atteint\u00a0: ${f.number(o.k)}).`,
    (f, o) =>
      o.customers === 0
        ? '**Nobody** can be copied: the base has too few people who are alike.'
        : `**${f.number(o.customers)} ${f.plural(o.customers, 'person', 'people')}** of ${f.number(o.people)} in the copy, **${f.number(o.suppressed)}** left out. Each is like ${f.number(o.k - 1)} others at least (k reached: ${f.number(o.k)}).`,
  ),
  always: text(
    'achats par mois, identifiants au hasard\u00a0; noms, adresses, numéros et colonnes libres supprimés',
    'purchases by month, random identifiers; names, addresses, numbers and free columns removed',
  ),
  create: text('Créer la copie', 'Create the copy'),
  name: sentence<[name: string]>(
    (_, name) => `${name} (copie partagée)`,
    (_, name) => `${name} (shared copy)`,
  ),
  linesName: text('achats', 'purchases'),
};

/** Headings of the copy's files, which are data and no words of the screen. */
export const copyHeadings = {
  fr: {
    customer: 'client_id',
    order: 'commande',
    date: 'date_commande',
    amount: 'montant',
    quantity: 'quantite',
    product: 'produit',
    category: 'categorie',
    channel: 'canal',
  },
  en: {
    customer: 'customer_id',
    order: 'order_id',
    date: 'order_date',
    amount: 'amount',
    quantity: 'quantity',
    product: 'product_name',
    category: 'category',
    channel: 'channel',
  },
} as const;
